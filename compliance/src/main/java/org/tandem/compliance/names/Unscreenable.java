package org.tandem.compliance.names;

/// A name in which nothing can be compared with a list. It is held, for a person can read what an engine cannot.
public final class Unscreenable extends RuntimeException {
    public Unscreenable(String message) {
        super(message);
    }
}
