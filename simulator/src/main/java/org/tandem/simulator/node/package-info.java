/// Nodes that replicate one log, each with the real ledger and the real journal on a virtual disk.
///
/// In: batches of commands from gateways. Out: entries of the log that are durable on most nodes, applied by the ledger
/// of each, told to a [org.tandem.simulator.node.Witness]. The log stands in for Aeron Cluster: terms, a durable prefix
/// per node, commit by most, leaders that come and go. May not enter: real clocks, real disks.
/// Start reading at [org.tandem.simulator.node.Replica].
@NullMarked
package org.tandem.simulator.node;

import org.jspecify.annotations.NullMarked;
