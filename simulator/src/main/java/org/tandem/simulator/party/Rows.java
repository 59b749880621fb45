package org.tandem.simulator.party;

import java.util.Map;
import java.util.TreeMap;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.Posting;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Postings;
import org.tandem.domain.payment.Uetr;
import org.tandem.simulator.check.LawBroken;

/// The read model in memory, by the rules of `readmodel`'s projection: balances, payments and the place reached change
/// together or not at all, what was applied already is left out, and a gap is never passed over.
public final class Rows {
    private final Map<AccountId, long[]> balances = new TreeMap<>();
    private final Map<Uetr, PaymentState> payments = new TreeMap<>();
    private long lastSequence;
    private long journalPosition;

    Rows copy() {
        Rows copy = new Rows();
        balances.forEach((id, balance) -> copy.balances.put(id, balance.clone()));
        copy.payments.putAll(payments);
        copy.lastSequence = lastSequence;
        copy.journalPosition = journalPosition;
        return copy;
    }

    /// The last event applied.
    public long lastSequence() {
        return lastSequence;
    }

    long journalPosition() {
        return journalPosition;
    }

    /// Posted and reserved.
    public Map<AccountId, long[]> balances() {
        return balances;
    }

    /// What has become of every payment.
    public Map<Uetr, PaymentState> payments() {
        return payments;
    }

    void apply(Step step, long positionAfter) {
        for (Recorded recorded : step.events()) {
            if (recorded.sequence() > lastSequence) {
                LawBroken.unless(
                        recorded.sequence() == lastSequence + 1,
                        "the journal has no gap",
                        () -> "event " + recorded.sequence() + " follows event " + lastSequence);
                apply(recorded.event());
                lastSequence = recorded.sequence();
            }
        }
        journalPosition = Math.max(journalPosition, positionAfter);
    }

    private void apply(Event event) {
        switch (event) {
            case Event.PaymentReserved it -> reserved(it.uetr(), it.terms(), PaymentState.RESERVED);
            case Event.PaymentHeld it -> reserved(it.uetr(), it.terms(), PaymentState.HELD);
            case Event.HoldReleased it -> payments.put(it.uetr(), PaymentState.RESERVED);
            case Event.PaymentRefused it -> payments.put(it.uetr(), PaymentState.REJECTED);
            case Event.PaymentRejected it -> {
                reserve(it.terms(), -1);
                payments.put(it.uetr(), PaymentState.REJECTED);
            }
            case Event.PaymentSettled it -> {
                reserve(it.terms(), -1);
                Postings.settlement(it.terms(), it.operator(), it.roundingMinor())
                        .forEach(this::post);
                payments.put(it.uetr(), PaymentState.SETTLED);
            }
            case Event.PaymentReturned it -> {
                Postings.ofReturn(it.terms()).forEach(this::post);
                payments.put(it.uetr(), PaymentState.RETURNED);
            }
            case Event.Funded it -> issue(it.settlementBank(), it.participant(), it.amount(), 1);
            case Event.DefundingRequested it -> reserve(it.participant(), it.amount(), 1);
            case Event.DefundingConfirmed it -> {
                reserve(it.participant(), it.amount(), -1);
                issue(it.settlementBank(), it.participant(), it.amount(), -1);
            }
            case Event.DefundingRefused it -> reserve(it.participant(), it.amount(), -1);
            case Event.NetworkFounded _,
                    Event.ChangeProposed _,
                    Event.ChangeApplied _,
                    Event.ChangeWithdrawn _,
                    Event.ReferenceRatePublished _,
                    Event.OfferPublished _,
                    Event.OfferWithdrawn _,
                    Event.QuotesGiven _,
                    Event.RecallRequested _,
                    Event.RecallAnswered _,
                    Event.InformationAsked _,
                    Event.InformationAnswered _ -> {}
        }
    }

    private void reserved(Uetr uetr, PaymentTerms terms, PaymentState state) {
        reserve(terms, 1);
        payments.put(uetr, state);
    }

    private void reserve(PaymentTerms terms, int sign) {
        reserve(
                terms.debtorAgent(),
                new Money(terms.debitMinor(), terms.source().currency()),
                sign);
        if (terms.hasFx()) {
            reserve(terms.fxProvider(), terms.target(), sign);
        }
    }

    private void reserve(Bic owner, Money amount, int sign) {
        balance(AccountId.settlement(owner, amount.currency()))[1] += sign * amount.minor();
    }

    private void issue(Bic settlementBank, Bic participant, Money amount, int sign) {
        balance(new AccountId(settlementBank, AccountKind.ISSUED, amount.currency()))[0] -= sign * amount.minor();
        balance(AccountId.settlement(participant, amount.currency()))[0] += sign * amount.minor();
    }

    private void post(Posting posting) {
        balance(posting.debit())[0] -= posting.amountMinor();
        balance(posting.credit())[0] += posting.amountMinor();
    }

    private long[] balance(AccountId id) {
        return balances.computeIfAbsent(id, _ -> new long[2]);
    }
}
