package org.tandem.console;

import org.tandem.readmodel.payment.MessageRow;

/// Makes a stored message readable.
@FunctionalInterface
public interface MessageText {
    /// @param bytes as the read model keeps them
    /// @return the message as people read it, indented
    String text(MessageRow.Kind kind, byte[] bytes);
}
