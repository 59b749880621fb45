/// Participants' ISO 20022 messages on their way in: read, judged by the rulebook, cleared by the gate, turned into
/// commands, and answered.
///
/// In: bytes of one message and who sent it. Out: commands to the ledger and the immediate answer.
/// May not enter: connections, JSON. Start reading at [org.tandem.gateway.message.Messages].
@NullMarked
package org.tandem.gateway.message;

import org.jspecify.annotations.NullMarked;
