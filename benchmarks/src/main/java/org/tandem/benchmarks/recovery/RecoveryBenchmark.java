package org.tandem.benchmarks.recovery;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.agrona.IoUtil;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.jspecify.annotations.Nullable;
import org.tandem.app.ledger.LedgerRebuild;
import org.tandem.app.ledger.StoppedLedger;
import org.tandem.benchmarks.machine.Arguments;
import org.tandem.benchmarks.machine.Complaints;
import org.tandem.benchmarks.machine.Hardware;
import org.tandem.cluster.ClusterClient;
import org.tandem.cluster.ClusterNode;
import org.tandem.cluster.NodeConfig;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Step;

/// Fills a ledger with accounts and payments that wait for their answer, and with some that settle if asked for; then
/// starts it by replay of the whole log, takes a snapshot, starts it from there, and makes its rows in PostgreSQL anew.
///
/// Starts are measured in the process that filled the ledger, whose code is compiled already.
public final class RecoveryBenchmark {
    private static final String USAGE =
            "recovery [--accounts N] [--payments N] [--settled N] [--directory DIR] [--no-rows]";
    private static final int WINDOW = 4_096;
    private static final double NANOS_OF_SECOND = 1e9;

    private final PrintStream out;
    private final NodeConfig config;
    private final WideNetwork network = new WideNetwork();
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
    private long commands;

    private RecoveryBenchmark(PrintStream out, NodeConfig config) {
        this.out = out;
        this.config = config;
    }

    /// What was measured. A start counts from opening the node's files to taking commands.
    /// The pause is a caller's, who waits for one answer after the other meanwhile.
    private record Figures(
            long commands,
            double replaySeconds,
            double snapshotPauseMillis,
            double restartSeconds,
            boolean equal,
            long rowEvents,
            double rowSeconds) {}

