package org.tandem.gateway.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.event.Event;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.port.PaymentHistory.Payment;
import org.tandem.gateway.port.PaymentHistory.Stage;

/// The latest payments and their stages. One thread applies, any number read. When full, the payment that was first
/// heard of longest ago is forgotten first, whatever its state.
public final class PaymentStatuses {
    private final Map<Uetr, Payment> payments;
    private final @Nullable Uetr[] order;
    private int next;

    public PaymentStatuses(int capacity) {
        payments = new ConcurrentHashMap<>(Math.min(capacity, 1 << 16) * 2);
        order = new @Nullable Uetr[capacity];
    }

    public @Nullable Payment find(Uetr uetr) {
        return payments.get(uetr);
    }

    /// Takes in one event; those that are about no payment's state change nothing here.
    public void apply(Event event, long timeNanos) {
        switch (event) {
            case Event.PaymentReserved it -> terms(it.uetr(), it.terms(), PaymentState.RESERVED, timeNanos);
            case Event.PaymentHeld it ->
                terms(
                        it.uetr(),
                        it.terms(),
                        PaymentState.HELD,
                        timeNanos,
                        it.clearance().reason(),
                        "");
            case Event.HoldReleased it -> terms(it.uetr(), it.terms(), PaymentState.RESERVED, timeNanos);
            case Event.PaymentSettled it -> terms(it.uetr(), it.terms(), PaymentState.SETTLED, timeNanos);
            case Event.PaymentReturned it ->
                terms(it.uetr(), it.terms(), PaymentState.RETURNED, timeNanos, it.reason(), "");
            case Event.PaymentRejected it ->
                terms(it.uetr(), it.terms(), PaymentState.REJECTED, timeNanos, it.reason(), it.detail());
            case Event.PaymentRefused it ->
                reach(
                        it.uetr(),
                        it.debtorAgent(),
                        it.creditorAgent(),
                        null,
                        new Stage(PaymentState.REJECTED, timeNanos, it.reason(), it.detail()));
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
                    Event.InformationAnswered _,
                    Event.Funded _,
                    Event.DefundingRequested _,
                    Event.DefundingConfirmed _,
                    Event.DefundingRefused _ -> {
                // Not about a payment's state.
            }
        }
    }

    private void terms(Uetr uetr, PaymentTerms terms, PaymentState state, long timeNanos) {
        terms(uetr, terms, state, timeNanos, Reason.NONE, "");
    }

    private void terms(
            Uetr uetr, PaymentTerms terms, PaymentState state, long timeNanos, Reason reason, String detail) {
        Stage stage = new Stage(state, timeNanos, reason, detail);
        reach(uetr, terms.debtorAgent(), terms.creditorAgent(), terms, stage);
    }

    private void reach(Uetr uetr, Bic debtorAgent, Bic creditorAgent, @Nullable PaymentTerms terms, Stage stage) {
        Payment known = payments.get(uetr);
        if (known == null) {
            remember(uetr);
            payments.put(uetr, new Payment(uetr, debtorAgent, creditorAgent, terms, List.of(stage)));
            return;
        }
        List<Stage> stages = new ArrayList<>(known.stages());
        stages.add(stage);
        payments.put(uetr, new Payment(uetr, debtorAgent, creditorAgent, terms, stages));
    }

    private void remember(Uetr uetr) {
        Uetr oldest = order[next];
        if (oldest != null) {
            payments.remove(oldest);
        }
        order[next] = uetr;
        next = next + 1 == order.length ? 0 : next + 1;
    }
}
