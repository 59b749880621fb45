package org.tandem.simulator.disk;

import java.io.IOException;

/// The disk did not do what it was asked: a fault of the simulated world, not of the program.
public final class DiskFailed extends IOException {
    public DiskFailed(String message) {
        super(message);
    }
}
