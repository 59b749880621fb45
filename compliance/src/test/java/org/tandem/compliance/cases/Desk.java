package org.tandem.compliance.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tandem.compliance.Example;
import org.tandem.compliance.FakeScreen;
import org.tandem.compliance.Gate;
import org.tandem.compliance.GateSettings;
import org.tandem.compliance.ScreeningSubject;
import org.tandem.compliance.allow.AllowDesk;
import org.tandem.compliance.allow.AllowList;
import org.tandem.compliance.audit.AuditRecord;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.compliance.store.ComplianceSchema;
import org.tandem.database.DatabaseAddress;
import org.tandem.database.Pool;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.QuestionId;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Money;
import org.tandem.domain.network.Change;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// A real PostgreSQL with a desk, a feed and an engine that knows only four eyes: what it decides comes back as steps,
/// for the test to feed when it wants.
public final class Desk implements AutoCloseable, Decisions {
    public static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    public static final Instant DEADLINE = NOW.plusSeconds(3_600);

    public final Pool pool;
    public final FakeScreen screen = FakeScreen.of("Oak Mill", 900);
    public final List<AuditRecord> audit = new ArrayList<>();
    public final List<JournalEntry> journal = new ArrayList<>();
    public final AllowList allowed;
    public final AllowDesk allow;
    public final Gate gate;
    public final CaseFeed feed;
    public final CaseDesk desk;
    public final QuestionDesk questions;
    public final CaseQueries queries;
    private final Map<Uetr, ScreeningSubject> subjects = new HashMap<>();
    private final Map<CommandId, Event.ChangeProposed> proposals = new HashMap<>();
    private final Map<Uetr, Event.PaymentHeld> held = new HashMap<>();

    public Desk(DatabaseAddress database) {
        pool = Pool.as(ComplianceSchema.CASES, database, "desk", 4);
        ComplianceSchema.prepare(pool);
        InstantSource clock = InstantSource.fixed(NOW);
        allowed = new AllowList(pool);
        allow = new AllowDesk(pool, allowed, audit::add, clock);
        gate = new Gate(screen, GateSettings.standard().withClock(clock).withAllowed(allowed, audit::add));
        feed = new CaseFeed(pool, gate, (uetr, kind, terms, original) -> Optional.ofNullable(subjects.get(uetr)));
        desk = new CaseDesk(pool, this, audit::add, clock, () -> CommandId.of(UUID.randomUUID()));
        questions = new QuestionDesk(pool, this, audit::add, clock, () -> CommandId.of(UUID.randomUUID()));
        queries = new CaseQueries(pool);
    }

    /// A payment of these parties goes through the gate, and into the journal as the gate says.
    public Uetr pay(int number, ScreenedParty debtor, ScreenedParty creditor) {
        Uetr uetr = Uetr.of("%08x-0000-4000-8000-000000000000".formatted(number));
        Bic from = Example.DEBTOR_AGENT;
        Bic to = Example.CREDITOR_AGENT;
        Money source = new Money(1_250_000, Example.BYN);
        Money target = new Money(34_512_050, Example.RUB);
        ScreeningSubject subject = new ScreeningSubject(
                uetr,
                PaymentKind.CUSTOMER,
                from,
                to,
                QuoteId.NONE,
                source,
                target.currency(),
                target.minor(),
                1,
                number,
                List.of(debtor, creditor),
                List.of("Invoice " + number));
        subjects.put(uetr, subject);
        Money free = Money.zero(source.currency());
        PaymentTerms terms = new PaymentTerms(
                from,
                to,
                Bic.NONE,
                QuoteId.NONE,
                null,
                null,
                source,
                target,
                free,
                Money.zero(target.currency()),
                FixedSide.SOURCE,
                0);
        Clearance clearance = gate.clear(subject);
        switch (clearance.verdict()) {
            case PASS ->
                tell(new Event.PaymentReserved(
                        uetr, PaymentKind.CUSTOMER, terms, clearance, 0, nanos(DEADLINE), new byte[0]));
            case HOLD -> {
                Event.PaymentHeld event = new Event.PaymentHeld(
                        uetr, PaymentKind.CUSTOMER, terms, clearance, 0, nanos(DEADLINE), new byte[0]);
                held.put(uetr, event);
                tell(event);
            }
            case REJECT -> throw new IllegalStateException("an example is held or passes, not " + clearance);
        }
        return uetr;
    }

