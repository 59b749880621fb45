package org.tandem.benchmarks.screening;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tandem.benchmarks.machine.Arguments;
import org.tandem.benchmarks.machine.Hardware;
import org.tandem.screening.LiveScreener;
import org.tandem.screening.Screener;
import org.tandem.screening.ScreeningPolicy;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.source.ListNotReadable;

/// How long one name takes against a hundred thousand, one thread; and how long a changed list takes to be in force.
///
/// Each kind of query is warmed up with other names of its kind, so that no query has been seen before it is measured.
/// These names are also asked of indexes that are thrown away: what is rarely done, to read a rare script, is then
/// compiled as it is in a process that has run for an hour, while the index measured has met no word more.
public final class ScreeningBenchmark {
    private static final String USAGE = "screening [--lists DIR]";
    private static final int NAMES = 100_000;
    private static final int RELOADS = 5;
    private static final int WARM_UP = 25_000;
    private static final int MEASURED = 25_000;
    private static final long NANOS_PER_MILLI = 1_000_000L;

    private ScreeningBenchmark() {}

    /// @param given `--lists DIR`
    /// @return the exit code
    public static int run(List<String> given, PrintStream out) {
        Arguments arguments = Arguments.of(given, USAGE);
        Path folder = arguments.has("--lists") ? Path.of(arguments.text("--lists", "")) : standardLists();
        if (!Files.isDirectory(folder)) {
            System.err.println("there are no lists in " + folder + "; say where they are with --lists DIR");
            return 3;
        }
        try {
            List<ListVersion> lists = ListsOf.read(folder);
            measure(folder, lists, out);
            return 0;
        } catch (ListNotReadable e) {
            System.err.println(e.getMessage());
            return 3;
        }
    }

    /// Where the lists are that nobody names: beside the project.
    public static Path standardLists() {
        return Path.of(System.getProperty("tandem.home", "..")).resolve("../shared/data/screening");
    }

    private static void measure(Path folder, List<ListVersion> lists, PrintStream out) {
        out.println(Hardware.description());
        List<ListVersion> filled = FilledLists.of(lists, NAMES);
        Queries queries = new Queries(lists, ListsOf.customers(folder));
        List<String> warmUp = queries.clean(WARM_UP);
        long reload = Long.MAX_VALUE;
        Screener screener = Screener.of(filled, ScreeningPolicy.SHIPPED);
        for (int round = 0; round < RELOADS; round++) {
            Latency.of(screener, warmUp);
            long begin = System.nanoTime();
            screener = Screener.of(filled, ScreeningPolicy.SHIPPED);
            reload = Math.min(reload, (System.nanoTime() - begin) / NANOS_PER_MILLI);
        }
        out.println("lists of " + folder + " filled up with generated names (list GENERATED): " + screener.size()
                + " names and addresses; one thread");
        out.println("queries: " + queries.description());
        Latency clean = measure("clean", screener, warmUp, queries.clean(MEASURED), out);
        Latency typo = measure("typo", screener, queries.typo(WARM_UP), queries.typo(MEASURED), out);
        measure("generic", screener, queries.generic(MEASURED / 10), queries.generic(MEASURED / 10), out);
        ReloadLatency beside = ReloadLatency.of(new LiveScreener(screener), filled, queries.clean(MEASURED));
        out.println("clean, beside a reload: " + beside.text());
        out.println(String.format(
                Locale.ROOT,
                "names_per_second=%.0f names_per_processor_second=%.0f p50_us=%.1f p99_us=%.1f worst_typo_us=%.1f reload_ms=%d"
                        + " worst_beside_reload_us=%.1f",
                clean.perSecond(),
                clean.perProcessorSecond(),
                clean.p50Micros(),
                clean.p99Micros(),
                typo.worstMicros(),
                reload,
                beside.worstMicros()));
    }

    private static Latency measure(
            String what, Screener screener, List<String> warmUp, List<String> names, PrintStream out) {
        Latency.of(screener, warmUp);
        Latency latency = Latency.of(screener, names);
        out.println(what + ": " + latency.text());
        return latency;
    }
}
