/// The participants' and the operators' doors: authenticate, read, judge, clear, submit, deliver.
///
/// In: messages, requests and connections from outside; steps of the journal from inside. Out: commands to the ledger;
/// answers and numbered deliveries. May not enter: the engine, the cluster, JDBC; they come through `port`.
/// Start reading at [org.tandem.gateway.Gateway]; then `channel`, `message` and `request`.
@NullMarked
package org.tandem.gateway;

import org.jspecify.annotations.NullMarked;
