package org.tandem.engine.reference;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tandem.domain.Limits;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// The naive model beside whatever stands for the engine: told the same commands, it must come to the same. Used by
/// the engine's own tests and by the simulator. An [AssertionError] says where the two part.
public final class ModelComparison {
    private final ReferenceModel model = new ReferenceModel();

    /// Time goes on; `due` is what the engine says has ended by it. One step may leave some for the next.
    public void expire(long timeNanos, List<Event> due) {
        Set<Uetr> expected = model.tick(timeNanos);
        Set<Uetr> actual = new TreeSet<>();
        for (Event event : due) {
            if (event instanceof Event.PaymentRejected it) {
                actual.add(it.uetr());
            }
        }
        if (due.size() < Limits.EXPIRIES_PER_STEP_MAX) {
            same(expected, actual, "ran out of time by", model.now);
        } else {
            same(true, expected.containsAll(actual), "all of", actual, "have run out of time by", model.now);
        }
        actual.forEach(model::expire);
        due.forEach(this::hear);
    }

    /// A step begins with what was due before its command; the rest is what the command led to.
    /// @return how many of its events were due
    public static int due(List<Event> events, Command command) {
        int due = 0;
        while (due < events.size() && isDue(events.get(due), command)) {
            due++;
        }
        return due;
    }

    private static boolean isDue(Event event, Command command) {
        if (event instanceof Event.PaymentRejected it) {
            boolean byClock = it.reason() == Reason.AB05 || it.reason() == Reason.DS24 || it.reason() == Reason.AB01;
            boolean byAnswer = command instanceof Command.AnswerPayment answer
                    && answer.uetr().equals(it.uetr())
                    && answer.reason() == it.reason();
            return byClock && !byAnswer;
        }
        return (event instanceof Event.OfferWithdrawn offer && offer.expired())
                || (event instanceof Event.ChangeWithdrawn change
                        && change.officer().isEmpty());
    }

    /// @param caused what the command led to, without what was due before it
    public void compare(Command command, Outcome outcome, List<Event> caused) {
        if (outcome instanceof Outcome.Applied) {
            applied(command, caused);
        } else {
            same(List.of(), caused, outcome, "to", command);
            notApplied(command, outcome);
        }
        model.books.check();
    }

    public void compareAccount(AccountId id, AccountState state, long postedMinor, long reservedMinor) {
        same(model.books.balance.get(id), BigInteger.valueOf(postedMinor), id, "posted");
        same(model.books.reserved.get(id), BigInteger.valueOf(reservedMinor), id, "reserved");
        same(model.books.state.get(id), state, id, "state");
    }

    private void applied(Command command, List<Event> caused) {
        switch (command) {
            case Command.FoundNetwork it -> model.found(it);
            case Command.RequestQuote it -> quotes(it, (Event.QuotesGiven) caused.getFirst());
            case Command.SubmitPayment it -> submission(it, caused.getFirst());
            case Command.AnswerPayment it -> same(true, model.answer(it), it);
            case Command.ReturnPayment it -> same(true, model.giveBack(it), it);
            case Command.Fund it -> model.books.fund(it);
            case Command.RequestDefunding it -> same(true, model.books.wantOut(it), it);
            case Command.ConfirmDefunding it -> model.books.paidOut(it);
            case Command.ProposeChange _,
                    Command.ApproveChange _,
                    Command.WithdrawChange _,
                    Command.PublishReferenceRate _,
                    Command.PublishOffer _,
                    Command.WithdrawOffer _,
                    Command.AskInformation _,
                    Command.AnswerInformation _,
                    Command.RequestRecall _,
                    Command.AnswerRecall _ -> caused.forEach(this::hear);
        }
    }

    private void notApplied(Command command, Outcome outcome) {
        if (command instanceof Command.AnswerPayment it) {
            same(false, model.answer(it), outcome, "to", it);
        }
        if (command instanceof Command.SubmitPayment it
                && it.clearance() != null
                && outcome instanceof Outcome.Refused refused
                && refused.reason() == Reason.RR04) {
            same(false, it.clearance().listEpoch() == model.listEpoch, outcome, "to", it);
        }
        if (outcome instanceof Outcome.PaymentKnown it) {
            Payment payment = model.payments.get(it.uetr());
            PaymentState state = payment == null ? null : payment.state;
            same(state, it.state(), "is known of", it.uetr());
        }
    }

    private void quotes(Command.RequestQuote request, Event.QuotesGiven given) {
        List<Quote> priced =
                model.price(request.debtorAgent(), request.pair(), request.fixedSide(), request.amountMinor());
        same(priced, given.quotes().stream().map(ModelComparison::unnumbered).toList(), request);
        model.remember(request.id(), request.debtorAgent(), request.creditorAgent(), given.quotes());
    }

    private void submission(Command.SubmitPayment it, Event event) {
        Reason expected = model.submit(it);
        Reason actual = event instanceof Event.PaymentRefused refused ? refused.reason() : Reason.NONE;
        same(expected, actual, it, "as", event);
        if (event instanceof Event.PaymentReserved reserved) {
            same(model.payments.get(it.uetr()).terms, reserved.terms(), it);
        }
    }

    /// What the model is told because it does not decide it itself.
    private void hear(Event event) {
        if (event instanceof Event.OfferPublished it) {
            model.offer(it.offer());
        } else if (event instanceof Event.OfferWithdrawn it) {
            model.withdraw(it.fxProvider(), it.pair());
        } else if (event instanceof Event.ReferenceRatePublished it) {
            model.reference(it.pair(), it.rate());
        } else if (event instanceof Event.ChangeApplied it) {
            model.change(it.what());
        }
    }

    /// `what` is told in order, and only when it is needed: the text of a command is long.
    private static void same(Object expected, Object actual, Object... what) {
        if (!Objects.equals(expected, actual)) {
            String where = Arrays.stream(what).map(String::valueOf).collect(Collectors.joining(" "));
            throw new AssertionError("the model expects " + expected + ", the engine has " + actual + ": " + where);
        }
    }

    private static Quote unnumbered(Quote it) {
        return new Quote(
                QuoteId.NONE,
                it.fxProvider(),
                it.rate(),
                it.reference(),
                it.source(),
                it.target(),
                it.senderFee(),
                it.receiverFee(),
                it.fixedSide(),
                it.fraction32(),
                it.expiresAtNanos());
    }
}
