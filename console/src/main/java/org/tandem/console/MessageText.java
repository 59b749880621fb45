package org.tandem.console;

import org.tandem.readmodel.payment.MessageRow;

/// Reads the stored bytes of a message; `app` answers with the gateway's and the message module's readers.
@FunctionalInterface
public interface MessageText {
    /// @param bytes as the read model keeps them
    /// @return the message as it was received, to the letter
    String text(MessageRow.Kind kind, byte[] bytes);

    /// Who pays whom, as the message says; [Parties#UNREAD] from a reader that gives text only.
    default Parties parties(MessageRow.Kind kind, byte[] bytes) {
        return Parties.UNREAD;
    }
}
