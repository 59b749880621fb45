package org.tandem.engine.payment;

import static org.tandem.engine.network.Refusals.of;

import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.command.Outcome.Applied;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Postings;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.engine.account.Account;
import org.tandem.engine.account.Books;
import org.tandem.engine.network.Announcer;
import org.tandem.engine.network.Network;
import org.tandem.engine.network.Participant;
import org.tandem.engine.table.Table;
import org.tandem.engine.time.Nanos;

/// How a pending payment goes on and ends: answered by the creditor agent, decided by two officers, or by its clock.
/// Both legs are posted at once or none is.
public final class Ending {
    private final Network network;
    private final Books books;
    private final Payments payments;
    private final PaymentRows rows;
    private final Announcer announcer;

    public Ending(Network network, Books books, Payments payments, Announcer announcer) {
        this.network = network;
        this.books = books;
        this.payments = payments;
        this.rows = payments.rows;
        this.announcer = announcer;
    }

    /// Unknown: NOOR. Another creditor agent: BE05. Late or repeated: what is known.
    public Outcome answer(Command.AnswerPayment it, long nowNanos) {
        int row = findCurrent(it.uetr(), nowNanos);
        if (row == Table.NONE) {
            return of(Reason.NOOR, "no payment " + it.uetr() + " is known");
        }
        if (!rows.isCreditorAgent(row, it.creditorAgent())) {
            return of(Reason.BE05, it.creditorAgent() + " is not the creditor agent of " + it.uetr());
        }
        if (rows.state(row) != PaymentState.RESERVED) {
            return payments.known(row);
        }
        if (it.accepted()) {
            settle(row, nowNanos);
        } else {
            Reason reason = it.reason() == Reason.NONE ? Reason.MS03 : it.reason();
            reject(row, reason, it.text(), true, nowNanos);
        }
        return Applied.INSTANCE;
    }

    /// The payment's row as of now: one whose time is over has ended, even when that was not worked off yet.
    int findCurrent(Uetr uetr, long nowNanos) {
        int row = rows.find(uetr);
        if (row != Table.NONE && !rows.state(row).isFinal() && payments.deadline(row) <= nowNanos) {
            expire(row, nowNanos);
        }
        return row;
    }

    /// Its deadline has come.
    public void expire(int row, long nowNanos) {
        if (rows.state(row) == PaymentState.HELD) {
            reject(row, Reason.DS24, "nobody decided in time", false, nowNanos);
        } else if (rows.isBoundedAsWhole(row)) {
            reject(row, Reason.AB01, "the payment ran out of time", true, nowNanos);
        } else {
            reject(row, Reason.AB05, "the creditor agent did not answer in time", true, nowNanos);
        }
    }

    /// Why two officers cannot decide on this payment, or null when they can.
    public Outcome.@Nullable Refused refusalOfDecision(Uetr uetr, boolean release, Reason reason, long nowNanos) {
        int row = rows.find(uetr);
        boolean held = row != Table.NONE && rows.state(row) == PaymentState.HELD && payments.deadline(row) > nowNanos;
        if (!held) {
            return of(Reason.STATE, "no payment " + uetr + " is held");
        }
        return release || reason != Reason.NONE ? null : of(Reason.STATE, "a refusal of a held payment has a reason");
    }

    /// Two officers have decided.
    public void decide(Uetr uetr, boolean release, Reason reason, long nowNanos) {
        int row = rows.find(uetr);
        if (!release) {
            reject(row, reason, "refused by two officers", false, nowNanos);
            return;
        }
        byte[] original = payments.original(row);
        payments.dropOriginal(row);
        payments.clearDeadline(row);
        rows.setState(row, PaymentState.RESERVED, Reason.NONE, nowNanos);
        long deadline = startClock(row, nowNanos);
        announcer.emit(new Event.HoldReleased(uetr, rows.kind(row), rows.terms(row), deadline, original));
    }

