package org.tandem.benchmarks.screening;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tandem.screening.Screener;
import org.tandem.screening.Subject;
import org.tandem.screening.list.EntryType;

/// How long queries took, one after another in one thread.
///
/// @param perSecond by the clock
/// @param perProcessorSecond by the thread's processor time: what a core does that nobody else uses
record Latency(
        int queries,
        double p50Micros,
        double p99Micros,
        double worstMicros,
        double perSecond,
        double perProcessorSecond) {
    private static final double NANOS_PER_MICRO = 1_000.0;
    private static final double NANOS_PER_SECOND = 1_000_000_000.0;

    static Latency of(Screener screener, List<String> names) {
        long[] nanos = new long[names.size()];
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        for (int i = 0; i < nanos.length; i++) {
            long from = System.nanoTime();
            screener.screen(Subject.named(names.get(i), EntryType.PERSON));
            nanos[i] = System.nanoTime() - from;
        }
        long took = System.nanoTime() - begin;
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
        Arrays.sort(nanos);
        return new Latency(
                nanos.length,
                nanos[nanos.length / 2] / NANOS_PER_MICRO,
                nanos[nanos.length * 99 / 100] / NANOS_PER_MICRO,
                nanos[nanos.length - 1] / NANOS_PER_MICRO,
                nanos.length * NANOS_PER_SECOND / took,
                nanos.length * NANOS_PER_SECOND / used);
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%d queries, p50 %.1f us, p99 %.1f us, worst %.1f us, %.0f names/s, %.0f a second of processor time",
                queries,
                p50Micros,
                p99Micros,
                worstMicros,
                perSecond,
                perProcessorSecond);
    }
}
