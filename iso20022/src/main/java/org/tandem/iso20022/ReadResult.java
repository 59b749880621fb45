package org.tandem.iso20022;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.payment.Reason;
import org.tandem.iso20022.message.BusinessHeader;
import org.tandem.iso20022.message.Message;
import org.tandem.iso20022.message.MessageDefinition;

/// What became of bytes: a message, a message of a kind that is not supported, or nothing that can be read.
public sealed interface ReadResult {
    /// A message of a known kind. `messages` has one for each transaction, at least one; the first is [#message].
    /// `notKept` are paths of elements that the standard knows and the message had, and that [Message] does not
    /// hold.
    record Read(
            List<Message> messages,
            MessageDefinition definition,
            @Nullable BusinessHeader header,
            List<String> notKept) implements ReadResult {
        public Read {
            messages = List.copyOf(messages);
            notKept = List.copyOf(notKept);
            if (messages.isEmpty()) {
                throw new IllegalArgumentException("a read message has at least one transaction");
            }
        }

        public Message message() {
            return messages.getFirst();
        }
    }

    /// Well-formed, and of a kind this system does not handle; `code` as far as it is known, such as `remt.001`.
    record Unsupported(String code, String name, @Nullable BusinessHeader header, String reference)
            implements ReadResult {
        public String text() {
            return "messages of the kind " + (code.isEmpty() ? "<" + name + ">" : code) + " are not supported";
        }
    }

    /// No message: what was found, where (from 1; 0 where unknown), and how the message called itself if that was
    /// read. The answer to it is admi.002.
    record Unreadable(Reason reason, String text, int line, int column, String reference) implements ReadResult {
        /// `line 3, column 17`, or an empty text.
        public String place() {
            return line == 0 ? "" : "line " + line + ", column " + column;
        }
    }
}
