package org.tandem.drills.field;

/// The network did not do what a drill demands; the text says what.
public final class DrillFailed extends RuntimeException {
    public DrillFailed(String message) {
        super(message);
    }
}
