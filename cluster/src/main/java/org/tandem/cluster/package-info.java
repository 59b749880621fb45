/// The engine hosted on Aeron Cluster: one node in this process, its client, snapshots, retention of the log.
///
/// In: commands from the gateway through [org.tandem.cluster.ClusterClient]. Out: steps, in the journal of
/// [org.tandem.cluster.journal]. The log is the truth; an answer leaves only after its command is on disk and
/// committed. May not enter: JDBC, HTTP, message formats, any decision about money.
/// Start reading at [org.tandem.cluster.ClusterNode].
@NullMarked
package org.tandem.cluster;

import org.jspecify.annotations.NullMarked;
