package org.tandem.simulation.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.tandem.client.Answer;
import org.tandem.client.ChannelSettings;
import org.tandem.client.ClientFailure;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.simulation.bank.BankObserver;
import org.tandem.simulation.bank.BankProfile;
import org.tandem.simulation.bank.SimulatedBank;
import org.tandem.simulation.market.Market;
import org.tandem.simulation.market.SimulatedFxProvider;
import org.tandem.simulation.market.SimulatedSettlementBank;
import org.tandem.simulation.market.Treasury;

/// All simulated participants of a plan, connected, funded and offering rates until closed.
public final class Cast implements AutoCloseable {
    private static final long ANSWER_SECONDS = 30;
    private static final long REFRESH_MILLIS = 20_000;
    private static final long BOOKMARK_MILLIS = 1_000;
    private static final long LEVEL_MILLIS = 15_000;

    private final Plan plan;
    private final Bookmarks bookmarks;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("simulation-timer").factory());
    private final List<SimulatedBank> banks = new ArrayList<>();
    private final List<SimulatedFxProvider> fxProviders = new ArrayList<>();
    private final List<SimulatedSettlementBank> settlementBanks = new ArrayList<>();

    private Cast(Plan plan, Bookmarks bookmarks) {
        this.plan = plan;
        this.bookmarks = bookmarks;
    }

    /// Connects everybody, funds the accounts, publishes the first offers and waits for all of it.
    ///
    /// @throws ClientFailure when a channel cannot be opened
    /// @throws IllegalStateException when funding or an offer is refused; says whose and why
    public static Cast open(Plan plan, BankObserver observer) {
        return open(plan, observer, Bookmarks.NONE);
    }

    /// As above, for participants that were here before: each goes on after the last delivery it has dealt with.
    public static Cast open(Plan plan, BankObserver observer, Bookmarks bookmarks) {
        Cast cast = new Cast(plan, bookmarks);
        try {
            cast.connect(observer);
            cast.fund();
            cast.offer();
            var _ = cast.timer.scheduleWithFixedDelay(
                    cast::keepBookmarks, BOOKMARK_MILLIS, BOOKMARK_MILLIS, TimeUnit.MILLISECONDS);
            return cast;
        } catch (RuntimeException e) {
            cast.close();
            throw e;
        }
    }

    /// Brings every account near a level, and keeps it there from now on, so that a run may be as long as it likes.
    ///
    /// @param levelMajor major units of each currency
    public void keepLevel(long levelMajor) {
        Map<Currency, SimulatedSettlementBank> byCurrency = new HashMap<>();
        plan.settlementBanks().forEach((currency, bic) -> byCurrency.put(currency, settlementBank(bic)));
        Treasury treasury = new Treasury(levelMajor, byCurrency);
        await(level(treasury), "the first look at the accounts");
        var _ = timer.scheduleWithFixedDelay(() -> level(treasury), LEVEL_MILLIS, LEVEL_MILLIS, TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Void> level(Treasury treasury) {
        List<CompletableFuture<Void>> visits = new ArrayList<>();
        banks.forEach(it -> visits.add(treasury.visit(it.profile().bic(), it.channel())));
        fxProviders.forEach(it -> visits.add(treasury.visit(it.bic(), it.channel())));
        return CompletableFuture.allOf(visits.toArray(new CompletableFuture<?>[0]));
    }

    public List<SimulatedBank> banks() {
        return banks;
    }

    public List<SimulatedFxProvider> fxProviders() {
        return fxProviders;
    }

    public Plan plan() {
        return plan;
    }

    public SimulatedBank bank(Bic bic) {
        for (SimulatedBank bank : banks) {
            if (bank.profile().bic().equals(bic)) {
                return bank;
            }
        }
        throw new IllegalArgumentException("the plan has no bank " + bic);
    }

    private ChannelSettings settings(Bic participant) {
        return ChannelSettings.of(plan.server(), plan.credentials().of(participant), participant.shortCode())
                .withFamily(plan.family())
                .withLastSequence(bookmarks.lastSequence(participant))
                .withLingerMicros(plan.lingerMicros());
    }

    private void connect(BankObserver observer) {
        for (Bic bic :
                plan.settlementBanks().values().stream().distinct().sorted().toList()) {
            settlementBanks.add(SimulatedSettlementBank.open(settings(bic), bic, plan.seed()));
        }
        for (Plan.FxProvider provider : plan.fxProviders()) {
            List<Market> markets = new ArrayList<>();
            plan.referenceRates().keySet().stream()
                    .filter(pair -> provider.currencies().contains(pair.source()))
                    .filter(pair -> provider.currencies().contains(pair.target()))
                    .sorted()
                    .forEach(pair -> markets.add(market(pair)));
            fxProviders.add(
                    SimulatedFxProvider.open(settings(provider.bic()), provider.bic(), markets, plan.seed(), observer));
        }
        for (BankProfile profile : plan.banks()) {
            banks.add(SimulatedBank.open(
                    settings(profile.bic()), profile, plan.conduct(), plan.clientele(), plan.seed(), timer, observer));
        }
    }

    private Market market(CurrencyPair pair) {
        return Market.of(
                pair, java.util.Objects.requireNonNull(plan.referenceRates().get(pair)));
    }

    private void fund() {
        if (plan.fundingMajor() == 0) {
            return;
        }
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        plan.settlementBanks().forEach((currency, bic) -> {
            SimulatedSettlementBank settlementBank = settlementBank(bic);
            Money amount = new Money(Math.multiplyExact(plan.fundingMajor(), currency.minorPerMajor()), currency);
            for (Bic participant : holders(currency)) {
                answers.add(settlementBank.fund(participant, amount));
            }
        });
        answers.forEach(answer -> require(answer, "funding"));
    }

    private List<Bic> holders(Currency currency) {
        List<Bic> holders = new ArrayList<>();
        for (BankProfile bank : plan.banks()) {
            if (bank.currencies().contains(currency)) {
                holders.add(bank.bic());
            }
        }
        for (Plan.FxProvider provider : plan.fxProviders()) {
            if (provider.currencies().contains(currency)) {
                holders.add(provider.bic());
            }
        }
        return holders;
    }

    private void offer() {
        for (SimulatedFxProvider provider : fxProviders) {
            List<Answer> answers = await(provider.publish(3 * REFRESH_MILLIS), "the offers of " + provider.bic());
            answers.forEach(answer -> require(CompletableFuture.completedFuture(answer), "an offer"));
            provider.refreshEvery(timer, REFRESH_MILLIS);
        }
    }

    private static void require(CompletableFuture<Answer> future, String what) {
        Answer answer = await(future, what);
        if (!answer.isDone()) {
            throw new IllegalStateException(what + " was refused: " + answer.status() + " " + answer.body());
        }
    }

    private static <T> T await(CompletableFuture<T> future, String what) {
        try {
            return future.orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException(what + " got no answer", e);
        }
    }

    private SimulatedSettlementBank settlementBank(Bic bic) {
        for (SimulatedSettlementBank bank : settlementBanks) {
            if (bank.bic().equals(bic)) {
                return bank;
            }
        }
        throw new IllegalArgumentException("the plan has no settlement bank " + bic);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        fxProviders.forEach(SimulatedFxProvider::close);
        banks.forEach(SimulatedBank::close);
        settlementBanks.forEach(SimulatedSettlementBank::close);
        keepBookmarks();
    }

    private synchronized void keepBookmarks() {
        fxProviders.forEach(it -> bookmarks.keep(it.bic(), it.channel().lastSequence()));
        banks.forEach(it -> bookmarks.keep(it.profile().bic(), it.channel().lastSequence()));
        settlementBanks.forEach(it -> bookmarks.keep(it.bic(), it.channel().lastSequence()));
    }
}
