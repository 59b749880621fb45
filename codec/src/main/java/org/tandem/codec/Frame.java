package org.tandem.codec;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.tandem.codec.sbe.MessageHeaderDecoder;

/// The way into bytes of unknown origin: a bounded view, the header checked, and every way in which reading them can
/// fail turned into [MalformedBytes].
final class Frame {
    static final int HEADER_LENGTH = MessageHeaderDecoder.ENCODED_LENGTH;

    private final UnsafeBuffer view = new UnsafeBuffer(0, 0);
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final String what;

    /// @param what names the kind of record in error texts, such as `command`
    Frame(String what) {
        this.what = what;
    }

    /// Bounds the view to these bytes and checks the parts of the header that every record shares.
    /// @return the template id
    int open(DirectBuffer buffer, int offset, int length) {
        if (offset < 0 || length < HEADER_LENGTH || length > buffer.capacity() - offset) {
            throw new MalformedBytes("a " + what + " has a header of " + HEADER_LENGTH + " bytes, not " + length
                    + " bytes at " + offset + " of " + buffer.capacity());
        }
        view.wrap(buffer, offset, length);
        header.wrap(view, 0);
        if (header.schemaId() != MessageHeaderDecoder.SCHEMA_ID) {
            throw new MalformedBytes(
                    "a " + what + " is of the schema " + MessageHeaderDecoder.SCHEMA_ID + ", not " + header.schemaId());
        }
        if (header.version() != MessageHeaderDecoder.SCHEMA_VERSION) {
            throw new MalformedBytes("a " + what + " has the schema version " + MessageHeaderDecoder.SCHEMA_VERSION
                    + ", not " + header.version());
        }
        return header.templateId();
    }

    UnsafeBuffer view() {
        return view;
    }

    MessageHeaderDecoder header() {
        return header;
    }

    /// The block must be exactly as long as this version of the schema says.
    int block(int expectedLength) {
        if (header.blockLength() != expectedLength) {
            throw new MalformedBytes("the " + what + " with template " + header.templateId() + " has a block of "
                    + expectedLength + " bytes, not " + header.blockLength());
        }
        return expectedLength;
    }

    /// All bytes must have been read.
    void end(int limit) {
        if (limit != view.capacity()) {
            throw new MalformedBytes(
                    "the " + what + " ends after " + limit + " bytes, but " + view.capacity() + " were given");
        }
    }

    MalformedBytes unknownTemplate(int templateId) {
        return new MalformedBytes("no " + what + " has the template " + templateId);
    }

    MalformedBytes malformed(RuntimeException cause) {
        return new MalformedBytes("the " + what + " is malformed: " + cause.getMessage(), cause);
    }
}
