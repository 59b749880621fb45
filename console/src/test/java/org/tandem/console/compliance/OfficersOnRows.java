package org.tandem.console.compliance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tandem.compliance.Gate;
import org.tandem.compliance.GateSettings;
import org.tandem.compliance.ScreeningSubject;
import org.tandem.compliance.allow.AllowDesk;
import org.tandem.compliance.allow.AllowList;
import org.tandem.compliance.cases.Answer;
import org.tandem.compliance.cases.CaseDesk;
import org.tandem.compliance.cases.CaseFeed;
import org.tandem.compliance.cases.CaseQueries;
import org.tandem.compliance.cases.Decisions;
import org.tandem.compliance.cases.JournalEntry;
import org.tandem.compliance.cases.QuestionDesk;
import org.tandem.compliance.known.StandingParties;
import org.tandem.compliance.party.Nature;
import org.tandem.compliance.party.PartyAddress;
import org.tandem.compliance.party.PartyBirth;
import org.tandem.compliance.party.PartyIdentifier;
import org.tandem.compliance.party.PartyRole;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.compliance.partycase.PartyCase;
import org.tandem.compliance.partycase.PartyDesk;
import org.tandem.compliance.rescreen.ListChange;
import org.tandem.compliance.rescreen.Rescreen;
import org.tandem.compliance.store.ComplianceSchema;
import org.tandem.console.Console;
import org.tandem.console.ConsoleHealth;
import org.tandem.database.DatabaseServer;
import org.tandem.database.Pool;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.QuestionId;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.network.Change;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.readmodel.LedgerSchema;
import org.tandem.readmodel.Queries;
import org.tandem.web.WebServer;
import org.tandem.web.access.FirstPeople;
import org.tandem.web.access.PeopleAccess;
import org.tandem.web.access.Permission;
import org.tandem.web.access.Person;
import org.tandem.web.access.Sessions;
import org.tandem.web.access.UserFile;
import org.tandem.web.assets.Assets;
import org.tandem.web.pages.Languages;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.SignIn;

/// The whole console with officers who sign in, held payments, and an engine that knows only four eyes.
final class OfficersOnRows implements AutoCloseable, Decisions {
    static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    final WebServer server;
    final CaseQueries queries;
    final PartyDesk parties;
    final Map<String, String> passwords = new HashMap<>();
    /// Every word that went to a bank.
    final List<String> asked = new ArrayList<>();
    private final DatabaseServer database = DatabaseServer.temporary();
    private final Pool pool = Pool.open(database.address(), "officers", 4);
    private final Gate gate =
            new Gate(new SampleScreen(), GateSettings.standard().withClock(InstantSource.fixed(NOW)));
    private final Map<Uetr, ScreeningSubject> subjects = new HashMap<>();
    private final Map<CommandId, Event.ChangeProposed> proposals = new HashMap<>();
    private final CaseFeed feed =
            new CaseFeed(pool, gate, (uetr, kind, terms, original) -> Optional.ofNullable(subjects.get(uetr)));
    private final Rescreen rescreen;
    private final Console console;
    private long position;

    OfficersOnRows(Path users) throws IOException {
        LedgerSchema.prepare(pool);
        ComplianceSchema.prepare(pool);
        InstantSource clock = InstantSource.fixed(NOW);
        Set<String> officer = Set.of("operator", "compliance");
        List<Person> people = List.of(
                new Person("one", "First Officer", officer, null),
                new Person("two", "Second Officer", officer, null),
                new Person("ops", "Operator", Set.of("operator"), null));
        FirstPeople.make(users, people)
                .forEach(told -> passwords.put(told.person().login(), told.password()));
        UserFile file = UserFile.read(users);
        AllowList allowed = new AllowList(pool);
        rescreen = new Rescreen(pool, new StandingParties(pool), allowed, clock);
        queries = new CaseQueries(pool);
        parties = new PartyDesk(pool, allowed, entry -> {}, clock);
        ComplianceConsole compliance = new ComplianceConsole(
                new ComplianceConsole.Desks(
                        queries,
                        new CaseDesk(pool, this, entry -> {}, clock, () -> CommandId.of(UUID.randomUUID())),
                        new QuestionDesk(pool, this, entry -> {}, clock, () -> CommandId.of(UUID.randomUUID())),
                        new AllowDesk(pool, allowed, entry -> {}, clock),
                        parties,
                        rescreen),
                file.people(),
                clock);
        console = new Console(
                new Queries(pool),
                () -> new ConsoleHealth(Duration.ofMillis(12), true),
                (kind, bytes) -> "",
                "BYN–RUB corridor",
                clock,
                Permission.SIGNED_IN,
                List.of(ComplianceConsole.ENTRY));
        PeopleAccess access = new PeopleAccess(new Sessions(clock, Duration.ofMinutes(30), Duration.ofHours(12), 10));
        Pages pages = new Pages(
                access, Assets.standard(), new Languages(Console.MESSAGES), console.shell(), ZoneId.of("Europe/Minsk"));
        server = WebServer.named("console")
                .http("127.0.0.1", 0)
                .access(access)
                .errorPage(pages)
                .routes(pages::routes)
                .routes(new SignIn(pages, access, file, clock)::routes)
                .routes(console.routes(pages))
                .routes(compliance.routes(pages))
                .beforeStop(console::close)
                .start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.httpPort().orElseThrow() + path;
    }

    /// The first of the queue that waits for officers.
    PartyCase firstParty() {
        return parties.queue(true, 1).getFirst();
    }

