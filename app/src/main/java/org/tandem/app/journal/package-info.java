/// The event journal's readers in this process: the gateway's feed, its look back, and the read model's source.
///
/// In: bytes of the node's journal. Out: steps, in order, to those who need them. May not enter: what they do with
/// them. Start reading at [org.tandem.app.journal.GatewayFeed].
@NullMarked
package org.tandem.app.journal;

import org.jspecify.annotations.NullMarked;
