package org.tandem.benchmarks.payments;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.AbstractHistogram;
import org.jspecify.annotations.Nullable;
import org.tandem.app.demo.Players;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.app.network.NetworkFile;
import org.tandem.benchmarks.machine.Hardware;
import org.tandem.client.ChannelSettings;
import org.tandem.simulation.bank.BankObserver;
import org.tandem.simulation.bank.Conduct;
import org.tandem.simulation.bank.OutgoingPayment;
import org.tandem.simulation.bank.SimulatedBank;
import org.tandem.simulation.load.Cast;
import org.tandem.simulation.load.ClosedLoop;
import org.tandem.simulation.load.OpenLoop;
import org.tandem.simulation.load.Plan;
import org.tandem.simulation.load.Tally;
import org.tandem.simulation.party.Clientele;

/// The child process: all banks, FX providers and settlement banks of the network. Says what it does in lines that
/// begin
/// with `@`, for [LoadProcess].
public final class Load implements BankObserver {
    private static final long DRAIN_MILLIS = 40_000;
    /// So much that no provider runs dry in an hour of one-way flow: the benchmark measures payments, not refusals.
    private static final long FUNDING_MAJOR = 1_000_000_000_000L;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private volatile Tally tally = new Tally(false);
    private volatile @Nullable ClosedLoop loop;

    private Load() {}

    /// Arguments: channel address, certificate folder, then those of [Options].
    public static void main(String[] arguments) throws Exception {
        List<String> rest = List.of(arguments).subList(2, arguments.length);
        Options options = Options.of(rest);
        Plan plan = plan(URI.create(arguments[0]), Path.of(arguments[1]), options);
        Load load = new Load();
        try (Cast cast = Cast.open(plan, load)) {
            load.run(cast, options);
        }
    }

    static Plan plan(URI server, Path certificates, Options options) throws IOException {
        return plan(
                server,
                certificates,
                options.network(),
                Clientele.invented(0, options.seed()),
                options.lingerMicros(),
                options.seed());
    }

    /// Every participant of the network, funded for an hour.
    public static Plan plan(URI server, Path certificates, Path file, Clientele clientele, long lingerMicros, long seed)
            throws IOException {
        NetworkDefinition network = switch (NetworkFile.read(file)) {
            case NetworkFile.Result.Good good -> good.network();
            case NetworkFile.Result.Bad bad -> throw new IllegalArgumentException(file + ": " + bad.mistakes());
        };
        return new Plan(
                server,
                bic -> Players.credentials(certificates, bic),
                ChannelSettings.CBPR,
                Players.banks(network),
                Players.fxProviders(network),
                Players.settlementBanks(network),
                network.referenceRates(),
                FUNDING_MAJOR,
                0,
                clientele,
                Conduct.ACCEPTS_ALL,
                lingerMicros,
                seed);
    }

    @Override
    public void finished(SimulatedBank bank, OutgoingPayment payment) {
        tally.add(payment);
        ClosedLoop running = loop;
        if (running != null) {
            running.finished(bank, payment);
        }
    }

    private void run(Cast cast, Options options) throws InterruptedException, IOException {
        ClosedLoop closed = new ClosedLoop(cast, options.underWayPerBank());
        loop = closed;
        say("warm-up seconds=" + options.warmUpSeconds());
        closed.start();
        pause(options.warmUpSeconds());
        Tally measured = new Tally(false);
        tally = measured;
        say("closed begin");
        long begin = System.nanoTime();
        long cpuBegin = Hardware.cpuNanos();
        pause(options.seconds());
        long settled = measured.settledCount();
        long nanos = System.nanoTime() - begin;
        long perSecond = settled * NANOS_PER_SECOND / nanos;
        say("closed end settled=" + settled + " per_second=" + perSecond + " cpu_micros="
                + (Hardware.cpuNanos() - cpuBegin) / 1_000 / Math.max(1, settled) + latencies(measured)
                + outcomes(measured));
        examples(measured);
        closed.stop();
        loop = null;
        drain(cast);
        awaitWord();

        int pace = options.perSecond() > 0 ? options.perSecond() : (int) Math.max(1, perSecond / 2);
        Tally open = new Tally(false);
        tally = open;
        long count = (long) pace * options.seconds();
        say("open begin pace=" + pace);
        new OpenLoop(cast).send(count, pace);
        boolean complete = OpenLoop.await(open, count, DRAIN_MILLIS);
        say("open end sent=" + count + " finished=" + open.finishedCount() + " complete=" + complete + latencies(open)
                + outcomes(open));
        examples(open);
        drain(cast);
        say("done");
    }

    /// Until the parent has seen the read model catch up: what is left over from one phase is not measured in the
    /// next.
    private static void awaitWord() throws IOException {
        say("drained");
        if (System.in.read() < 0) {
            throw new IOException("the parent is gone");
        }
    }

    /// Until nothing is under way any more.
    static void drain(Cast cast) throws InterruptedException {
        long deadline = System.nanoTime() + DRAIN_MILLIS * 1_000_000;
        while (cast.banks().stream().anyMatch(bank -> bank.underWayCount() > 0)) {
            if (System.nanoTime() - deadline > 0) {
                say("drain incomplete");
                return;
            }
            pauseNanos(10_000_000);
        }
    }

    static String latencies(Tally of) {
        return latency(" intended_to_final", of.intendedToFinal())
                + latency(" load_late", of.intendedToAsked())
                + latency(" asked_to_final", of.askedToFinal())
                + latency(" sent_to_final", of.sentToFinal())
                + latency(" quote", of.quoting());
    }

    private static String latency(String name, AbstractHistogram histogram) {
        return name + "_p50=" + millis(histogram.getValueAtPercentile(50)) + name + "_p99="
                + millis(histogram.getValueAtPercentile(99)) + name + "_max=" + millis(histogram.getMaxValue());
    }

    /// Milliseconds with two decimals.
    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%d.%02d", nanos / 1_000_000, nanos / 10_000 % 100);
    }

    static String outcomes(Tally of) {
        return " outcomes=" + counts(of.outcomes());
    }

    /// Without a space: `ACSC:12,RJCT-AB05:3,`.
    public static String counts(Map<String, Long> of) {
        StringBuilder text = new StringBuilder();
        of.forEach((name, count) ->
                text.append(name.replace(' ', '-')).append(':').append(count).append(','));
        return text.toString();
    }

    /// Plain lines, which are passed on as they are.
    public static void examples(Tally of) {
        of.examples().forEach((outcome, example) -> System.out.println("  " + outcome + ", as in " + example));
    }

    static void pause(int seconds) throws InterruptedException {
        pauseNanos(seconds * NANOS_PER_SECOND);
    }

    private static void pauseNanos(long nanos) throws InterruptedException {
        long until = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while measuring");
            }
        }
    }

    /// To the parent, see [LoadProcess].
    public static void say(String text) {
        System.out.println("@" + text);
        System.out.flush();
    }
}
