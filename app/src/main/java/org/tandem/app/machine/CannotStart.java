package org.tandem.app.machine;

/// The system cannot start or a command cannot run, for a reason outside the program; the text says what to do.
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
