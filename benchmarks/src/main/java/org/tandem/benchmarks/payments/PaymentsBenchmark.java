package org.tandem.benchmarks.payments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tandem.benchmarks.machine.Hardware;

/// Starts a whole one-process system in an empty folder and lets the load pay through it: first as fast as a closed
/// loop
/// goes, then at half of that with intended send times.
///
/// ```
/// ./dev bench payments [--seconds S] [--warm-up S] [--rate N] [--under-way N] [--network FILE] [--seed N]
/// ```
///
/// A payment counts when the debtor bank has received its final pacs.002 `ACSC`. The last line is for machines:
/// `payments_per_second=… p99_ms=… projected_per_second=…`.
public final class PaymentsBenchmark {
    private static final long CATCH_UP_MILLIS = 300_000;
    private static final int BAR_PER_SECOND = 5_000;
    private static final int BAR_PROJECTED_PER_SECOND = 4_000;
    private static final int BAR_P99_MILLIS = 100;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final SystemUnderTest system;
    private final Lag lag;
    private final Runnable goOn;
    private long beganNanos;
    private long beganCpuNanos;
    private long beganDatabaseCpuNanos;
    private long beganJournal;
    private long beganProjected;
    private String perSecond = "?";
    private String p99Millis = "?";
    private long projectedPerSecond;

    private PaymentsBenchmark(SystemUnderTest system, Lag lag, Runnable goOn) {
        this.system = system;
        this.lag = lag;
        this.goOn = goOn;
    }

    /// @return the exit code
    /// @throws IllegalArgumentException when the arguments are wrong
    public static int run(List<String> arguments, SystemUnderTest.Starter starter)
            throws IOException, InterruptedException {
        Options options = Options.of(arguments);
        Path folder = Files.createTempDirectory("tandem-bench-payments-");
        try (SystemUnderTest system = starter.start(folder, options.network());
                Lag lag = new Lag(system);
                LoadProcess load = new LoadProcess(Load.class, system, arguments)) {
            System.out.println("payments, whole path: quote, pacs.008, gate, log, delivery, pacs.002, final pacs.002");
            System.out.println("  machine   " + Hardware.description());
            System.out.println("  system    " + system.settings());
            System.out.println("  load      a child process on the same machine, mutual TLS over loopback, "
                    + options.underWayPerBank() + " payments under way per bank in the closed loop");
            PaymentsBenchmark benchmark = new PaymentsBenchmark(system, lag, load::goOn);
            load.listen(benchmark::said);
            benchmark.conclude();
            return 0;
        } finally {
            delete(folder);
        }
    }

    private void said(LoadProcess.Word word) {
        switch (word.phase() + " " + word.what()) {
            case "warm-up " -> System.out.println("  warm-up   " + word.figure("seconds") + " s");
            case "closed begin", "open begin" -> begin();
            case "closed end" -> closedEnd(word);
            case "drained " -> {
                Lag.catchUpMillis(system, CATCH_UP_MILLIS);
                goOn.run();
            }
            case "open end" -> openEnd(word);
            default -> System.out.println("  " + word.phase() + " " + word.what());
        }
    }

    private void begin() {
        lag.reset();
        beganNanos = System.nanoTime();
        beganCpuNanos = Hardware.cpuNanos();
        beganDatabaseCpuNanos = system.databaseCpuNanos();
        beganJournal = system.journalSequence();
        beganProjected = system.projectedSequence();
    }

    private void closedEnd(LoadProcess.Word word) {
        long nanos = System.nanoTime() - beganNanos;
        long journalled = Math.max(1, system.journalSequence() - beganJournal);
        long projected = system.projectedSequence() - beganProjected;
        perSecond = word.figure("per_second");
        long settled = Long.parseLong(word.figure("settled"));
        // Events are many a payment: the share of the journal that was projected is the share of the payments.
        projectedPerSecond = settled * projected / journalled * NANOS_PER_SECOND / nanos;
        long cpuMicros = (Hardware.cpuNanos() - beganCpuNanos) / 1_000 / Math.max(1, settled);
        long databaseMicros = (system.databaseCpuNanos() - beganDatabaseCpuNanos) / 1_000 / Math.max(1, settled);
        System.out.println("closed loop");
        System.out.println("  final payments   " + settled + ", " + perSecond + " a second");
        told(word);
        System.out.println("  processor time   " + cpuMicros + " us a payment in the system, "
                + word.figure("cpu_micros") + " us in the load, " + databaseMicros + " us in the database");
        System.out.println("  read model       " + projectedPerSecond + " payments a second");
        System.out.println("  caught up after  " + Lag.catchUpMillis(system, CATCH_UP_MILLIS) + " ms");
    }

    private void openEnd(LoadProcess.Word word) {
        p99Millis = word.figure("intended_to_final_p99");
        System.out.println("open loop, intended send times");
        System.out.println("  final payments   " + word.figure("finished") + " of " + word.figure("sent"));
        told(word);
        System.out.println("  caught up after  " + Lag.catchUpMillis(system, CATCH_UP_MILLIS) + " ms");
    }

    private void told(LoadProcess.Word word) {
        for (String name : List.of("intended_to_final", "sent_to_final", "quote")) {
            String label = switch (name) {
                case "intended_to_final" -> "quote to final  ";
                case "sent_to_final" -> "pacs.008 to final";
                default -> "quote answered   ";
            };
            System.out.println("  " + label + "  p50 " + word.figure(name + "_p50") + " ms, p99 "
                    + word.figure(name + "_p99") + " ms, max " + word.figure(name + "_max") + " ms");
        }
        System.out.println("  outcomes         " + word.figure("outcomes"));
        System.out.println(
                "  read model lag   at most " + lag.greatestMillis() + " ms, " + lag.greatestEvents() + " events");
    }

    private void conclude() {
        System.out.println("bars: " + BAR_PER_SECOND + " payments a second, p99 " + BAR_P99_MILLIS
                + " ms at half of the greatest, " + BAR_PROJECTED_PER_SECOND + " projected a second");
        System.out.println("payments_per_second=" + perSecond + " p99_ms=" + p99Millis + " projected_per_second="
                + projectedPerSecond);
    }

    /// A folder with all that is in it.
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
