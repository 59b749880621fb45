package org.tandem.engine.payment;

import static org.tandem.engine.network.Refusals.of;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.Limits;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.command.Outcome.Applied;
import org.tandem.domain.command.Outcome.Refused;
import org.tandem.domain.event.Event;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.engine.network.Announcer;
import org.tandem.engine.network.Network;
import org.tandem.engine.table.Table;

/// While a payment is held: what officers ask its debtor agent, and what that answers. Neither moves the payment nor
/// its clock.
///
/// Checks, first failure counts, of a question: an officer of the network (AG01), known (NOOR), held (STATE), the next
/// number (STATE), a text of the right length (CH16), due in the future and before the hold ends (DT01); of an answer:
/// known (NOOR), the debtor agent (AG01), held (STATE), asked and not answered (NOOR, STATE), a text (CH16).
public final class Questions {
    private final Network network;
    private final Payments payments;
    private final PaymentRows rows;
    private final Ending ending;
    private final Announcer announcer;

    public Questions(Network network, Payments payments, Ending ending, Announcer announcer) {
        this.network = network;
        this.payments = payments;
        this.rows = payments.rows;
        this.ending = ending;
        this.announcer = announcer;
    }

    public Outcome ask(Command.AskInformation it, long nowNanos) {
        Uetr uetr = it.question().uetr();
        int row = ending.findCurrent(uetr, nowNanos);
        if (!network.isOfficer(it.officer())) {
            return of(Reason.AG01, it.officer() + " is no officer of this network");
        }
        Refused refused = refusalOfState(row, uetr);
        refused = refused != null ? refused : refusalOfText(it.text(), Limits.QUESTION_LENGTH_MAX, "question");
        if (refused != null) {
            return refused;
        }
        int next = rows.questions(row) + 1;
        if (it.question().number() != next) {
            return of(Reason.STATE, "the next question about " + uetr + " is number " + next);
        }
        if (it.dueAtNanos() <= nowNanos || it.dueAtNanos() > payments.deadline(row)) {
            return of(Reason.DT01, "an answer is due in the future and before the hold of " + uetr + " ends");
        }
        rows.ask(row, next);
        announcer.emit(new Event.InformationAsked(
                it.id(),
                it.question(),
                rows.debtor(row).bic(),
                rows.terms(row).source(),
                it.officer(),
                it.about(),
                it.text(),
                it.dueAtNanos()));
        return Applied.INSTANCE;
    }

    /// A late answer counts as long as the payment is held.
    public Outcome answer(Command.AnswerInformation it, long nowNanos) {
        Uetr uetr = it.question().uetr();
        int row = ending.findCurrent(uetr, nowNanos);
        if (row != Table.NONE && !rows.isDebtorAgent(row, it.debtorAgent())) {
            return of(Reason.AG01, it.debtorAgent() + " is not the debtor agent of " + uetr);
        }
        Refused refused = refusalOfState(row, uetr);
        if (refused != null) {
            return refused;
        }
        int number = it.question().number();
        if (number > rows.questions(row)) {
            return of(Reason.NOOR, "no question " + number + " was asked about " + uetr);
        }
        if (!rows.isUnanswered(row, number)) {
            return of(Reason.STATE, "the question " + number + " about " + uetr + " is answered already");
        }
        refused = refusalOfText(it.text(), Limits.ANSWER_LENGTH_MAX, "answer");
        if (refused != null) {
            return refused;
        }
        rows.answer(row, number);
        announcer.emit(new Event.InformationAnswered(it.question(), it.debtorAgent(), it.text(), it.originalMessage()));
        return Applied.INSTANCE;
    }

    private @Nullable Refused refusalOfState(int row, Uetr uetr) {
        if (row == Table.NONE) {
            return of(Reason.NOOR, "no payment " + uetr + " is known");
        }
        PaymentState state = rows.state(row);
        return state == PaymentState.HELD ? null : of(Reason.STATE, uetr + " is " + state + ", not HELD");
    }

    private static @Nullable Refused refusalOfText(String text, int longest, String what) {
        boolean fits = !text.isBlank() && text.length() <= longest;
        return fits
                ? null
                : of(Reason.CH16, "the " + what + " has " + text.length() + " characters, expected 1 to " + longest);
    }
}
