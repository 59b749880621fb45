package org.tandem.benchmarks.machine;

/// A benchmark is asked for what it does not have; the message says what it has.
public final class WrongArguments extends IllegalArgumentException {
    public WrongArguments(String message) {
        super(message);
    }
}
