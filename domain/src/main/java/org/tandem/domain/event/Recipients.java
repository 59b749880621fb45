package org.tandem.domain.event;

import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentTerms;

/// Who is told of an event by a numbered message on the channel. The engine counts these per participant, so that every
/// participant's messages are dense and the same on every node; the gateway renders the messages.
public final class Recipients {
    public static final int MAX = 3;

    private Recipients() {}

    /// The recipient at `index` (0 to [#MAX] - 1), or [Bic#NONE]. NONE may stand before another recipient.
    public static Bic of(Event event, int index) {
        return switch (event) {
            case Event.NetworkFounded _,
                    Event.ChangeProposed _,
                    Event.ChangeApplied _,
                    Event.ChangeWithdrawn _,
                    Event.ReferenceRatePublished _,
                    Event.OfferPublished _,
                    Event.OfferWithdrawn _,
                    Event.QuotesGiven _,
                    Event.InformationAnswered _ -> Bic.NONE;
            case Event.PaymentReserved it -> only(index, it.terms().creditorAgent());
            case Event.PaymentHeld it -> only(index, it.terms().debtorAgent());
            case Event.HoldReleased it -> only(index, it.terms().creditorAgent());
            case Event.PaymentRefused it -> only(index, it.debtorAgent());
            case Event.PaymentRejected it ->
                index == 0
                        ? it.terms().debtorAgent()
                        : index == 1 && it.delivered() ? it.terms().creditorAgent() : Bic.NONE;
            case Event.PaymentSettled it -> parties(index, it.terms());
            case Event.PaymentReturned it -> parties(index, it.terms());
            case Event.RecallRequested it -> only(index, it.creditorAgent());
            case Event.RecallAnswered it -> only(index, it.debtorAgent());
            case Event.InformationAsked it -> only(index, it.debtorAgent());
            case Event.Funded it -> only(index, it.participant());
            case Event.DefundingRequested it -> only(index, it.settlementBank());
            case Event.DefundingConfirmed it -> only(index, it.participant());
            case Event.DefundingRefused it -> only(index, it.participant());
        };
    }

    private static Bic only(int index, Bic recipient) {
        return index == 0 ? recipient : Bic.NONE;
    }

    private static Bic parties(int index, PaymentTerms terms) {
        return switch (index) {
            case 0 -> terms.debtorAgent();
            case 1 -> terms.creditorAgent();
            default -> terms.fxProvider();
        };
    }
}
