package org.tandem.cluster;

/// It is not known what became of a command: give it again, it will be done once.
public final class NoAnswer extends RuntimeException {
    public NoAnswer(String message) {
        super(message);
    }
}
