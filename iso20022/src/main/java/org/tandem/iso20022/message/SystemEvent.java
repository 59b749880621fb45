package org.tandem.iso20022.message;

import java.util.List;

/// Something happened to the system or a participant (admi.004): a code of at most four characters, parameters, text,
/// time.
public record SystemEvent(String code, List<String> parameters, String description, String time) implements Message {
    public SystemEvent {
        parameters = List.copyOf(parameters);
    }

    @Override
    public MessageKind kind() {
        return MessageKind.SYSTEM_EVENT;
    }

    /// Always empty: this message has none; the business header carries one.
    @Override
    public String messageId() {
        return "";
    }
}
