package org.tandem.database;

/// A schema's rows could not be written to files, or back: the server is away, or refused.
public final class SchemaNotCopied extends RuntimeException {
    SchemaNotCopied(String message, Throwable cause) {
        super(message, cause);
    }

    SchemaNotCopied(String message) {
        super(message);
    }
}
