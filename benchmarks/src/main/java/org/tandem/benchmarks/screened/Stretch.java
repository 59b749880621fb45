package org.tandem.benchmarks.screened;

import org.tandem.benchmarks.payments.LoadProcess;
import org.tandem.benchmarks.screened.ScreenedOptions.Customers;

/// One system under full load for a moment, from rest to rest.
///
/// @param realLists whether it was the system with the real lists
/// @param settled within the measured seconds
/// @param all that settled from rest to rest, with what led in and what was still under way
/// @param cpuNanos of system, database and load from rest to rest: everything that these payments cost
record Stretch(Customers customers, boolean realLists, double seconds, long settled, long all, long cpuNanos) {
    private static final double NANOS_PER_MICRO = 1_000.0;
    private static final double NANOS_PER_SECOND = 1e9;

    /// @param word of the load that a stretch has ended
    /// @param systemCpuNanos without the load's
    static Stretch of(LoadProcess.Word word, long systemCpuNanos) {
        return new Stretch(
                Customers.valueOf(word.figure("customers")),
                word.figure("lists").equals("real"),
                Long.parseLong(word.figure("nanos")) / NANOS_PER_SECOND,
                Long.parseLong(word.figure("settled")),
                Long.parseLong(word.figure("all")),
                systemCpuNanos + Long.parseLong(word.figure("load_cpu_nanos")));
    }

    double perSecond() {
        return settled / seconds;
    }

    double microsPerPayment() {
        return cpuNanos / NANOS_PER_MICRO / Math.max(1, all);
    }
}
