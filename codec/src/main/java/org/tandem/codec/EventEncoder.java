package org.tandem.codec;

import org.agrona.MutableDirectBuffer;
import org.tandem.codec.sbe.ChangeAppliedEncoder;
import org.tandem.codec.sbe.ChangeProposedEncoder;
import org.tandem.codec.sbe.ChangeWithdrawnEncoder;
import org.tandem.codec.sbe.DefundingConfirmedEncoder;
import org.tandem.codec.sbe.DefundingRefusedEncoder;
import org.tandem.codec.sbe.DefundingRequestedEncoder;
import org.tandem.codec.sbe.FundedEncoder;
import org.tandem.codec.sbe.HoldReleasedEncoder;
import org.tandem.codec.sbe.InformationAnsweredEncoder;
import org.tandem.codec.sbe.InformationAskedEncoder;
import org.tandem.codec.sbe.MessageHeaderEncoder;
import org.tandem.codec.sbe.NetworkFoundedEncoder;
import org.tandem.codec.sbe.OfferPublishedEncoder;
import org.tandem.codec.sbe.OfferWithdrawnEncoder;
import org.tandem.codec.sbe.PaymentHeldEncoder;
import org.tandem.codec.sbe.PaymentRefusedEncoder;
import org.tandem.codec.sbe.PaymentRejectedEncoder;
import org.tandem.codec.sbe.PaymentReservedEncoder;
import org.tandem.codec.sbe.PaymentReturnedEncoder;
import org.tandem.codec.sbe.PaymentSettledEncoder;
import org.tandem.codec.sbe.QuotesGivenEncoder;
import org.tandem.codec.sbe.RecallAnsweredEncoder;
import org.tandem.codec.sbe.RecallRequestedEncoder;
import org.tandem.codec.sbe.ReferenceRatePublishedEncoder;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.fx.Tier;

/// Writes an event as a whole message, which a step then holds as data.
final class EventEncoder {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ChangeEncoder changes = new ChangeEncoder();
    private final PaymentReservedEncoder paymentReserved = new PaymentReservedEncoder();
    private final PaymentSettledEncoder paymentSettled = new PaymentSettledEncoder();
    private final QuotesGivenEncoder quotesGiven = new QuotesGivenEncoder();

    /// @return where the message ends in the buffer
    int encode(Event event, MutableDirectBuffer buffer, int offset) {
        return switch (event) {
            case Event.PaymentReserved it -> paymentReserved(it, buffer, offset);
            case Event.PaymentSettled it -> paymentSettled(it, buffer, offset);
            case Event.QuotesGiven it -> quotesGiven(it, buffer, offset);
            case Event.NetworkFounded it -> networkFounded(it, buffer, offset);
            case Event.ChangeProposed it -> changeProposed(it, buffer, offset);
            case Event.ChangeApplied it -> changeApplied(it, buffer, offset);
            case Event.ChangeWithdrawn it -> changeWithdrawn(it, buffer, offset);
            case Event.ReferenceRatePublished it -> referenceRatePublished(it, buffer, offset);
            case Event.OfferPublished it -> offerPublished(it, buffer, offset);
            case Event.OfferWithdrawn it -> offerWithdrawn(it, buffer, offset);
            case Event.PaymentHeld it -> paymentHeld(it, buffer, offset);
            case Event.HoldReleased it -> holdReleased(it, buffer, offset);
            case Event.PaymentRefused it -> paymentRefused(it, buffer, offset);
            case Event.PaymentRejected it -> paymentRejected(it, buffer, offset);
            case Event.PaymentReturned it -> paymentReturned(it, buffer, offset);
            case Event.RecallRequested it -> recallRequested(it, buffer, offset);
            case Event.RecallAnswered it -> recallAnswered(it, buffer, offset);
            case Event.InformationAsked it -> informationAsked(it, buffer, offset);
            case Event.InformationAnswered it -> informationAnswered(it, buffer, offset);
            case Event.Funded it -> funded(it, buffer, offset);
            case Event.DefundingRequested it -> defundingRequested(it, buffer, offset);
            case Event.DefundingConfirmed it -> defundingConfirmed(it, buffer, offset);
            case Event.DefundingRefused it -> defundingRefused(it, buffer, offset);
        };
    }

