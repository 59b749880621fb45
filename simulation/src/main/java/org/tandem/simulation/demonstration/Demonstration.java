package org.tandem.simulation.demonstration;

import java.util.concurrent.TimeUnit;
import org.tandem.domain.party.Bic;
import org.tandem.simulation.bank.BankObserver;
import org.tandem.simulation.bank.OutgoingPayment;
import org.tandem.simulation.bank.SimulatedBank;
import org.tandem.simulation.load.Bookmarks;
import org.tandem.simulation.load.Cast;
import org.tandem.simulation.load.OpenLoop;
import org.tandem.simulation.load.Plan;
import org.tandem.simulation.load.Tally;

/// Simulated participants pay each other through the public channel. The first payment goes alone and is followed
/// message by message; the others come at the pace asked for. Open, run as often as wanted, close.
public final class Demonstration implements AutoCloseable {
    /// The longest a payment may take by the network's rules, and some more for the messages about it.
    private static final long LAST_PAYMENTS_MILLIS = 40_000;

    private static final long NOTIFICATION_MILLIS = 2_000;
    /// A longer run counts its payments only.
    private static final long ACKNOWLEDGEMENTS_MAX = 1_000_000;

    /// Hears of progress, about once a second.
    @FunctionalInterface
    public interface Progress {
        void told(long finished, long asked);
    }

    private static final class Observer implements BankObserver {
        private volatile Tally tally = new Tally(true);
        private final Journey journey = new Journey();

        @Override
        public void finished(SimulatedBank bank, OutgoingPayment payment) {
            if (journey.uetr().equals(payment.uetr())) {
                journey.ended(payment);
            }
            tally.add(payment);
        }

        @Override
        public boolean follows(String uetr) {
            return journey.follows(uetr);
        }

        @Override
        public void message(Bic participant, boolean sent, String kind, String text) {
            journey.add(participant, sent, kind, text);
        }
    }

    private final Observer observer;
    private final Cast cast;
    private final OpenLoop load;
    private volatile boolean stopped;

    private Demonstration(Observer observer, Cast cast) {
        this.observer = observer;
        this.cast = cast;
        this.load = new OpenLoop(cast);
    }

    /// Connects, funds and publishes offers; see [Cast#open] for what may go wrong.
    public static Demonstration open(Plan plan) {
        return open(plan, Bookmarks.NONE);
    }

    /// As above, for participants that were here before.
    public static Demonstration open(Plan plan, Bookmarks bookmarks) {
        Observer observer = new Observer();
        return new Demonstration(observer, Cast.open(plan, observer, bookmarks));
    }

    public Cast cast() {
        return cast;
    }

    /// The payment that is, or was, followed; empty before the first run.
    public Journey journey() {
        return observer.journey;
    }

    /// What came of the payments of the run that goes on, or of the last one.
    public Tally tally() {
        return observer.tally;
    }

    /// Begins no more payments; a run that goes on ends when those under way have ended.
    public void stop() {
        stopped = true;
    }

    /// Pays and waits until every payment has its final state, or longer than any may take.
    public Report run(long payments, int perSecond) throws InterruptedException {
        return run(payments, perSecond, (_, _) -> {});
    }

    /// As above, telling of progress.
    public Report run(long payments, int perSecond, Progress progress) throws InterruptedException {
        Tally tally = new Tally(payments <= ACKNOWLEDGEMENTS_MAX);
        observer.tally = tally;
        long begin = System.nanoTime();
        boolean complete = true;
        long alone = Math.min(1, payments);
        if (observer.journey.uetr().isEmpty() && alone == 1) {
            load.send(1, 1_000);
            complete = OpenLoop.await(tally, 1, LAST_PAYMENTS_MILLIS);
            observer.journey.awaitNotification(NOTIFICATION_MILLIS);
        } else {
            alone = 0;
        }
        long sent = alone;
        while (sent < payments && !stopped) {
            long next = Math.min(payments - sent, perSecond);
            load.send(next, perSecond);
            sent += next;
            progress.told(tally.finishedCount(), payments);
        }
        complete &= OpenLoop.await(tally, sent, LAST_PAYMENTS_MILLIS);
        progress.told(tally.finishedCount(), payments);
        long elapsedMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        return new Report(sent, complete, elapsedMillis, tally, observer.journey);
    }

    @Override
    public void close() {
        cast.close();
    }
}