    /// The creditor agent is asked from now on. A hold does not count against the bound of the whole payment.
    long startClock(int row, long nowNanos) {
        long acceptance = network.parameters().acceptanceMillis();
        long whole = network.parameters().paymentMillis();
        if (whole < acceptance) {
            rows.markBoundedAsWhole(row);
        }
        long deadline = Nanos.plusMillis(nowNanos, Math.min(acceptance, whole));
        payments.setDeadline(row, deadline);
        return deadline;
    }

    void reserve(PaymentTerms terms, Draft draft) {
        draft.debtorAccount().reserve(terms.debitMinor());
        draft.creditorAccount().expect(1);
        Participant provider = draft.provider;
        if (provider != null) {
            account(provider, draft.creditorAccount().currency()).reserve(draft.targetMinor);
            account(provider, draft.debtorAccount().currency()).expect(1);
        }
    }

    private void settle(int row, long nowNanos) {
        PaymentTerms terms = rows.terms(row);
        release(row, terms);
        long roundingMinor = terms.hasFx() ? gatherRounding(row, terms) : 0;
        Postings.settlement(terms, network.operator().bic(), roundingMinor, books);
        Uetr uetr = rows.uetr(row);
        payments.end(row, PaymentState.SETTLED, Reason.NONE, nowNanos);
        announcer.emit(new Event.PaymentSettled(
                uetr, rows.kind(row), terms, network.operator().bic(), roundingMinor));
    }

    /// Whether the provider can pay a whole unit once both legs are posted.
    private long gatherRounding(int row, PaymentTerms terms) {
        boolean sourceFixed = terms.fixedSide() == FixedSide.SOURCE;
        Participant provider = rows.provider(row);
        if (provider == null) {
            throw new Broken(rows.uetr(row) + " has FX but no provider");
        }
        Account account = account(provider, sourceFixed ? rows.targetCurrency(row) : rows.sourceCurrency(row));
        long availableAfter = sourceFixed
                ? account.available() - terms.target().minor()
                : account.available() + terms.source().minor();
        return account.gatherFraction(terms.fraction32(), availableAfter >= 1);
    }

    private void reject(int row, Reason reason, String detail, boolean delivered, long nowNanos) {
        PaymentTerms terms = rows.terms(row);
        release(row, terms);
        account(rows.debtor(row), rows.sourceCurrency(row))
                .uncountPaid(terms.source().minor(), payments.submittedAt(row));
        payments.end(row, PaymentState.REJECTED, reason, nowNanos);
        announcer.emit(new Event.PaymentRejected(rows.uetr(row), rows.kind(row), terms, reason, detail, delivered));
    }

    private void release(int row, PaymentTerms terms) {
        account(rows.debtor(row), rows.sourceCurrency(row)).release(terms.debitMinor());
        account(rows.creditor(row), rows.targetCurrency(row)).expect(-1);
        Participant provider = rows.provider(row);
        if (provider != null) {
            account(provider, rows.targetCurrency(row)).release(terms.target().minor());
            account(provider, rows.sourceCurrency(row)).expect(-1);
        }
    }

    /// What pending payments reserve, account by account, for a check from the ground up.
    public void addReserved(ObjLongConsumer<Account> visitor) {
        payments.eachPending(row -> {
            PaymentTerms terms = rows.terms(row);
            visitor.accept(account(rows.debtor(row), rows.sourceCurrency(row)), terms.debitMinor());
            Participant provider = rows.provider(row);
            if (provider != null) {
                visitor.accept(
                        account(provider, rows.targetCurrency(row)),
                        terms.target().minor());
            }
        });
    }

    Account account(Participant owner, int currency) {
        Account account = books.settlement(owner, currency);
        if (account == null) {
            throw new Broken(owner.bic() + " has lost its " + AccountKind.SETTLEMENT + " account");
        }
        return account;
    }
}