    private int quotesGiven(Event.QuotesGiven it, MutableDirectBuffer buffer, int offset) {
        QuotesGivenEncoder out = quotesGiven
                .wrapAndApplyHeader(buffer, offset, header)
                .debtorAgent(it.debtorAgent().packed())
                .creditorAgent(it.creditorAgent().packed())
                .fixedSide((short) it.fixedSide().code())
                .amountMinor(it.amountMinor());
        Fields.write(out.request(), it.request());
        Fields.write(out.pair(), it.pair());
        QuotesGivenEncoder.QuotesEncoder quotes = out.quotesCount(it.quotes().size());
        for (Quote quote : it.quotes()) {
            quotes.next().expiresAtNanos(quote.expiresAtNanos());
            Fields.write(quotes.price(), quote);
        }
        return out.limit();
    }

    private int networkFounded(Event.NetworkFounded it, MutableDirectBuffer buffer, int offset) {
        NetworkFoundedEncoder out = new NetworkFoundedEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .operatorBic(it.operator().packed());
        NetworkFoundedEncoder.OfficersEncoder officers =
                out.officersCount(it.officers().size());
        for (String officer : it.officers()) {
            officers.next().officer(officer);
        }
        return out.name(it.name()).limit();
    }

    private int changeProposed(Event.ChangeProposed it, MutableDirectBuffer buffer, int offset) {
        ChangeProposedEncoder out = new ChangeProposedEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .expiresAtNanos(it.expiresAtNanos());
        Fields.write(out.change(), it.change());
        int length = changes.encode(it.what());
        return out.officer(it.officer()).putWhat(changes.buffer(), 0, length).limit();
    }

    private int changeApplied(Event.ChangeApplied it, MutableDirectBuffer buffer, int offset) {
        ChangeAppliedEncoder out = new ChangeAppliedEncoder().wrapAndApplyHeader(buffer, offset, header);
        Fields.write(out.change(), it.change());
        int length = changes.encode(it.what());
        return out.proposer(it.proposer())
                .approver(it.approver())
                .putWhat(changes.buffer(), 0, length)
                .limit();
    }

    private int offerPublished(Event.OfferPublished it, MutableDirectBuffer buffer, int offset) {
        OfferPublishedEncoder out = new OfferPublishedEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .fxProvider(it.offer().fxProvider().packed())
                .maxSourceMinor(it.offer().maxSourceMinor())
                .validUntilNanos(it.offer().validUntilNanos());
        Fields.write(out.pair(), it.offer().pair());
        OfferPublishedEncoder.TiersEncoder tiers =
                out.tiersCount(it.offer().tiers().size());
        for (Tier tier : it.offer().tiers()) {
            tiers.next()
                    .fromSourceMinor(tier.fromSourceMinor())
                    .rate(tier.rate().scaled());
        }
        return out.limit();
    }

    private int paymentReserved(Event.PaymentReserved it, MutableDirectBuffer buffer, int offset) {
        PaymentReservedEncoder out = paymentReserved
                .wrapAndApplyHeader(buffer, offset, header)
                .kind((short) it.kind().code())
                .createdAtNanos(it.createdAtNanos())
                .deadlineNanos(it.deadlineNanos());
        Fields.write(out.uetr(), it.uetr());
        Fields.write(out.terms(), it.terms());
        Fields.write(out.clearance(), it.clearance());
        byte[] message = it.originalMessage();
        return out.putOriginalMessage(message, 0, message.length).limit();
    }

