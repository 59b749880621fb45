/// The system's parts as processes of their own, all by one file: `cluster.yaml` in the data directory.
///
/// In: [org.tandem.app.process.ClusterFile] and which [org.tandem.app.process.Part]. Out: a running node, gateway,
/// projector, console or database, which says once a second how it is ([org.tandem.app.process.Pulse]). May not enter:
/// what the parts do; the command line. Start reading at [org.tandem.app.process.PartProcess].
///
/// ```
/// cluster.yaml    the configuration
/// cluster.secret  what members and clients of the cluster share: for its owner's eyes only
/// network/        the network file that founded this ledger, and its lists
/// certificates/   the development certificate authority and what it issued
/// node-N/         log, snapshots and journal of member N
/// postgres/       the read model, where PostgreSQL is the embedded one
/// users           who may sign in to the console
/// running         where the gateway can be reached: see [org.tandem.app.machine]
/// parts/PART/     a part's lock, its log, what it printed, and its pulse
/// ```
@NullMarked
package org.tandem.app.process;

import org.jspecify.annotations.NullMarked;
