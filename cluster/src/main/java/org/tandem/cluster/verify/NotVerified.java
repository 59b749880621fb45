package org.tandem.cluster.verify;

/// Log, journal and state do not agree, or their files are damaged: where, and what was expected.
public final class NotVerified extends RuntimeException {
    public NotVerified(String message) {
        super(message);
    }

    NotVerified(String message, Throwable cause) {
        super(message, cause);
    }
}
