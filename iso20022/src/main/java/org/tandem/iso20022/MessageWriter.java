package org.tandem.iso20022;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.iso20022.layout.HeaderLayout;
import org.tandem.iso20022.layout.Layouts;
import org.tandem.iso20022.message.BusinessHeader;
import org.tandem.iso20022.message.Family;
import org.tandem.iso20022.message.Message;
import org.tandem.iso20022.message.MessageDefinition;
import org.tandem.iso20022.xml.XmlOut;

/// Writes messages as UTF-8 in the versions of a [Family]: a bare `Document`, or with a business header both inside
/// `<BusinessMessage xmlns="urn:tandem:businessmessage">`. It holds a buffer that is used again: one writer for each
/// thread.
///
/// What is written validates against the standard's schema whenever the message has what the schema makes mandatory.
public final class MessageWriter {
    public static final String ENVELOPE = "BusinessMessage";
    public static final String ENVELOPE_NAMESPACE = "urn:tandem:businessmessage";

    private final XmlOut out = new XmlOut();

    /// Writes a message; [#buffer] and [#size] have it until the next one is written.
    public void write(Message message, @Nullable BusinessHeader header, Family family) {
        MessageDefinition definition = family.definition(message.kind());
        boolean wide = family.isWide(message.kind());
        out.start(wide);
        if (header != null) {
            out.open(ENVELOPE, ENVELOPE_NAMESPACE);
            out.wide(family == Family.NEWEST);
            out.open("AppHdr", family.header().namespace());
            HeaderLayout.write(out, header);
            out.closeAlways("AppHdr");
            out.wide(wide);
        }
        out.open("Document", definition.namespace());
        out.open(message.kind().root());
        Layouts.write(out, message);
        out.closeAlways(message.kind().root());
        out.closeAlways("Document");
        if (header != null) {
            out.closeAlways(ENVELOPE);
        }
    }

    /// The message just written as bytes of its own.
    public byte[] toBytes() {
        return Arrays.copyOf(out.buffer(), out.size());
    }

    /// The buffer, in which [#size] bytes from the start are the message. It changes with the next message.
    public byte[] buffer() {
        return out.buffer();
    }

    public int size() {
        return out.size();
    }

    /// What the family has no place for or was cut, as sentences; empty when all was said.
    public List<String> lost() {
        return out.lost();
    }
}
