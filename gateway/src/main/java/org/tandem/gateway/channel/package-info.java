/// The message channel: WebSocket sessions of participants, frames and entries, numbered deliveries and their
/// resumption.
///
/// In: text frames, and steps of the journal by one thread. Out: answers and deliveries, packed into frames.
/// May not enter: what messages mean (that is `message` and `request`), blocking of the thread that brings steps.
/// Start reading at [org.tandem.gateway.channel.Channels].
@NullMarked
package org.tandem.gateway.channel;

import org.jspecify.annotations.NullMarked;
