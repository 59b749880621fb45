package org.tandem.benchmarks.payments;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandem.client.ChannelClient;
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
    private static final int FLOOD_PAIRS = 3;
    private static final int RECOVERY_SECONDS = 10;
    private static final long DRAIN_MILLIS = 60_000;

    private volatile Tally tally = new Tally(false);
    private volatile @Nullable ClosedLoop loop;

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
        tally.add(payment);
        ClosedLoop running = loop;
        if (running != null) {
            running.finished(bank, payment);
        }
    }

    private void run(Cast cast, Options options) throws InterruptedException {
        ClosedLoop closed = new ClosedLoop(cast, options.underWayPerBank());
        loop = closed;
        closed.start();
        Load.pause(options.warmUpSeconds());
        long greatest = greatest(options.seconds());
        Load.say("closed end per_second=" + greatest);
        flood(cast, options.seconds());
        closed.stop();
        loop = null;
        Load.drain(cast);

        int half = (int) Math.max(1, greatest / 2);
        OpenLoop open = new OpenLoop(cast);
        Tally normal = phase(open, half, options.seconds());
        OpenLoop.await(normal, (long) half * options.seconds(), DRAIN_MILLIS);
        Load.say("normal end per_second=" + half + Load.latencies(normal));

        Load.say("overload begin");
        Tally over = phase(open, (int) (2 * greatest), options.seconds());
        long settledMeanwhile = over.settledCount();
        Load.say("overload end sent=" + 2 * greatest * options.seconds() + " settled_per_second="
                + settledMeanwhile / options.seconds() + Load.outcomes(over));
        recovery(open, half);
        Load.drain(cast);
        Load.say("drained unanswered="
                + cast.banks().stream().mapToInt(SimulatedBank::underWayCount).sum() + Load.outcomes(over));
    }

    private Tally phase(OpenLoop open, int perSecond, int seconds) throws InterruptedException {
        Tally of = new Tally(false);
        tally = of;
        open.send((long) perSecond * seconds, perSecond);
        return of;
    }

    /// The usual pace again, at once after the overload; a second's payments are told apart by a tally of their
    /// own.
    private void recovery(OpenLoop open, int perSecond) throws InterruptedException {
        for (int second = 1; second <= RECOVERY_SECONDS; second++) {
            Tally of = phase(open, perSecond, 1);
            Load.say("recovery second=" + second + " settled=" + of.settledCount() + Load.latencies(of));
        }
    }

    private long greatest(int seconds) throws InterruptedException {
        Tally of = new Tally(false);
        tally = of;
        long begin = System.nanoTime();
        Load.pause(seconds);
        return of.settledCount() * 1_000_000_000L / (System.nanoTime() - begin);
    }

    /// The closed loop without and with one bank's enquiries, in turns, so that a machine that changes its pace
    /// does it to both.
    private void flood(Cast cast, int seconds) throws InterruptedException {
        ChannelClient bank = cast.banks().getFirst().channel();
        for (int pair = 0; pair < FLOOD_PAIRS; pair++) {
            long without = greatest(seconds);
            Enquiries enquiries = new Enquiries(bank, FLOOD_PER_SECOND);
            long with = greatest(seconds);
            Map<String, Long> answers = enquiries.end();
            Load.say("flood pair without=" + without + " with=" + with + " asked=" + enquiries.asked() + " answers="
                    + Load.counts(answers));
        }
    }
}
