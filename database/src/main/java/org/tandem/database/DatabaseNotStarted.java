package org.tandem.database;

import org.jspecify.annotations.Nullable;

/// The database server could not be started or reached at start. The message says what was expected, what was found,
/// and what to do; the read model is rebuilt from the log, so nothing is lost by it.
public final class DatabaseNotStarted extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DatabaseNotStarted(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public DatabaseNotStarted(String message) {
        this(message, null);
    }
}