    /// Cases of several ages; the first is the one officers decide on.
    void fill(int cases) {
        for (int i = 1; i <= cases; i++) {
            hold(i, i % 3 == 0 ? "Grey Harbour" : i % 7 == 0 ? "☃☃☃" : "Borealis-Frost Treiding OOO");
        }
        rescreen.afterUpdate(new ListChange(new SampleScreen(), 4, 2, 1, 0));
    }

    private void hold(int number, String creditor) {
        Uetr uetr = Uetr.of("%08x-1c1e-4f2a-9d8e-0123456789ab".formatted(number * 0x1a2b3c));
        ScreeningSubject subject = subject(uetr, number, creditor);
        subjects.put(uetr, subject);
        tell(
                NOW.minusSeconds(5_400 - number * 60L),
                new Event.PaymentHeld(
                        uetr,
                        PaymentKind.CUSTOMER,
                        terms(subject),
                        gate.clear(subject),
                        0,
                        nanos(NOW.plusSeconds(1_800L * number)),
                        new byte[0]));
    }

    private static ScreeningSubject subject(Uetr uetr, int number, String creditor) {
        ScreenedParty payer = new ScreenedParty(
                PartyRole.DEBTOR,
                Nature.PERSON,
                "Anna Linden",
                new PartyAddress("Long Street 1", "Minsk", "BY"),
                List.of(),
                "BY13NBRB3600900000002Z00AB00",
                new PartyBirth("1980-02-29", "Brest", "BY"));
        ScreenedParty payee = new ScreenedParty(
                PartyRole.CREDITOR,
                Nature.ORGANISATION,
                creditor,
                new PartyAddress("Embankment 4", "Tver", "RU"),
                List.of(new PartyIdentifier(PartyIdentifier.Kind.ORGANISATION, "1027700000000")),
                "40702810000000000001",
                PartyBirth.NONE);
        return new ScreeningSubject(
                uetr,
                PaymentKind.CUSTOMER,
                Bic.of("MMBNBY2X"),
                Bic.of("VOTBRU2X"),
                QuoteId.NONE,
                new Money(1_250_000, new Currency("BYN", 2)),
                new Currency("RUB", 2),
                34_512_050,
                1,
                number,
                List.of(payer, payee),
                List.of("Invoice " + number + " for tools"));
    }

    private static PaymentTerms terms(ScreeningSubject subject) {
        return new PaymentTerms(
                subject.debtorAgent(),
                subject.creditorAgent(),
                Bic.NONE,
                QuoteId.NONE,
                null,
                null,
                subject.source(),
                new Money(subject.targetMinor(), subject.targetCurrency()),
                Money.zero(subject.source().currency()),
                Money.zero(subject.targetCurrency()),
                FixedSide.SOURCE,
                0);
    }

    private void tell(Instant at, Event... events) {
        List<Recorded> recorded = new ArrayList<>();
        for (Event event : events) {
            recorded.add(new Recorded(++position, event, 0, 0, 0));
        }
        feed.take(List.of(new JournalEntry(new Step(0, nanos(at), Outcome.Applied.INSTANCE, recorded), position)));
    }

    @Override
    public Answer propose(CommandId change, String officer, Change.DecideHold decision) {
        Event.ChangeProposed proposed = new Event.ChangeProposed(change, officer, decision, nanos(NOW));
        proposals.put(change, proposed);
        tell(NOW, proposed);
        return Answer.Done.INSTANCE;
    }

    @Override
    public Answer approve(CommandId change, String officer) {
        Event.ChangeProposed proposed = proposals.get(change);
        if (proposed == null || proposed.officer().equals(officer)) {
            return new Answer.Refused("the engine wants another officer than the proposer");
        }
        Change.DecideHold decision = (Change.DecideHold) proposed.what();
        PaymentTerms terms = terms(Objects.requireNonNull(subjects.get(decision.uetr())));
        tell(
                NOW,
                new Event.ChangeApplied(change, proposed.officer(), officer, decision),
                decision.release()
                        ? new Event.HoldReleased(decision.uetr(), PaymentKind.CUSTOMER, terms, 0, new byte[0])
                        : new Event.PaymentRejected(
                                decision.uetr(), PaymentKind.CUSTOMER, terms, Reason.RR04, "", false));
        return Answer.Done.INSTANCE;
    }

    @Override
    public Answer withdraw(CommandId change, String officer) {
        tell(NOW, new Event.ChangeWithdrawn(change, officer));
        return Answer.Done.INSTANCE;
    }

    @Override
    public Answer ask(CommandId id, String officer, QuestionId question, Asked about, String text, Instant dueAt) {
        PaymentTerms terms = terms(Objects.requireNonNull(subjects.get(question.uetr())));
        asked.add(text);
        tell(
                NOW,
                new Event.InformationAsked(
                        id, question, terms.debtorAgent(), terms.source(), officer, about, text, nanos(dueAt)));
        return Answer.Done.INSTANCE;
    }

    /// The bank's answer to the first question of a case.
    void answer(long caseId, String text) {
        Uetr uetr = queries.detail(caseId).orElseThrow().row().uetr();
        PaymentTerms terms = terms(Objects.requireNonNull(subjects.get(uetr)));
        tell(
                NOW.plusSeconds(600),
                new Event.InformationAnswered(new QuestionId(uetr, 1), terms.debtorAgent(), text, new byte[0]));
    }

    /// A question whose answer should have come an hour ago.
    void askLate(long caseId) {
        Uetr uetr = queries.detail(caseId).orElseThrow().row().uetr();
        ask(
                CommandId.of(UUID.randomUUID()),
                "two",
                new QuestionId(uetr, 1),
                Asked.DEBTOR,
                "Where does the debtor live?",
                NOW.minusSeconds(3_600));
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    @Override
    public void close() {
        server.close();
        pool.close();
        database.close();
    }
}
