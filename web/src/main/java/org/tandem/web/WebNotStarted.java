package org.tandem.web;

import org.jspecify.annotations.Nullable;

/// The server could not open its door; the message says which and what to do.
public final class WebNotStarted extends RuntimeException {

    private static final long serialVersionUID = 1;

    public WebNotStarted(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
