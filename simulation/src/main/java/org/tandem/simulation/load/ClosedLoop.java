package org.tandem.simulation.load;

import java.util.HashMap;
import java.util.Map;
import org.tandem.domain.party.Bic;
import org.tandem.simulation.bank.OutgoingPayment;
import org.tandem.simulation.bank.SimulatedBank;

/// A fixed number of payments under way at every bank: each that ends begins the next. Finds the greatest throughput;
/// its latencies say little, because a stalled server is asked less.
public final class ClosedLoop {
    private final Cast cast;
    private final int underWayPerBank;
    private final Map<Bic, Orders> orders = new HashMap<>();
    private volatile boolean running;

    public ClosedLoop(Cast cast, int underWayPerBank) {
        this.cast = cast;
        this.underWayPerBank = underWayPerBank;
        for (SimulatedBank bank : cast.banks()) {
            orders.put(bank.profile().bic(), new Orders(cast.plan(), bank.profile()));
        }
    }

    /// Begins; from now on [#finished] keeps it going.
    public void start() {
        running = true;
        for (SimulatedBank bank : cast.banks()) {
            bank.channel().execute(() -> {
                for (int i = 0; i < underWayPerBank; i++) {
                    next(bank);
                }
            });
        }
    }

    /// Begins no more payments; those under way end by themselves.
    public void stop() {
        running = false;
    }

    /// To be called by the observer for every payment that ended, on its bank's callback thread. A payment that
    /// could not even be sent begins no other: that would never end.
    public void finished(SimulatedBank bank, OutgoingPayment payment) {
        if (running && !payment.status().equals(OutgoingPayment.UNKNOWN)) {
            next(bank);
        }
    }

    private void next(SimulatedBank bank) {
        Orders of = orders.get(bank.profile().bic());
        if (of != null) {
            bank.payNow(of.next(), System.nanoTime());
        }
    }
}
