package org.tandem.simulation.market;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.client.Answer;
import org.tandem.client.ChannelClient;
import org.tandem.client.ChannelListener;
import org.tandem.client.ChannelSettings;
import org.tandem.client.ClientFailure;
import org.tandem.client.Delivery;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;
import org.tandem.simulation.message.FieldScan;
import org.tandem.simulation.message.Requests;

/// The settlement bank of one currency on the public channel: says that money came in, pays out what is asked for
/// (camt.050), publishes official rates.
public final class SimulatedSettlementBank implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedSettlementBank.class);

    private final Bic bic;
    private final ChannelClient channel;
    private final RandomGenerator random;
    private final LongAdder paidOut = new LongAdder();

    private SimulatedSettlementBank(ChannelSettings settings, Bic bic, long seed) {
        this.bic = bic;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed ^ bic.packed());
        this.channel = ChannelClient.prepare(settings, new Listener());
    }

    /// @throws ClientFailure when the channel cannot be opened
    public static SimulatedSettlementBank open(ChannelSettings settings, Bic bic, long seed) {
        SimulatedSettlementBank bank = new SimulatedSettlementBank(settings, bic, seed);
        bank.channel.connect();
        return bank;
    }

    public Bic bic() {
        return bic;
    }

    public ChannelClient channel() {
        return channel;
    }

    public long paidOutCount() {
        return paidOut.sum();
    }

    /// The participant's money has come in.
    public CompletableFuture<Answer> fund(Bic participant, Money amount) {
        return channel.request("fund", Requests.fund(nextId(), participant, amount));
    }

    public CompletableFuture<Answer> publishReferenceRate(CurrencyPair pair, Rate rate) {
        return channel.request("reference-rate", Requests.referenceRate(nextId(), pair, rate));
    }

    @Override
    public void close() {
        channel.close();
    }

    private synchronized CommandId nextId() {
        return CommandId.of(new UUID(random.nextLong(), random.nextLong()));
    }

    private final class Listener implements ChannelListener {
        @Override
        public void delivered(Delivery delivery) {
            if (!delivery.kind().startsWith("camt.050")) {
                return;
            }
            String defunding = FieldScan.element(delivery.xml(), "EndToEndId");
            var _ = channel.request("confirm-defunding", Requests.confirmDefunding(nextId(), defunding, true))
                    .whenComplete((answer, thrown) -> {
                        if (thrown == null) {
                            paidOut.increment();
                            LOG.info("{}: paid out {}: {}", bic, defunding, answer.status());
                        } else {
                            LOG.warn("{}: {} was not confirmed", bic, defunding, thrown);
                        }
                    });
        }
    }
}
