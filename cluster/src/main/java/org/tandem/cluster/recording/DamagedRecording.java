package org.tandem.cluster.recording;

/// Bytes of a recording that are neither what was written nor what a power loss leaves at its end.
public final class DamagedRecording extends RuntimeException {
    DamagedRecording(String message) {
        super(message);
    }
}
