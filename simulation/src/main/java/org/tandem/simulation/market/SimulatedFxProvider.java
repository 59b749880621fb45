package org.tandem.simulation.market;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.party.Bic;
import org.tandem.simulation.bank.BankObserver;
import org.tandem.simulation.message.FieldScan;
import org.tandem.simulation.message.Requests;

/// An FX provider on the public channel: publishes a standing offer per market, moves and refreshes it, and receives a
/// notification of every exchange.
public final class SimulatedFxProvider implements AutoCloseable {
    /// What the best tier costs less than the one before it.
    private static final int TIER_STEP_PPM = 300;

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedFxProvider.class);

    private record Quoted(Market market, RateWalk walk) {}

    private final Bic bic;
    private final ChannelClient channel;
    private final BankObserver observer;
    private final RandomGenerator random;
    private final List<Quoted> markets = new ArrayList<>();
    private final int marginPpm;
    private final AtomicLong refreshed = new AtomicLong();
    private final LongAdder notified = new LongAdder();
    private volatile Future<?> refreshing = CompletableFuture.completedFuture(null);

    private SimulatedFxProvider(
            ChannelSettings settings, Bic bic, List<Market> quoted, long seed, BankObserver observer) {
        this.bic = bic;
        this.observer = observer;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed ^ bic.packed());
        // Nine to fifteen basis points below the reference: providers differ, so that choosing matters.
        this.marginPpm = 900 + random.nextInt(601);
        for (Market market : quoted) {
            markets.add(new Quoted(market, new RateWalk(market.reference(), random.nextLong())));
        }
        this.channel = ChannelClient.prepare(settings, new Listener());
    }

    /// @throws ClientFailure when the channel cannot be opened
    public static SimulatedFxProvider open(
            ChannelSettings settings, Bic bic, List<Market> markets, long seed, BankObserver observer) {
        SimulatedFxProvider provider = new SimulatedFxProvider(settings, bic, markets, seed, observer);
        provider.channel.connect();
        return provider;
    }

    public Bic bic() {
        return bic;
    }

    public ChannelClient channel() {
        return channel;
    }

    /// Exchanges it was told of, so far.
    public long notifiedCount() {
        return notified.sum();
    }

    /// How often all offers were published.
    public long refreshedCount() {
        return refreshed.get();
    }

    /// Publishes all offers now; the future has the answers, in the order of the markets.
    public CompletableFuture<List<Answer>> publish(long validMillis) {
        CompletableFuture<List<Answer>> done = new CompletableFuture<>();
        channel.execute(() -> {
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            long until = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() + validMillis);
            for (Quoted quoted : markets) {
                quoted.walk.step();
                answers.add(channel.request("offer", Requests.offer(nextId(), offer(quoted, until))));
            }
            var _ = CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0]))
                    .whenComplete((_, thrown) -> {
                        if (thrown == null) {
                            refreshed.incrementAndGet();
                            done.complete(answers.stream()
                                    .map(CompletableFuture::join)
                                    .toList());
                        } else {
                            done.completeExceptionally(thrown);
                        }
                    });
        });
        return done;
    }

    /// Publishes again and again, each time valid for three periods.
    public void refreshEvery(ScheduledExecutorService timer, long periodMillis) {
        refreshing = timer.scheduleAtFixedRate(
                () -> publish(3 * periodMillis).exceptionally(thrown -> {
                    LOG.warn("{}: an offer was not published: {}", bic, thrown.getMessage());
                    return List.of();
                }),
                periodMillis,
                periodMillis,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        refreshing.cancel(false);
        channel.close();
    }

    private Offer offer(Quoted quoted, long validUntilNanos) {
        Market market = quoted.market;
        List<Tier> tiers = new ArrayList<>();
        int margin = marginPpm;
        for (long from : market.tiersFromMinor()) {
            tiers.add(new Tier(from, quoted.walk.lessMargin(margin)));
            margin = Math.max(0, margin - TIER_STEP_PPM);
        }
        return new Offer(bic, market.pair(), tiers, market.maxMinor(), validUntilNanos);
    }

    private CommandId nextId() {
        return CommandId.of(new UUID(random.nextLong(), random.nextLong()));
    }

    private final class Listener implements ChannelListener {
        @Override
        public void delivered(Delivery delivery) {
            notified.increment();
            String uetr = FieldScan.element(delivery.xml(), "UETR");
            if (observer.follows(uetr)) {
                observer.message(bic, false, delivery.kind(), delivery.xml());
            }
        }
    }
}
