package org.tandem.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.tandem.compliance.Gate;
import org.tandem.compliance.engine.ListedNames;
import org.tandem.compliance.names.Demands;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.engine.Engine;
import org.tandem.gateway.port.Balances;
import org.tandem.gateway.port.StepConsumer;
import org.tandem.screening.ScreeningPolicy;
import org.tandem.screening.VerdictCache;
import org.tandem.screening.list.folder.ListFolder;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.web.WebServer;
import org.tandem.web.certificates.DevelopmentAuthority;
import org.tandem.web.certificates.TlsIdentity;

/// A whole small network behind a gateway: the real engine on one thread with its journal in memory, the real server
/// with TLS. Time stands still until it is told to go on.
final class World implements AutoCloseable {
    static final Currency BYN = new Currency("BYN", 2);
    static final Currency RUB = new Currency("RUB", 2);
    static final CurrencyPair PAIR = new CurrencyPair(BYN, RUB);
    static final Bic OPERATOR = Bic.of("TNDMBY20");
    static final Bic DEBTOR_AGENT = Bic.of("MNMBBY20");
    static final Bic CREDITOR_AGENT = Bic.of("VLGTRU20");
    static final Bic FX_PROVIDER = Bic.of("FXDVBY20");
    static final Bic SETTLEMENT_BYN = Bic.of("SBYNBY20");
    static final Bic SETTLEMENT_RUB = Bic.of("SRUBRU20");

    private final Engine engine = new Engine();
    private final List<Step> journal = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService log = Executors.newSingleThreadExecutor();
    private final AtomicLong nowNanos = new AtomicLong(1_900_000_000_000_000_000L);
    private final AtomicLong nextId = new AtomicLong();
    private final ListedNames names;
    private final Gate gate;
    final DevelopmentAuthority authority;
    final Gateway gateway;
    final WebServer server;

    World(Path directory) throws IOException {
        this(directory, GatewaySettings.DEFAULT);
    }

    World(Path directory, GatewaySettings settings) throws IOException {
        names = names(directory);
        gate = new Gate(names);
        gateway = new Gateway(
                settings,
                new Gateway.Ports(
                        this::submit, this::read, uetr -> Optional.empty(), this::balances, new NoListDesk(), gate),
                this::now);
        authority = DevelopmentAuthority.open(Files.createDirectories(directory.resolve("certificates")));
        server = gateway.addTo(WebServer.named("gateway")
                        .mutualTls("127.0.0.1", 0, authority.server(), authority.trust())
                        .drain(Duration.ofSeconds(5)))
                .start();
    }

    /// Two officers put lists in force in the log; the gate does not know yet.
    void activateLists(long epoch) {
        CommandId change = id();
        apply(new Command.ProposeChange(change, "officer.one", new Change.ActivateLists(epoch, "test " + epoch)));
        apply(new Command.ApproveChange(id(), change, "officer.two"));
    }

    /// Two officers put a policy in force in the log; the gate learns of it from there.
    void activatePolicy(long epoch, String policy) {
        CommandId change = id();
        apply(new Command.ProposeChange(change, "officer.one", new Change.ActivatePolicy(epoch, policy)));
        apply(new Command.ApproveChange(id(), change, "officer.two"));
    }

    /// The gate learns of them.
    void screenBy(long epoch) {
        gate.use(names.inForce(epoch, Instant.MAX));
    }