    private int paymentSettled(Event.PaymentSettled it, MutableDirectBuffer buffer, int offset) {
        PaymentSettledEncoder out = paymentSettled
                .wrapAndApplyHeader(buffer, offset, header)
                .kind((short) it.kind().code())
                .operatorBic(it.operator().packed())
                .roundingMinor(it.roundingMinor());
        Fields.write(out.uetr(), it.uetr());
        Fields.write(out.terms(), it.terms());
        return out.limit();
    }

    private int changeWithdrawn(Event.ChangeWithdrawn it, MutableDirectBuffer buffer, int offset) {
        ChangeWithdrawnEncoder out = new ChangeWithdrawnEncoder().wrapAndApplyHeader(buffer, offset, header);
        Fields.write(out.change(), it.change());
        return out.officer(it.officer()).limit();
    }

    private int referenceRatePublished(Event.ReferenceRatePublished it, MutableDirectBuffer buffer, int offset) {
        ReferenceRatePublishedEncoder out = new ReferenceRatePublishedEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .publisher(it.publisher().packed())
                .rate(it.rate().scaled());
        Fields.write(out.pair(), it.pair());
        return out.limit();
    }

    private int offerWithdrawn(Event.OfferWithdrawn it, MutableDirectBuffer buffer, int offset) {
        OfferWithdrawnEncoder out = new OfferWithdrawnEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .fxProvider(it.fxProvider().packed())
                .expired(Fields.flag(it.expired()));
        Fields.write(out.pair(), it.pair());
        return out.limit();
    }

    private int paymentHeld(Event.PaymentHeld it, MutableDirectBuffer buffer, int offset) {
        PaymentHeldEncoder out = new PaymentHeldEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .kind((short) it.kind().code())
                .createdAtNanos(it.createdAtNanos())
                .deadlineNanos(it.deadlineNanos());
        Fields.write(out.uetr(), it.uetr());
        Fields.write(out.terms(), it.terms());
        Fields.write(out.clearance(), it.clearance());
        byte[] message = it.originalMessage();
        return out.putOriginalMessage(message, 0, message.length).limit();
    }

    private int holdReleased(Event.HoldReleased it, MutableDirectBuffer buffer, int offset) {
        HoldReleasedEncoder out = new HoldReleasedEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .kind((short) it.kind().code())
                .deadlineNanos(it.deadlineNanos());
        Fields.write(out.uetr(), it.uetr());
        Fields.write(out.terms(), it.terms());
        byte[] message = it.originalMessage();
        return out.putOriginalMessage(message, 0, message.length).limit();
    }

    private int paymentRefused(Event.PaymentRefused it, MutableDirectBuffer buffer, int offset) {
        PaymentRefusedEncoder out = new PaymentRefusedEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .kind((short) it.kind().code())
                .debtorAgent(it.debtorAgent().packed())
                .creditorAgent(it.creditorAgent().packed())
                .quote(it.quote().number())
                .targetCurrency(it.targetCurrency().pack())
                .targetMinor(it.targetMinor())
                .reason((short) it.reason().wire())
                .createdAtNanos(it.createdAtNanos());
        Fields.write(out.uetr(), it.uetr());
        Fields.write(out.source(), it.source());
        byte[] message = it.originalMessage();
        return out.detail(it.detail())
                .putOriginalMessage(message, 0, message.length)
                .limit();
    }

    private int paymentRejected(Event.PaymentRejected it, MutableDirectBuffer buffer, int offset) {
        PaymentRejectedEncoder out = new PaymentRejectedEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .kind((short) it.kind().code())
                .reason((short) it.reason().wire())
                .delivered(Fields.flag(it.delivered()));
        Fields.write(out.uetr(), it.uetr());
        Fields.write(out.terms(), it.terms());
        return out.detail(it.detail()).limit();
    }

