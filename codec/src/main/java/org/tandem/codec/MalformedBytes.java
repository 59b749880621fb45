package org.tandem.codec;

/// Bytes that are no record of this schema: an unknown template or version, a length that does not fit, a value out of
/// its range. The text says what was expected and what was found; it depends on the bytes alone, so it may be told on.
public final class MalformedBytes extends RuntimeException {
    public MalformedBytes(String message) {
        super(message);
    }

    MalformedBytes(String message, Throwable cause) {
        super(message, cause);
    }
}
