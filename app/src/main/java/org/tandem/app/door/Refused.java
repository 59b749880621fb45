package org.tandem.app.door;

/// The answer is no: by the network's rules, or because there is no such thing. The text says why, and what to do
/// where something can be done.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refused(String message) {
        super(message);
    }
}
