package org.tandem.simulator.check;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.event.Event;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Uetr;

/// Every payment goes its way once: to the door or in; when in, to exactly one end; after settlement back at most once.
final class Lives {
    private static final String LAW = "a reservation ends in exactly one of settled and rejected";

    private final Map<Uetr, PaymentState> states = new TreeMap<>();

    void hear(Event event) {
        switch (event) {
            case Event.PaymentRefused it -> move(it.uetr(), null, null, PaymentState.REJECTED);
            case Event.PaymentReserved it -> move(it.uetr(), null, null, PaymentState.RESERVED);
            case Event.PaymentHeld it -> move(it.uetr(), null, null, PaymentState.HELD);
            case Event.HoldReleased it -> move(it.uetr(), PaymentState.HELD, PaymentState.HELD, PaymentState.RESERVED);
            case Event.PaymentRejected it ->
                move(it.uetr(), PaymentState.HELD, PaymentState.RESERVED, PaymentState.REJECTED);
            case Event.PaymentSettled it ->
                move(it.uetr(), PaymentState.RESERVED, PaymentState.RESERVED, PaymentState.SETTLED);
            case Event.PaymentReturned it ->
                move(it.uetr(), PaymentState.SETTLED, PaymentState.SETTLED, PaymentState.RETURNED);
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
                    Event.DefundingRefused _ -> {}
        }
    }

    Map<Uetr, PaymentState> states() {
        return states;
    }

    void allEnded() {
        states.forEach((uetr, state) ->
                LawBroken.unless(state.isFinal(), LAW, () -> uetr + " is still " + state + " long after its deadline"));
    }

    private void move(Uetr uetr, @Nullable PaymentState from, @Nullable PaymentState orFrom, PaymentState to) {
        PaymentState before = states.put(uetr, to);
        LawBroken.unless(before == from || before == orFrom, LAW, () -> uetr + " goes from " + before + " to " + to);
    }
}