    /// @param given `--accounts 1000000 --payments 1000000 --settled 0 --directory … --no-rows`
    /// @return the exit code
    public static int run(List<String> given, PrintStream out) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(given, USAGE);
        int accounts = arguments.number("--accounts", 1_000_000, 32, 1_048_576);
        int payments = arguments.number("--payments", 1_000_000, 1, 1_048_576);
        int settled = arguments.number("--settled", 0, 0, 100_000_000);
        String folder = arguments.text("--directory", "");
        Path data = folder.isEmpty() ? Files.createTempDirectory("tandem-bench-recovery-") : Path.of(folder);
        NodeConfig config = NodeConfig.of(data.resolve("node"))
                .withMaxInFlight(2 * WINDOW)
                .withSnapshotOnClose(false)
                .withSnapshotInterval(java.time.Duration.ZERO);
        out.println(Hardware.description());
        try {
            RecoveryBenchmark benchmark = new RecoveryBenchmark(out, config);
            benchmark.fill(accounts, payments, settled);
            Figures figures = benchmark.measure(data, !arguments.has("--no-rows"));
            out.printf(
                    Locale.ROOT,
                    "accounts=%d pending=%d settled=%d replay_per_second=%d snapshot_pause_ms=%.0f restart_s=%.2f hashes_equal=%s"
                            + " rows_events_per_second=%d%n",
                    accounts,
                    payments,
                    settled,
                    Math.round(figures.commands() / figures.replaySeconds()),
                    figures.snapshotPauseMillis(),
                    figures.restartSeconds(),
                    figures.equal() ? "yes" : "no",
                    figures.rowSeconds() == 0 ? 0 : Math.round(figures.rowEvents() / figures.rowSeconds()));
            return figures.equal() ? 0 : 1;
        } finally {
            if (folder.isEmpty()) {
                IoUtil.delete(data.toFile(), true);
            }
        }
    }

    private void fill(int accounts, int payments, int settled) throws InterruptedException {
        int banks = Math.ceilDiv(accounts, WideNetwork.CURRENCIES);
        Semaphore places = new Semaphore(WINDOW);
        try (ClusterNode node = ClusterNode.open(config.withFileSyncLevel(0), new Complaints(out));
                ClusterClient client = node.connect()) {
            network.opening(now()).forEach(it -> applied(client.submit(it)).join());
            // No more changes may be open at once than the engine allows.
            Semaphore open = new Semaphore(512);
            for (int bank = 0; bank < banks; bank++) {
                int number = bank;
                open.acquire();
                applied(client.submit(network.proposal(number)))
                        .thenCompose(_ -> applied(client.submit(network.admission(number))))
                        .whenComplete((_, _) -> open.release());
            }
            open.acquire(512);
            out.println(banks + " banks with " + WideNetwork.CURRENCIES + " accounts each");
            for (long number = 0; number < payments; number++) {
                places.acquire();
                applied(client.submit(network.payment(number, now()))).whenComplete((_, _) -> places.release());
            }
            for (long number = payments; number < payments + (long) settled; number++) {
                long paid = number;
                places.acquire();
                applied(client.submit(network.payment(paid, now())))
                        .thenCompose(_ -> applied(client.submit(network.acceptance(paid))))
                        .whenComplete((_, _) -> places.release());
            }
            places.acquire(WINDOW);
            String failed = failure.get();
            if (failed != null) {
                throw new IllegalStateException("a command was not done: " + failed);
            }
            out.println(
                    payments + " payments reserved, " + settled + " settled; the log has " + commands() + " commands");
        }
    }

    private Figures measure(Path data, boolean rows) throws InterruptedException {
        long begun = System.nanoTime();
        double replaySeconds;
        double pauseMillis;
        long replayed;
        try (ClusterNode node = ClusterNode.open(config, new Complaints(out))) {
            replaySeconds = (System.nanoTime() - begun) / NANOS_OF_SECOND;
            out.printf(Locale.ROOT, "replay of the whole log, with the start: %.2f s%n", replaySeconds);
            pauseMillis = snapshotPause(node);
            replayed = hashAfterClose(node);
        }
        begun = System.nanoTime();
        double restartSeconds;
        long restored;
        try (ClusterNode node = ClusterNode.open(config, new Complaints(out))) {
            restartSeconds = (System.nanoTime() - begun) / NANOS_OF_SECOND;
            out.printf(Locale.ROOT, "start from the snapshot: %.2f s%n", restartSeconds);
            restored = hashAfterClose(node);
        }
        LedgerRebuild.Result rebuilt = new LedgerRebuild.Result(0, 0, true);
        if (rows) {
            try (StoppedLedger ledger = StoppedLedger.open(data, Optional.empty())) {
                rebuilt = LedgerRebuild.run(ledger, it -> out.println("rows: " + it));
            }
        }
        return new Figures(
                commands(),
                replaySeconds,
                pauseMillis,
                restartSeconds,
                replayed == restored && rebuilt.balanced(),
                rebuilt.events(),
                rebuilt.elapsedMillis() / 1e3);
    }

    /// Two: the next has the first one's code compiled. The worse counts.
    private double snapshotPause(ClusterNode node) {
        double longest = 0;
        for (int i = 0; i < 2; i++) {
            double waited;
            try (ClusterClient client = node.connect();
                    Pulse pulse = new Pulse(client, network.pulse())) {
                node.snapshot();
                waited = pulse.longestNanos() / 1e6;
            }
            out.printf(
                    Locale.ROOT,
                    "snapshot: a caller waited for %.0f ms, for the writing alone %.0f ms%n",
                    waited,
                    node.figures().snapshotNanos() / 1e6);
            longest = Math.max(longest, waited);
        }
        return longest;
    }

    private static long hashAfterClose(ClusterNode node) {
        node.close();
        return node.stateHash();
    }

    private CompletableFuture<Step> applied(CompletableFuture<Step> answer) {
        synchronized (this) {
            commands++;
        }
        return answer.whenComplete((step, failed) -> {
            if (failed != null || !(step.outcome() instanceof Outcome.Applied)) {
                failure.compareAndSet(null, failed == null ? step.outcome().toString() : failed.toString());
            }
        });
    }

    private synchronized long commands() {
        return commands;
    }

    private static long now() {
        return SystemEpochNanoClock.INSTANCE.nanoTime();
    }
}
