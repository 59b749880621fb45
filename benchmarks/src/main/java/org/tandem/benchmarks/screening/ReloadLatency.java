package org.tandem.benchmarks.screening;

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
record ReloadLatency(int queries, double p50Micros, double p99Micros, double worstMicros, long reloadMillis) {
    private static final double NANOS_PER_MICRO = 1_000.0;
    private static final long NANOS_PER_MILLI = 1_000_000L;

    static ReloadLatency of(LiveScreener live, List<ListVersion> lists, List<String> names) {
        List<Long> nanos = new ArrayList<>(names.size());
        long begin = System.nanoTime();
        Thread reload = Thread.ofPlatform().name("reload").start(() -> live.replace(lists, ScreeningPolicy.SHIPPED));
        for (int i = 0; reload.isAlive(); i++) {
            long from = System.nanoTime();
            live.current().screen(Subject.named(names.get(i % names.size()), EntryType.PERSON));
            nanos.add(System.nanoTime() - from);
        }
        long took = System.nanoTime() - begin;
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new ReloadLatency(
                sorted.length,
                sorted[sorted.length / 2] / NANOS_PER_MICRO,
                sorted[sorted.length * 99 / 100] / NANOS_PER_MICRO,
                sorted[sorted.length - 1] / NANOS_PER_MICRO,
                took / NANOS_PER_MILLI);
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%d queries, p50 %.1f us, p99 %.1f us, worst %.1f us, the lists in force after %d ms",
                queries,
                p50Micros,
                p99Micros,
                worstMicros,
                reloadMillis);
    }
}
