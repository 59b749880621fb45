package org.tandem.iso20022;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.payment.Reason;
import org.tandem.iso20022.layout.HeaderLayout;
import org.tandem.iso20022.layout.Layouts;
import org.tandem.iso20022.message.BusinessHeader;
import org.tandem.iso20022.message.Message;
import org.tandem.iso20022.message.MessageDefinition;
import org.tandem.iso20022.message.MessageKind;
import org.tandem.iso20022.xml.Bounds;
import org.tandem.iso20022.xml.Element;
import org.tandem.iso20022.xml.Flaw;
import org.tandem.iso20022.xml.Grammar;
import org.tandem.iso20022.xml.OutlineReader;

/// Reads ISO 20022 messages of any version of the known kinds, bare or in any envelope, with or without a business
/// header. It never throws, whatever the bytes. It holds buffers that are used again: one reader for each thread; the
/// [Grammar] can be shared.
public final class MessageReader {
    private final OutlineReader outline;

    public MessageReader(Grammar grammar, Bounds bounds) {
        this.outline = new OutlineReader(grammar, bounds);
    }

    public ReadResult read(byte[] utf8) {
        return read(utf8, 0, utf8.length);
    }

    public ReadResult read(byte[] utf8, int from, int length) {
        Flaw flaw = outline.read(utf8, from, length);
        if (flaw != null) {
            return new ReadResult.Unreadable(Reason.FF01, flaw.text(), flaw.line(), flaw.column(), outline.reference());
        }
        Element headerAt = outline.header();
        BusinessHeader header = headerAt.isPresent() ? HeaderLayout.read(headerAt) : null;
        MessageDefinition inHeader = header == null ? null : MessageDefinition.find(header.definition());
        MessageDefinition definition = MessageDefinition.find(outline.messageNamespace());
        MessageKind kind = MessageKind.ofRoot(outline.messageName());
        if (kind == null) {
            return unsupported(definition == null ? inHeader : definition, header);
        }
        if (definition != null && !definition.code().equals(kind.code())) {
            return unreadable("<" + kind.root() + "> is " + kind.code() + ", and its namespace is of " + definition);
        }
        if (inHeader != null && !inHeader.equals(definition == null ? inHeader : definition)) {
            return unreadable("the header speaks of " + inHeader + ", and the message is " + definition);
        }
        if (inHeader != null && !inHeader.code().equals(kind.code())) {
            return unreadable("the header speaks of " + inHeader + ", and the message is " + kind.code());
        }
        List<? extends Message> messages = Layouts.read(kind, outline.message());
        if (messages.isEmpty()) {
            return unreadable("<" + kind.root() + "> has no transaction");
        }
        MessageDefinition found = definition == null ? inHeader : definition;
        return new ReadResult.Read(
                List.copyOf(messages),
                found == null ? new MessageDefinition(kind.code(), "", "") : found,
                header,
                outline.notTaken());
    }

    private ReadResult unsupported(@Nullable MessageDefinition definition, @Nullable BusinessHeader header) {
        String code = definition == null ? "" : definition.code();
        String name = outline.messageName().isEmpty() ? "AppHdr" : outline.messageName();
        return new ReadResult.Unsupported(code, name, header, outline.reference());
    }

    private ReadResult unreadable(String text) {
        return new ReadResult.Unreadable(Reason.FF01, text, 0, 0, outline.reference());
    }
}