    public long heldCase(int number) {
        Uetr uetr = pay(number, Example.debtor("Anna Linden"), Example.creditor("Oak Mill"));
        feed();
        return queries.detail(uetr).orElseThrow().row().id();
    }

    public void tell(Event... events) {
        List<Recorded> recorded = new ArrayList<>();
        for (Event event : events) {
            recorded.add(new Recorded(journal.size() + 1, event, 0, 0, 0));
        }
        journal.add(new JournalEntry(
                new Step(0, nanos(NOW) + journal.size(), Outcome.Applied.INSTANCE, recorded), journal.size() + 1));
    }

    /// Everything the feed has not seen.
    public void feed() {
        feed.take(List.copyOf(journal.subList((int) feed.position(), journal.size())));
    }

    /// As after a crash before the position was kept.
    public void feedAgain() {
        feed.take(List.copyOf(journal));
    }

    public CaseDetail detail(long id) {
        return queries.detail(id).orElseThrow();
    }

    public void expire(Uetr uetr) {
        tell(new Event.PaymentRejected(
                uetr,
                PaymentKind.CUSTOMER,
                Objects.requireNonNull(held.get(uetr)).terms(),
                Reason.DS24,
                "nobody decided in time",
                false));
    }

    @Override
    public Answer propose(CommandId change, String officer, Change.DecideHold decision) {
        Event.ChangeProposed proposed =
                new Event.ChangeProposed(change, officer, decision, nanos(NOW.plusSeconds(600)));
        proposals.put(change, proposed);
        tell(proposed);
        return Answer.Done.INSTANCE;
    }

    @Override
    public Answer approve(CommandId change, String officer) {
        Event.ChangeProposed proposed = proposals.get(change);
        if (proposed == null || proposed.officer().equals(officer)) {
            return new Answer.Refused("the engine wants another officer than the proposer");
        }
        Change.DecideHold decision = (Change.DecideHold) proposed.what();
        Event.PaymentHeld payment = Objects.requireNonNull(held.get(decision.uetr()));
        Event applied = new Event.ChangeApplied(change, proposed.officer(), officer, decision);
        tell(
                applied,
                decision.release()
                        ? new Event.HoldReleased(
                                decision.uetr(), payment.kind(), payment.terms(), nanos(DEADLINE), new byte[0])
                        : new Event.PaymentRejected(
                                decision.uetr(), payment.kind(), payment.terms(), decision.reason(), "", false));
        return Answer.Done.INSTANCE;
    }

    @Override
    public Answer withdraw(CommandId change, String officer) {
        tell(new Event.ChangeWithdrawn(change, officer));
        return Answer.Done.INSTANCE;
    }

    @Override
    public Answer ask(CommandId id, String officer, QuestionId question, Asked about, String text, Instant dueAt) {
        Event.PaymentHeld payment = Objects.requireNonNull(held.get(question.uetr()));
        tell(new Event.InformationAsked(
                id,
                question,
                payment.terms().debtorAgent(),
                payment.terms().source(),
                officer,
                about,
                text,
                nanos(dueAt)));
        return Answer.Done.INSTANCE;
    }

    /// The bank's answer comes back.
    public void answer(QuestionId question, String text) {
        tell(new Event.InformationAnswered(question, Example.DEBTOR_AGENT, text, new byte[0]));
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    @Override
    public void close() {
        pool.close();
    }
}
