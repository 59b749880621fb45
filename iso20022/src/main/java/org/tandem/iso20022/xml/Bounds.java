package org.tandem.iso20022.xml;

import org.tandem.domain.Limits;

/// How large a message may be: bytes in all, nesting of elements, elements in all, characters of one text.
public record Bounds(int bytes, int depth, int elements, int textLength) {
    /// What participants may send.
    public static final Bounds CHANNEL = new Bounds(
            Limits.MESSAGE_BYTES_MAX, Limits.XML_DEPTH_MAX, Limits.XML_ELEMENTS_MAX, Limits.XML_TEXT_LENGTH_MAX);

    /// What a client may get: statements have many entries.
    public static final Bounds STATEMENT =
            new Bounds(16 << 20, Limits.XML_DEPTH_MAX, 1 << 20, Limits.XML_TEXT_LENGTH_MAX);

    /// Attributes of one element, declarations of namespaces included.
    static final int ATTRIBUTES = 32;

    public Bounds {
        if (bytes < 1 || depth < 1 || elements < 1 || textLength < 1) {
            throw new IllegalArgumentException(
                    "bounds are positive: " + bytes + ", " + depth + ", " + elements + ", " + textLength);
        }
    }
}
