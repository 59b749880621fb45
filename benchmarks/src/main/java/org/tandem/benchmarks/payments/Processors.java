package org.tandem.benchmarks.payments;

import java.util.Locale;
import org.tandem.benchmarks.machine.Hardware;

/// The processor time of the system and its database in a phase, in milliseconds a second.
final class Processors {
    private final SystemUnderTest system;
    private long begunNanos;
    private long systemNanos;
    private long databaseNanos;

    Processors(SystemUnderTest system) {
        this.system = system;
    }

    void begin() {
        begunNanos = System.nanoTime();
        systemNanos = Hardware.cpuNanos();
        databaseNanos = system.databaseCpuNanos();
    }

    String end() {
        double seconds = (System.nanoTime() - begunNanos) / 1e9;
        return String.format(
                Locale.ROOT,
                "system %.0f, database %.0f",
                (Hardware.cpuNanos() - systemNanos) / 1e6 / seconds,
                (system.databaseCpuNanos() - databaseNanos) / 1e6 / seconds);
    }
}