    private int paymentReturned(Event.PaymentReturned it, MutableDirectBuffer buffer, int offset) {
        PaymentReturnedEncoder out = new PaymentReturnedEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .kind((short) it.kind().code())
                .reason((short) it.reason().wire());
        Fields.write(out.returnId(), it.returnId());
        Fields.write(out.uetr(), it.uetr());
        Fields.write(out.terms(), it.terms());
        byte[] message = it.originalMessage();
        return out.putOriginalMessage(message, 0, message.length).limit();
    }

    private int recallRequested(Event.RecallRequested it, MutableDirectBuffer buffer, int offset) {
        RecallRequestedEncoder out = new RecallRequestedEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .debtorAgent(it.debtorAgent().packed())
                .creditorAgent(it.creditorAgent().packed())
                .reason((short) it.reason().wire());
        Fields.write(out.recall(), it.recall());
        Fields.write(out.uetr(), it.uetr());
        byte[] message = it.originalMessage();
        return out.putOriginalMessage(message, 0, message.length).limit();
    }

    private int recallAnswered(Event.RecallAnswered it, MutableDirectBuffer buffer, int offset) {
        RecallAnsweredEncoder out = new RecallAnsweredEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .debtorAgent(it.debtorAgent().packed())
                .creditorAgent(it.creditorAgent().packed())
                .accepted(Fields.flag(it.accepted()))
                .reason((short) it.reason().wire());
        Fields.write(out.recall(), it.recall());
        Fields.write(out.uetr(), it.uetr());
        byte[] message = it.originalMessage();
        return out.putOriginalMessage(message, 0, message.length).limit();
    }

    private int informationAsked(Event.InformationAsked it, MutableDirectBuffer buffer, int offset) {
        InformationAskedEncoder out = new InformationAskedEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .number((short) it.question().number())
                .debtorAgent(it.debtorAgent().packed())
                .about((short) it.about().code())
                .dueAtNanos(it.dueAtNanos());
        Fields.write(out.commandId(), it.id());
        Fields.write(out.uetr(), it.question().uetr());
        Fields.write(out.funds(), it.amount());
        return out.officer(it.officer()).question(it.text()).limit();
    }

    private int informationAnswered(Event.InformationAnswered it, MutableDirectBuffer buffer, int offset) {
        InformationAnsweredEncoder out = new InformationAnsweredEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .number((short) it.question().number())
                .debtorAgent(it.debtorAgent().packed());
        Fields.write(out.uetr(), it.question().uetr());
        byte[] message = it.originalMessage();
        return out.answer(it.text())
                .putOriginalMessage(message, 0, message.length)
                .limit();
    }

    private int funded(Event.Funded it, MutableDirectBuffer buffer, int offset) {
        FundedEncoder out = new FundedEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .settlementBank(it.settlementBank().packed())
                .participant(it.participant().packed());
        Fields.write(out.commandId(), it.id());
        Fields.write(out.funds(), it.amount());
        return out.limit();
    }

    private int defundingRequested(Event.DefundingRequested it, MutableDirectBuffer buffer, int offset) {
        DefundingRequestedEncoder out = new DefundingRequestedEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .settlementBank(it.settlementBank().packed())
                .participant(it.participant().packed());
        Fields.write(out.commandId(), it.id());
        Fields.write(out.funds(), it.amount());
        return out.limit();
    }

    private int defundingConfirmed(Event.DefundingConfirmed it, MutableDirectBuffer buffer, int offset) {
        DefundingConfirmedEncoder out = new DefundingConfirmedEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .settlementBank(it.settlementBank().packed())
                .participant(it.participant().packed());
        Fields.write(out.commandId(), it.id());
        Fields.write(out.funds(), it.amount());
        return out.limit();
    }

    private int defundingRefused(Event.DefundingRefused it, MutableDirectBuffer buffer, int offset) {
        DefundingRefusedEncoder out = new DefundingRefusedEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .settlementBank(it.settlementBank().packed())
                .participant(it.participant().packed());
        Fields.write(out.commandId(), it.id());
        Fields.write(out.funds(), it.amount());
        return out.limit();
    }
}
