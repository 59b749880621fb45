package org.tandem.benchmarks.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryManagerMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.agrona.IoUtil;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.tandem.benchmarks.machine.Arguments;
import org.tandem.benchmarks.machine.Complaints;
import org.tandem.cluster.ClusterClient;
import org.tandem.cluster.ClusterNode;
import org.tandem.cluster.NodeConfig;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Step;

/// Throughput of a full window (closed loop), then latency at half of that pace (open loop: the pace is kept whatever
/// the answers do, and latency counts from when a payment should have begun).
public final class EngineBenchmark {
    private static final String USAGE =
            "engine [--seconds S] [--window PAYMENTS] [--pace PAYMENTS_PER_SECOND] [--quotes]"
                    + " [--directory DIR] [--sync LEVEL]";
    private static final long SECOND = 1_000_000_000L;
    private static final int WARM_UP_SECONDS = 10;

    private final ClusterNode node;
    private final ClusterClient client;
    private final Corridor corridor = new Corridor(SystemEpochNanoClock.INSTANCE.nanoTime());
    private final boolean quoted;
    private final int window;
    private final long givenPace;
    private final PrintStream out;
    private long nextNumber = 1;

    private EngineBenchmark(
            ClusterNode node, ClusterClient client, boolean quoted, int window, long pace, PrintStream out) {
        this.node = node;
        this.client = client;
        this.quoted = quoted;
        this.window = window;
        this.givenPace = pace;
        this.out = out;
    }

    /// @param given `--seconds 10 --window 1024 --pace 40000 --quotes --directory … --sync 1`
    /// @return the exit code
    public static int run(List<String> given, PrintStream out) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(given, USAGE);
        int seconds = arguments.number("--seconds", 10, 1, 3_600);
        int window = arguments.number("--window", 1_024, 1, 1 << 20);
        int sync = arguments.number("--sync", 1, 0, 2);
        long pace = arguments.number("--pace", 0, 1, Integer.MAX_VALUE);
        boolean quoted = arguments.has("--quotes");
        String folder = arguments.text("--directory", "");
        Path directory = folder.isEmpty() ? Files.createTempDirectory("tandem-bench-engine-") : Path.of(folder);
        NodeConfig config = NodeConfig.of(directory)
                .withMaxInFlight(Math.max(1 << 12, Integer.highestOneBit(window) * 4))
                .withFileSyncLevel(sync)
                .withSnapshotOnClose(false);
        out.println(machine());
        out.println("one node in this process, file sync level " + sync + ", record checksum CRC-32C; payments of two"
                + " phases" + (quoted ? " after a quote" : "") + " with FX and clearance, a command a call, callers in"
                + " the same process; window " + window);
        try (ClusterNode node = ClusterNode.open(config, new Complaints(out));
                ClusterClient client = node.connect()) {
            return new EngineBenchmark(node, client, quoted, window, pace, out).measure(seconds);
        } finally {
            if (folder.isEmpty()) {
                IoUtil.delete(directory.toFile(), true);
            }
        }
    }

    private int measure(int seconds) throws InterruptedException {
        for (Command command : corridor.opening(SystemEpochNanoClock.INSTANCE.nanoTime())) {
            Step step = client.submit(command).join();
            if (!(step.outcome() instanceof Outcome.Applied)) {
                throw new IllegalStateException(command + " was answered with " + step.outcome());
            }
        }
        out.println("warming up");
        closedLoop(Math.max(seconds, WARM_UP_SECONDS));
        Histogram full = new Histogram(60 * SECOND, 3);
        long perSecond = closedLoop(seconds, full);
        print("closed loop, " + window + " in flight: " + perSecond + " payments/s", full);
        Histogram half = new Histogram(60 * SECOND, 3);
        long pace = givenPace > 0 ? givenPace : perSecond / 2;
        openLoop(pace, seconds, half);
        print("open loop at " + pace + " payments/s", half);
        out.println("journal: " + (node.journal().endPosition() >> 20) + " MiB");
        out.printf(
                Locale.ROOT,
                "payments_per_second=%d p99_ms=%.2f at_payments_per_second=%d%n",
                perSecond,
                half.getValueAtPercentile(99) / 1e6,
                pace);
        return 0;
    }

    private void closedLoop(int seconds) throws InterruptedException {
        closedLoop(seconds, new Histogram(60 * SECOND, 3));
    }

    private long closedLoop(int seconds, Histogram histogram) throws InterruptedException {
        Semaphore places = new Semaphore(window);
        PaymentFlow flow = new PaymentFlow(client, corridor, quoted, (number, begunNanos) -> {
            record(histogram, begunNanos);
            places.release();
        });
        long begin = System.nanoTime();
        long end = begin + seconds * SECOND;
        long first = nextNumber;
        while (System.nanoTime() - end < 0) {
            if (!places.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("payments do not end: " + flow.failure());
            }
            flow.start(nextNumber++, System.nanoTime());
        }
        drain(places, flow);
        long elapsed = System.nanoTime() - begin;
        return (nextNumber - first) * SECOND / elapsed;
    }

    private void openLoop(long perSecond, int seconds, Histogram histogram) throws InterruptedException {
        // Wide enough that the pace is never held back by answers; too narrow would be seen as a failure below.
        Semaphore places = new Semaphore(window);
        PaymentFlow flow = new PaymentFlow(client, corridor, quoted, (number, intendedNanos) -> {
            record(histogram, intendedNanos);
            places.release();
        });
        long begin = System.nanoTime();
        long count = perSecond * seconds;
        for (long i = 0; i < count; i++) {
            long intended = begin + i * SECOND / perSecond;
            long ahead = intended - System.nanoTime();
            if (ahead > 0) {
                LockSupport.parkNanos(ahead);
            }
            if (!places.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("payments do not end: " + flow.failure());
            }
            flow.start(nextNumber++, intended);
        }
        drain(places, flow);
    }

    private void drain(Semaphore places, PaymentFlow flow) throws InterruptedException {
        if (!places.tryAcquire(window, 20, TimeUnit.SECONDS) || flow.failure() != null) {
            throw new IllegalStateException("payments failed: " + flow.failure());
        }
    }

    private static void record(Histogram histogram, long sinceNanos) {
        histogram.recordValue(Math.min(System.nanoTime() - sinceNanos, 60 * SECOND));
    }

    private void print(String what, Histogram histogram) {
        out.printf(
                Locale.ROOT,
                "%s; ms: p50 %.2f, p90 %.2f, p99 %.2f, p99.9 %.2f, max %.2f%n",
                what,
                histogram.getValueAtPercentile(50) / 1e6,
                histogram.getValueAtPercentile(90) / 1e6,
                histogram.getValueAtPercentile(99) / 1e6,
                histogram.getValueAtPercentile(99.9) / 1e6,
                histogram.getMaxValue() / 1e6);
    }

    private static String machine() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        Path cpus = Path.of("/proc/cpuinfo");
        String model = !Files.isReadable(cpus)
                ? ""
                : Files.readAllLines(cpus).stream()
                        .filter(line -> line.startsWith("model name"))
                        .findFirst()
                        .map(line ->
                                " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
                        .orElse("");
        String collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(MemoryManagerMXBean::getName)
                .collect(Collectors.joining(" + "));
        return runtime.availableProcessors() + " processors" + model + ", JVM " + Runtime.version() + ", heap at most "
                + (runtime.maxMemory() >> 20) + " MiB, " + collectors;
    }
}
