package org.tandem.engine.payment;

import static org.tandem.engine.network.Refusals.of;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.command.Outcome.Applied;
import org.tandem.domain.command.Outcome.Refused;
import org.tandem.domain.event.Event;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Postings;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.engine.account.Account;
import org.tandem.engine.account.Books;
import org.tandem.engine.fx.Quoting;
import org.tandem.engine.network.Announcer;
import org.tandem.engine.network.Network;
import org.tandem.engine.network.Participant;
import org.tandem.engine.table.Table;
import org.tandem.engine.time.Nanos;

/// After settlement: the return at the original rate, and the recall that asks for one.
///
/// Checks, first failure counts: known (NOOR), the right agent (AG01), not returned (ARDT), settled (STATE), inside the
/// window (TM01); for a return also the accounts of all concerned (AC06, AC04) and cover (AM04); for a recall that none
/// is open or accepted (STATE).
public final class Returns {
    private final Network network;
    private final Books books;
    private final Payments payments;
    private final PaymentRows rows;
    private final Ending ending;
    private final Announcer announcer;

    public Returns(Network network, Books books, Payments payments, Ending ending, Announcer announcer) {
        this.network = network;
        this.books = books;
        this.payments = payments;
        this.rows = payments.rows;
        this.ending = ending;
        this.announcer = announcer;
    }

    public Outcome giveBack(Command.ReturnPayment it, long nowNanos) {
        int row = ending.findCurrent(it.uetr(), nowNanos);
        Refused refused = refusalOf(row, it.uetr(), it.creditorAgent(), false, nowNanos);
        refused = refused != null ? refused : refusalOfMove(row);
        if (refused != null) {
            return refused;
        }
        PaymentTerms terms = rows.terms(row);
        Postings.ofReturn(terms, books);
        rows.setState(row, PaymentState.RETURNED, it.reason(), nowNanos);
        announcer.emit(new Event.PaymentReturned(
                it.id(), it.uetr(), rows.kind(row), terms, it.reason(), it.originalMessage()));
        return Applied.INSTANCE;
    }

    public Outcome requestRecall(Command.RequestRecall it, long nowNanos) {
        int row = ending.findCurrent(it.uetr(), nowNanos);
        Refused refused = refusalOf(row, it.uetr(), it.debtorAgent(), true, nowNanos);
        if (refused != null) {
            return refused;
        }
        RecallState recall = rows.recall(row);
        if (recall == RecallState.OPEN || recall == RecallState.ACCEPTED) {
            return of(Reason.STATE, "a recall of " + it.uetr() + " is " + recall);
        }
        rows.setRecall(row, RecallState.OPEN);
        rows.setRecallId(row, it.id());
        announcer.emit(new Event.RecallRequested(
                it.id(), it.uetr(), it.debtorAgent(), rows.creditor(row).bic(), it.reason(), it.originalMessage()));
        return Applied.INSTANCE;
    }

    /// Unknown: NOOR. Another agent: AG01. No open recall: STATE. A recall may be answered after the window, and
    /// after the payment was returned.
    public Outcome answerRecall(Command.AnswerRecall it, long nowNanos) {
        int row = ending.findCurrent(it.uetr(), nowNanos);
        if (row == Table.NONE) {
            return of(Reason.NOOR, "no payment " + it.uetr() + " is known");
        }
        if (!rows.isCreditorAgent(row, it.creditorAgent())) {
            return of(Reason.AG01, it.creditorAgent() + " is not the creditor agent of " + it.uetr());
        }
        if (rows.recall(row) != RecallState.OPEN) {
            return of(Reason.STATE, "no recall of " + it.uetr() + " is open");
        }
        rows.setRecall(row, it.accepted() ? RecallState.ACCEPTED : RecallState.DECLINED);
        announcer.emit(new Event.RecallAnswered(
                rows.recallId(row),
                it.uetr(),
                rows.debtor(row).bic(),
                it.creditorAgent(),
                it.accepted(),
                it.reason(),
                it.originalMessage()));
        return Applied.INSTANCE;
    }

    private @Nullable Refused refusalOf(int row, Uetr uetr, Bic agent, boolean byDebtor, long nowNanos) {
        if (row == Table.NONE) {
            return of(Reason.NOOR, "no payment " + uetr + " is known");
        }
        boolean right = byDebtor ? rows.isDebtorAgent(row, agent) : rows.isCreditorAgent(row, agent);
        if (!right) {
            return of(Reason.AG01, agent + " is not the " + (byDebtor ? "debtor" : "creditor") + " agent of " + uetr);
        }
        PaymentState state = rows.state(row);
        if (state == PaymentState.RETURNED) {
            return of(Reason.ARDT, uetr + " has been returned already");
        }
        if (state != PaymentState.SETTLED) {
            return of(Reason.STATE, uetr + " is " + state + ", not SETTLED");
        }
        long window = network.parameters().returnWindowMillis();
        boolean inside = Nanos.plusMillis(payments.endedAt(row), window) >= nowNanos;
        return inside ? null : of(Reason.TM01, "outside the window of " + window + " ms after settlement");
    }

    private @Nullable Refused refusalOfMove(int row) {
        int source = rows.sourceCurrency(row);
        int target = rows.targetCurrency(row);
        Account creditor = ending.account(rows.creditor(row), target);
        Account debtor = ending.account(rows.debtor(row), source);
        Refused refused = Quoting.refusalOf(creditor, Reason.CNOR, "the creditor agent");
        refused = refused != null ? refused : Quoting.refusalOf(debtor, Reason.DNOR, "the debtor agent");
        Participant provider = rows.provider(row);
        if (provider != null) {
            Account takes = ending.account(provider, target);
            Account gives = ending.account(provider, source);
            refused = refused != null ? refused : Quoting.refusalOf(takes, Reason.CNOR, "the FX provider");
            refused = refused != null ? refused : Quoting.refusalOf(gives, Reason.DNOR, "the FX provider");
            if (refused == null && gives.available() < rows.table.get(row, PaymentRows.SOURCE)) {
                refused = of(Reason.AM04, "the FX provider's account does not cover the return");
            }
        }
        if (refused == null && creditor.available() < rows.table.get(row, PaymentRows.TARGET)) {
            refused = of(Reason.AM04, "the creditor agent's account does not cover the return");
        }
        return refused;
    }
}
