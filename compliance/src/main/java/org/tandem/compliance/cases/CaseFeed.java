package org.tandem.compliance.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.compliance.Examination;
import org.tandem.compliance.Gate;
import org.tandem.compliance.Judgement;
import org.tandem.compliance.ScreeningSubject;
import org.tandem.compliance.cases.Proposal.State;
import org.tandem.compliance.known.KnownParties;
import org.tandem.compliance.known.Sightings;
import org.tandem.compliance.store.Times;
import org.tandem.database.Pool;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.network.Change;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// Keeps cases in step with the event journal: what the log holds has a case, what the log decided is decided here.
/// Steps and their position are written in one transaction, and every row knows its own key, so that a journal read
/// again, whole or in part, changes nothing. One thread.
public final class CaseFeed {
    private static final Logger LOG = LoggerFactory.getLogger(CaseFeed.class);

    private final Pool pool;
    private final Gate gate;
    private final PaymentSubjects subjects;
    private final KnownParties parties = new KnownParties();
    private final CaseStore store = new CaseStore();
    private final QuestionStore questions = new QuestionStore();
    private final CaseOpening opening = new CaseOpening(store);

    public CaseFeed(Pool pool, Gate gate, PaymentSubjects subjects) {
        this.pool = pool;
        this.gate = gate;
        this.subjects = subjects;
    }

    /// Where reading of the journal goes on.
    public long position() {
        return pool.jdbi().withHandle(store::position);
    }

    /// Takes the next steps, in order.
    public void take(List<JournalEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Sightings sightings = new Sightings();
        pool.jdbi().useTransaction(handle -> {
            store.beginDerived(handle);
            for (JournalEntry entry : entries) {
                Instant at = Times.ofNanos(entry.step().timeNanos());
                for (Recorded recorded : entry.step().events()) {
                    take(handle, sightings, at, recorded.event());
                }
            }
            parties.write(handle, sightings);
            store.advance(handle, entries.getLast().nextPosition());
        });
        parties.committed(sightings);
    }

    private void take(Handle handle, Sightings sightings, Instant at, Event event) {
        switch (event) {
            case Event.PaymentHeld it -> held(handle, at, it);
            case Event.PaymentReserved it ->
                read(it.uetr(), it.kind(), it.terms(), it.originalMessage())
                        .ifPresent(subject -> sightings.begin(subject, at, false));
            case Event.HoldReleased it -> parties.release(handle, it.uetr());
            case Event.PaymentSettled it -> sightings.end(it.uetr());
            case Event.PaymentRejected it -> {
                sightings.end(it.uetr());
                rejected(handle, at, it);
            }
            case Event.InformationAsked it -> asked(handle, at, it);
            case Event.InformationAnswered it ->
                store.lock(handle, it.question().uetr())
                        .ifPresent(head -> CaseWords.answered(handle, store, questions, head, it, at));
            case Event.ChangeProposed it -> proposed(handle, at, it);
            case Event.ChangeApplied it -> applied(handle, at, it);
            case Event.ChangeWithdrawn it -> withdrawn(handle, at, it);
            case Event.NetworkFounded _,
                    Event.ReferenceRatePublished _,
                    Event.OfferPublished _,
                    Event.OfferWithdrawn _,
                    Event.QuotesGiven _,
                    Event.PaymentRefused _,
                    Event.PaymentReturned _,
                    Event.RecallRequested _,
                    Event.RecallAnswered _,
                    Event.Funded _,
                    Event.DefundingRequested _,
                    Event.DefundingConfirmed _,
                    Event.DefundingRefused _ -> {}
        }
    }

    private void held(Handle handle, Instant at, Event.PaymentHeld held) {
        Optional<ScreeningSubject> subject = read(held.uetr(), held.kind(), held.terms(), held.originalMessage());
        Examination found = gate.held(held.clearance().content())
                .or(() -> subject.map(gate::examine))
                .orElseGet(() -> nothingFound(at, held));
        opening.open(handle, held, at, found);
        subject.ifPresent(it -> parties.hold(handle, it, at));
    }

    /// The message cannot be read any more: officers still get the case, with the reason of its clearance.
    private static Examination nothingFound(Instant at, Event.PaymentHeld held) {
        Judgement judgement = new Judgement(
                held.clearance().verdict(),
                held.clearance().reason(),
                "the message's parties cannot be read here; look at the payment itself");
        return new Examination(
                judgement,
                at,
                "",
                List.of(),
                List.of(),
                List.of(),
                held.clearance().listEpoch(),
                "",
                held.clearance().method());
    }

    private Optional<ScreeningSubject> read(Uetr uetr, PaymentKind kind, PaymentTerms terms, byte[] original) {
        Optional<ScreeningSubject> subject = subjects.of(uetr, kind, terms, original);
        if (subject.isEmpty()) {
            LOG.warn("the parties of payment {} cannot be read from its message", uetr);
        }
        return subject;
    }

    private void asked(Handle handle, Instant at, Event.InformationAsked event) {
        Question question = new Question(
                event.question().number(),
                event.about(),
                event.text(),
                event.officer(),
                event.debtorAgent(),
                at,
                Times.ofNanos(event.dueAtNanos()),
                "",
                null);
        store.lock(handle, event.question().uetr())
                .ifPresent(head -> CaseWords.ask(handle, store, questions, head, question));
    }

    private void proposed(Handle handle, Instant at, Event.ChangeProposed event) {
        if (event.what() instanceof Change.DecideHold decision) {
            store.lock(handle, decision.uetr()).ifPresent(head -> {
                Proposal proposal = new Proposal(
                        event.change(),
                        head.id(),
                        event.officer(),
                        decision.release(),
                        decision.reason(),
                        "",
                        at,
                        State.OPEN,
                        "",
                        null);
                CaseWords.propose(handle, store, head, proposal);
            });
        }
    }

    private void applied(Handle handle, Instant at, Event.ChangeApplied event) {
        switch (event.what()) {
            case Change.DecideHold decision ->
                store.lock(handle, decision.uetr())
                        .ifPresent(head -> CaseWords.approve(
                                handle, store, head, event.change(), event.approver(), at, decision.release()));
            case Change.SetHold _,
                    Change.ActivatePolicy _,
                    Change.ActivateLists _,
                    Change.AddCurrency _,
                    Change.AdmitParticipant _,
                    Change.SetParticipantState _,
                    Change.SetAccountState _,
                    Change.SetFees _,
                    Change.SetLimits _,
                    Change.SetParameters _ -> {}
        }
    }

    private void withdrawn(Handle handle, Instant at, Event.ChangeWithdrawn event) {
        CommandId change = event.change();
        store.lock(handle, change)
                .ifPresent(head -> CaseWords.decline(handle, store, head, change, event.officer(), at, ""));
    }

    private void rejected(Handle handle, Instant at, Event.PaymentRejected event) {
        store.lock(handle, event.uetr()).filter(head -> head.status().isOpen()).ifPresent(head -> {
            store.lapseOthers(handle, head, at);
            String why = event.reason() == Reason.DS24
                    ? "the hold's time is over; the payment was rejected (DS24)"
                    : "the payment ended with " + event.reason().code() + ": " + event.detail();
            store.act(handle, head, at, "clock", ActionKind.ENDED, CaseStatus.EXPIRED, why);
        });
    }
}
