package org.tandem.benchmarks.screening;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tandem.screening.LiveScreener;
import org.tandem.screening.ScreeningPolicy;
import org.tandem.screening.Subject;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.ListVersion;

/// How long queries of one thread took while another built the same lists anew and put them in force, and how long that
/// took beside them.
///
/// @param worstOwnMicros how much processor time the slowest query had; the rest of its time it waited, for the
///     collector or for a processor
/// @param pauses the collector's
record ReloadLatency(
        int queries,
        double p50Micros,
        double p99Micros,
        double worstMicros,
        double worstOwnMicros,
        long reloadMillis,
        String pauses) {
    private static final double NANOS_PER_MICRO = 1_000.0;
    private static final long NANOS_PER_MILLI = 1_000_000L;

    static ReloadLatency of(LiveScreener live, List<ListVersion> lists, List<String> names) {
        List<Long> nanos = new ArrayList<>(names.size());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Pauses pauses = new Pauses();
        long worst = 0;
        long worstOwn = 0;
        long begin = System.nanoTime();
        Thread reload = Thread.ofPlatform().name("reload").start(() -> live.replace(lists, ScreeningPolicy.SHIPPED));
        for (int i = 0; reload.isAlive(); i++) {
            long own = threads.getCurrentThreadCpuTime();
            long from = System.nanoTime();
            live.current().screen(Subject.named(names.get(i % names.size()), EntryType.PERSON));
            long query = System.nanoTime() - from;
            nanos.add(query);
            if (query > worst) {
                worst = query;
                worstOwn = threads.getCurrentThreadCpuTime() - own;
            }
        }
        long took = System.nanoTime() - begin;
        pauses.close();
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new ReloadLatency(
                sorted.length,
                sorted[sorted.length / 2] / NANOS_PER_MICRO,
                sorted[sorted.length * 99 / 100] / NANOS_PER_MICRO,
                worst / NANOS_PER_MICRO,
                worstOwn / NANOS_PER_MICRO,
                took / NANOS_PER_MILLI,
                pauses.text());
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%d queries, p50 %.1f us, p99 %.1f us, worst %.1f us, %.1f us of it its own processor time; the lists in force"
                        + " after %d ms; %s",
                queries,
                p50Micros,
                p99Micros,
                worstMicros,
                worstOwnMicros,
                reloadMillis,
                pauses);
    }
}