    /// The engine over an operator's own list of two names.
    private static ListedNames names(Path directory) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("lists"));
        Files.writeString(folder.resolve("TEST.list.csv"), """
                id,name,programmes
                1,Listed Trading House,
                2,Forbidden Works,REJECTED
                """);
        try {
            return ListedNames.of(
                            ListFolder.read(folder),
                            new Demands(Set.of("TEST"), Set.of("REJECTED")),
                            ScreeningPolicy.SHIPPED,
                            new VerdictCache())
                    .inForce(1, Instant.MAX);
        } catch (ListNotReadable e) {
            throw new IOException(e);
        }
    }

    /// Founded, funded, with a reference rate and an offer.
    World founded() {
        apply(founding());
        apply(new Command.Fund(id(), SETTLEMENT_BYN, DEBTOR_AGENT, Money.parse("10000000.00", BYN)));
        apply(new Command.Fund(id(), SETTLEMENT_RUB, FX_PROVIDER, Money.parse("500000000.00", RUB)));
        apply(new Command.Fund(id(), SETTLEMENT_RUB, CREDITOR_AGENT, Money.parse("1000.00", RUB)));
        apply(new Command.PublishReferenceRate(id(), SETTLEMENT_BYN, PAIR, Rate.of("27.61")));
        apply(offer("27.5"));
        return this;
    }

    Command offer(String rate) {
        return new Command.PublishOffer(
                id(),
                new Offer(
                        FX_PROVIDER,
                        PAIR,
                        List.of(new Tier(0, Rate.of(rate))),
                        Money.parse("1000000.00", BYN).minor(),
                        nowNanos.get() + Duration.ofDays(30).toNanos()));
    }

    private Command.FoundNetwork founding() {
        List<Change> changes = new ArrayList<>(List.of(
                new Change.AddCurrency(BYN, SETTLEMENT_BYN),
                new Change.AddCurrency(RUB, SETTLEMENT_RUB),
                new Change.SetParameters(Parameters.DEFAULT),
                admit(SETTLEMENT_BYN, Role.SETTLEMENT_BANK, "BY"),
                admit(SETTLEMENT_RUB, Role.SETTLEMENT_BANK, "RU"),
                admit(DEBTOR_AGENT, Role.BANK, "BY", BYN),
                admit(CREDITOR_AGENT, Role.BANK, "RU", RUB),
                admit(FX_PROVIDER, Role.FX_PROVIDER, "BY", BYN, RUB),
                new Change.SetFees(PAIR, new Fee(50, 0, 50, 50), new Fee(500, 0, 500, 500)),
                new Change.ActivateLists(1, "test")));
        return new Command.FoundNetwork(
                id(), "Test corridor", OPERATOR, List.of("officer.one", "officer.two"), changes);
    }

    private static Change admit(Bic bic, Role role, String country, Currency... currencies) {
        return new Change.AdmitParticipant(bic, role, bic + " of the test", country, List.of(currencies), false);
    }

    CommandId id() {
        return CommandId.of(new UUID(7, nextId.incrementAndGet()));
    }

    /// Applied, or the test's own setting is wrong.
    Step apply(Command command) {
        Step step = submit(command).join();
        if (!(step.outcome() instanceof Outcome.Applied)) {
            throw new AssertionError(command + " led to " + step.outcome());
        }
        return step;
    }

    CompletableFuture<Step> submit(Command command) {
        return CompletableFuture.supplyAsync(
                () -> {
                    List<Recorded> events = new ArrayList<>();
                    Outcome outcome = engine.apply(
                            command,
                            nowNanos.get(),
                            (sequence, event, first, second, third) ->
                                    events.add(new Recorded(sequence, event, first, second, third)));
                    return record(new Step(1, nowNanos.get(), outcome, events));
                },
                log);
    }

    /// Lets time pass and the engine work off what is due then.
    void pass(Duration time) {
        nowNanos.addAndGet(time.toNanos());
        CompletableFuture.runAsync(
                        () -> {
                            List<Recorded> events = new ArrayList<>();
                            engine.advance(
                                    nowNanos.get(),
                                    (sequence, event, first, second, third) ->
                                            events.add(new Recorded(sequence, event, first, second, third)));
                            record(new Step(0, nowNanos.get(), Outcome.Applied.INSTANCE, events));
                        },
                        log)
                .join();
    }

    private Step record(Step step) {
        journal.add(step);
        gateway.onStep(step, journal.size() - 1L);
        return step;
    }

    private void read(long from, StepConsumer to) {
        for (long at = from; at < journal.size() && to.accept(journal.get((int) at), at); at++) {
            // The consumer says when it has enough.
        }
    }

    private List<Balances.Balance> balances(Bic participant) {
        List<Balances.Balance> found = new ArrayList<>();
        CompletableFuture.runAsync(
                        () -> engine.eachAccount((id, state, posted, reserved) -> {
                            if (id.owner().equals(participant) && id.kind() == AccountKind.SETTLEMENT) {
                                found.add(new Balances.Balance(
                                        id, state, posted, reserved, engine.lastSequence(), nowNanos.get()));
                            }
                        }),
                        log)
                .join();
        return found;
    }

    /// As it is now; the log may go on meanwhile.
    List<Step> journal() {
        return List.copyOf(journal);
    }

    Instant now() {
        return Instant.ofEpochSecond(0, nowNanos.get());
    }

    TlsIdentity identity(Bic participant) {
        return authority.participant(participant.shortCode());
    }

    int port() {
        return server.httpsPort().orElseThrow();
    }

    @Override
    public void close() {
        server.close();
        gateway.close();
        log.close();
    }
}
