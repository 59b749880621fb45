package org.tandem.benchmarks.payments;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandem.benchmarks.machine.Hardware;
import org.tandem.simulation.bank.BankObserver;
import org.tandem.simulation.bank.OutgoingPayment;
import org.tandem.simulation.bank.SimulatedBank;
import org.tandem.simulation.load.Cast;
import org.tandem.simulation.load.ClosedLoop;
import org.tandem.simulation.load.OpenLoop;
import org.tandem.simulation.load.Tally;

/// The child process of [OverloadBenchmark]: the banks, who ask too much. Says what it does in lines that begin with
/// `@`, for [LoadProcess].
public final class OverloadLoad implements BankObserver {
    private static final int FLOOD_PER_SECOND = 1_000;
    private static final long LEAD_IN_MILLIS = 600;
    private static final int RECOVERY_SECONDS = 10;
    private static final long DRAIN_MILLIS = 60_000;
    /// Warm is a system that has not become faster by more than this since the window before.
    private static final double FASTER = 1.03;
    private static final int WINDOWS_MAX = 12;
    /// Of the greatest pace: well under it.
    private static final double PACED = 0.4;

    private volatile Tally tally = new Tally(false);
    private volatile @Nullable ClosedLoop loop;
    private volatile @Nullable Aftermath aftermath;
    private volatile String lastUetr = "";
    private volatile @Nullable SimulatedBank enquirer;

    private OverloadLoad() {}

    /// Arguments: channel address, certificate folder, then those of [Options].
    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(List.of(arguments).subList(2, arguments.length));
        OverloadLoad load = new OverloadLoad();
        try (Cast cast = Cast.open(Load.plan(URI.create(arguments[0]), Path.of(arguments[1]), options), load)) {
            load.run(cast, options);
        }
    }

    @Override
    public void finished(SimulatedBank bank, OutgoingPayment payment) {
        Aftermath after = aftermath;
        if (after == null || !after.add(payment)) {
            tally.add(payment);
        }
        if (bank == enquirer && payment.isSettled()) {
            lastUetr = payment.uetr();
        }
        ClosedLoop running = loop;
        if (running != null) {
            running.finished(bank, payment);
        }
    }

    private void run(Cast cast, Options options) throws InterruptedException {
        enquirer = cast.banks().getFirst();
        ClosedLoop closed = new ClosedLoop(cast, options.underWayPerBank());
        loop = closed;
        closed.start();
        Load.pause(options.warmUpSeconds());
        long greatest = options.perSecond() > 0 ? options.perSecond() : greatestWhenWarm(options.seconds());
        Load.say("closed end per_second=" + greatest);
        for (int i = 0; i < 2 * options.floodPairs(); i++) {
            stretch("saturated", turn(i), options.floodSeconds(), OverloadLoad::pauseMillis);
        }
        closed.stop();
        loop = null;
        Load.drain(cast);

        OpenLoop open = new OpenLoop(cast);
        int paced = (int) Math.max(1, greatest * PACED);
        for (int i = 0; i < 2 * options.floodPairs(); i++) {
            stretch("paced", turn(i), options.floodSeconds(), millis -> open.send(paced * millis / 1_000, paced));
        }
        int half = (int) Math.max(1, greatest / 2);
        Tally normal = phase(open, half, options.seconds());
        OpenLoop.await(normal, (long) half * options.seconds(), DRAIN_MILLIS);
        Load.say("normal end per_second=" + half + Load.latencies(normal));
        overload(cast, open, greatest, half, options.seconds());
    }

    private void overload(Cast cast, OpenLoop open, long greatest, int half, int seconds) throws InterruptedException {
        Load.say("overload begin");
        long cpu = Hardware.cpuNanos();
        Tally over = phase(open, (int) (2 * greatest), seconds);
        Load.say("overload end sent=" + 2 * greatest * seconds + " load_cpu_ms_per_s="
                + (Hardware.cpuNanos() - cpu) / 1_000_000 / seconds
                + " settled_per_second=" + over.settledCount() / seconds
                + " ended=" + over.finishedCount() + Load.latencies(over) + Load.outcomes(over));
        recovery(cast, open, half);
        Load.say("drained unanswered="
                + cast.banks().stream().mapToInt(SimulatedBank::underWayCount).sum() + Load.outcomes(over));
        Load.examples(over);
    }

    private Tally phase(OpenLoop open, int perSecond, int seconds) throws InterruptedException {
        Tally of = new Tally(false);
        tally = of;
        open.send((long) perSecond * seconds, perSecond);
        return of;
    }

    /// The usual pace again, at once after the overload.
    private void recovery(Cast cast, OpenLoop open, int perSecond) throws InterruptedException {
        Aftermath after = new Aftermath(System.nanoTime(), RECOVERY_SECONDS);
        aftermath = after;
        open.send((long) perSecond * RECOVERY_SECONDS, perSecond);
        Load.drain(cast);
        for (Tally of : after.slices()) {
            Load.say("recovery settled=" + of.settledCount() + " ended=" + of.finishedCount() + Load.latencies(of)
                    + Load.outcomes(of));
        }
    }

    /// Windows of the closed loop until two in a row are not faster than those before.
    private long greatestWhenWarm(int seconds) throws InterruptedException {
        long best = 0;
        int notFaster = 0;
        for (int window = 1; window <= WINDOWS_MAX; window++) {
            Tally of = new Tally(false);
            tally = of;
            long begin = System.nanoTime();
            Load.pause(seconds);
            long now = of.settledCount() * 1_000_000_000L / (System.nanoTime() - begin);
            Load.say("closed window per_second=" + now + Load.latencies(of) + Load.outcomes(of));
            notFaster = now < best * FASTER ? notFaster + 1 : 0;
            best = Math.max(best, now);
            if (notFaster == 2) {
                break;
            }
        }
        return best;
    }

    /// Without, with, with, without: a machine that changes its pace slowly does it to both.
    private static boolean turn(int number) {
        return number % 4 == 1 || number % 4 == 2;
    }

    /// Lets payments go on for so many milliseconds.
    private interface Work {
        void run(long millis) throws InterruptedException;
    }

    private static void pauseMillis(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }

    /// What the enquirer may ask at once is used up, and what the last stretch left over has ended, before it
    /// counts.
    private void stretch(String kind, boolean flooded, int seconds, Work work) throws InterruptedException {
        SimulatedBank bank = enquirer;
        if (bank == null) {
            throw new IllegalStateException("a stretch is measured before the load has begun");
        }
        Enquiries enquiries = flooded ? new Enquiries(bank.channel(), () -> lastUetr, FLOOD_PER_SECOND) : null;
        work.run(LEAD_IN_MILLIS);
        Tally of = new Tally(false);
        tally = of;
        Load.say("stretch begin");
        long cpuNanos = Hardware.cpuNanos();
        work.run(seconds * 1_000L);
        long settled = of.settledCount();
        Load.say("stretch end kind=" + kind + " flooded=" + flooded + " settled=" + settled + " per_second="
                + settled / seconds + " load_cpu_ms=" + (Hardware.cpuNanos() - cpuNanos) / 1_000_000
                + Load.latencies(of) + " asked="
                + (enquiries == null ? 0 : enquiries.asked()) + " answers="
                + Load.counts(enquiries == null ? Map.of() : enquiries.end()));
    }
}
