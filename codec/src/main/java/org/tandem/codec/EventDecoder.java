package org.tandem.codec;

import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.tandem.codec.sbe.ChangeAppliedDecoder;
import org.tandem.codec.sbe.ChangeProposedDecoder;
import org.tandem.codec.sbe.ChangeWithdrawnDecoder;
import org.tandem.codec.sbe.DefundingConfirmedDecoder;
import org.tandem.codec.sbe.DefundingRefusedDecoder;
import org.tandem.codec.sbe.DefundingRequestedDecoder;
import org.tandem.codec.sbe.FundedDecoder;
import org.tandem.codec.sbe.HoldReleasedDecoder;
import org.tandem.codec.sbe.InformationAnsweredDecoder;
import org.tandem.codec.sbe.InformationAskedDecoder;
import org.tandem.codec.sbe.MessageHeaderDecoder;
import org.tandem.codec.sbe.NetworkFoundedDecoder;
import org.tandem.codec.sbe.OfferPublishedDecoder;
import org.tandem.codec.sbe.OfferWithdrawnDecoder;
import org.tandem.codec.sbe.PaymentHeldDecoder;
import org.tandem.codec.sbe.PaymentRefusedDecoder;
import org.tandem.codec.sbe.PaymentRejectedDecoder;
import org.tandem.codec.sbe.PaymentReservedDecoder;
import org.tandem.codec.sbe.PaymentReturnedDecoder;
import org.tandem.codec.sbe.PaymentSettledDecoder;
import org.tandem.codec.sbe.QuotesGivenDecoder;
import org.tandem.codec.sbe.RecallAnsweredDecoder;
import org.tandem.codec.sbe.RecallRequestedDecoder;
import org.tandem.codec.sbe.ReferenceRatePublishedDecoder;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.QuestionId;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Rate;
import org.tandem.domain.network.Change;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Reason;

/// Reads an event from the data of a step.
final class EventDecoder {
    private final Frame frame = new Frame("event");
    private final ChangeDecoder changes = new ChangeDecoder();
    private final PaymentReservedDecoder paymentReserved = new PaymentReservedDecoder();
    private final PaymentSettledDecoder paymentSettled = new PaymentSettledDecoder();
    private final QuotesGivenDecoder quotesGiven = new QuotesGivenDecoder();

    Event decode(DirectBuffer buffer, int offset, int length) {
        int template = frame.open(buffer, offset, length);
        UnsafeBuffer view = frame.view();
        MessageHeaderDecoder header = frame.header();
        return switch (template) {
            case PaymentReservedDecoder.TEMPLATE_ID -> paymentReserved(view, header);
            case PaymentSettledDecoder.TEMPLATE_ID -> paymentSettled(view, header);
            case QuotesGivenDecoder.TEMPLATE_ID -> quotesGiven(view, header);
            case NetworkFoundedDecoder.TEMPLATE_ID -> networkFounded(view, header);
            case ChangeProposedDecoder.TEMPLATE_ID -> changeProposed(view, header);
            case ChangeAppliedDecoder.TEMPLATE_ID -> changeApplied(view, header);
            case ChangeWithdrawnDecoder.TEMPLATE_ID -> changeWithdrawn(view, header);
            case ReferenceRatePublishedDecoder.TEMPLATE_ID -> referenceRatePublished(view, header);
            case OfferPublishedDecoder.TEMPLATE_ID -> offerPublished(view, header);
            case OfferWithdrawnDecoder.TEMPLATE_ID -> offerWithdrawn(view, header);
            case PaymentHeldDecoder.TEMPLATE_ID -> paymentHeld(view, header);
            case HoldReleasedDecoder.TEMPLATE_ID -> holdReleased(view, header);
            case PaymentRefusedDecoder.TEMPLATE_ID -> paymentRefused(view, header);
            case PaymentRejectedDecoder.TEMPLATE_ID -> paymentRejected(view, header);
            case PaymentReturnedDecoder.TEMPLATE_ID -> paymentReturned(view, header);
            case RecallRequestedDecoder.TEMPLATE_ID -> recallRequested(view, header);
            case RecallAnsweredDecoder.TEMPLATE_ID -> recallAnswered(view, header);
            case InformationAskedDecoder.TEMPLATE_ID -> informationAsked(view, header);
            case InformationAnsweredDecoder.TEMPLATE_ID -> informationAnswered(view, header);
            case FundedDecoder.TEMPLATE_ID -> funded(view, header);
            case DefundingRequestedDecoder.TEMPLATE_ID -> defundingRequested(view, header);
            case DefundingConfirmedDecoder.TEMPLATE_ID -> defundingConfirmed(view, header);
            case DefundingRefusedDecoder.TEMPLATE_ID -> defundingRefused(view, header);
            default -> throw frame.unknownTemplate(template);
        };
    }

    private Event end(Event event, int limit) {
        frame.end(limit);
        return event;
    }

    private Event quotesGiven(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(QuotesGivenDecoder.BLOCK_LENGTH);
        var in = quotesGiven.wrapAndApplyHeader(view, 0, header);
        List<Quote> quotes = new ArrayList<>();
        for (var quote : in.quotes()) {
            quotes.add(Fields.quote(quote.price(), quote.expiresAtNanos()));
        }
        return end(
                new Event.QuotesGiven(
                        Fields.commandId(in.request()),
                        new Bic(in.debtorAgent()),
                        new Bic(in.creditorAgent()),
                        Fields.pair(in.pair()),
                        FixedSide.of(in.fixedSide()),
                        in.amountMinor(),
                        quotes),
                in.limit());
    }

    private Event networkFounded(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(NetworkFoundedDecoder.BLOCK_LENGTH);
        var in = new NetworkFoundedDecoder().wrapAndApplyHeader(view, 0, header);
        List<String> officers = new ArrayList<>();
        for (var officer : in.officers()) {
            officers.add(officer.officer());
        }
        return end(new Event.NetworkFounded(in.name(), new Bic(in.operatorBic()), officers), in.limit());
    }

    private Event changeProposed(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(ChangeProposedDecoder.BLOCK_LENGTH);
        var in = new ChangeProposedDecoder().wrapAndApplyHeader(view, 0, header);
        String officer = in.officer();
        Change what = changes.decode(Fields.bytes(in.whatLength(), in::getWhat));
        return end(
                new Event.ChangeProposed(Fields.commandId(in.change()), officer, what, in.expiresAtNanos()),
                in.limit());
    }

    private Event changeApplied(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(ChangeAppliedDecoder.BLOCK_LENGTH);
        var in = new ChangeAppliedDecoder().wrapAndApplyHeader(view, 0, header);
        String proposer = in.proposer();
        String approver = in.approver();
        Change what = changes.decode(Fields.bytes(in.whatLength(), in::getWhat));
        return end(new Event.ChangeApplied(Fields.commandId(in.change()), proposer, approver, what), in.limit());
    }

    private Event offerPublished(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(OfferPublishedDecoder.BLOCK_LENGTH);
        var in = new OfferPublishedDecoder().wrapAndApplyHeader(view, 0, header);
        List<Tier> tiers = new ArrayList<>();
        for (var tier : in.tiers()) {
            tiers.add(new Tier(tier.fromSourceMinor(), new Rate(tier.rate())));
        }
        Offer offer = new Offer(
                new Bic(in.fxProvider()), Fields.pair(in.pair()), tiers, in.maxSourceMinor(), in.validUntilNanos());
        return end(new Event.OfferPublished(offer), in.limit());
    }

    private Event paymentReserved(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(PaymentReservedDecoder.BLOCK_LENGTH);
        var in = paymentReserved.wrapAndApplyHeader(view, 0, header);
        return end(
                new Event.PaymentReserved(
                        Fields.uetr(in.uetr()),
                        PaymentKind.of(in.kind()),
                        Fields.terms(in.terms()),
                        Fields.clearance(in.clearance()),
                        in.createdAtNanos(),
                        in.deadlineNanos(),
                        Fields.bytes(in.originalMessageLength(), in::getOriginalMessage)),
                in.limit());
    }

    private Event paymentSettled(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(PaymentSettledDecoder.BLOCK_LENGTH);
        var in = paymentSettled.wrapAndApplyHeader(view, 0, header);
        return end(
                new Event.PaymentSettled(
                        Fields.uetr(in.uetr()),
                        PaymentKind.of(in.kind()),
                        Fields.terms(in.terms()),
                        new Bic(in.operatorBic()),
                        in.roundingMinor()),
                in.limit());
    }

    private Event changeWithdrawn(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(ChangeWithdrawnDecoder.BLOCK_LENGTH);
        var in = new ChangeWithdrawnDecoder().wrapAndApplyHeader(view, 0, header);
        return end(new Event.ChangeWithdrawn(Fields.commandId(in.change()), in.officer()), in.limit());
    }

    private Event referenceRatePublished(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(ReferenceRatePublishedDecoder.BLOCK_LENGTH);
        var in = new ReferenceRatePublishedDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Event.ReferenceRatePublished(new Bic(in.publisher()), Fields.pair(in.pair()), new Rate(in.rate())),
                in.limit());
    }

    private Event offerWithdrawn(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(OfferWithdrawnDecoder.BLOCK_LENGTH);
        var in = new OfferWithdrawnDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Event.OfferWithdrawn(new Bic(in.fxProvider()), Fields.pair(in.pair()), Fields.flag(in.expired())),
                in.limit());
    }

    private Event paymentHeld(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(PaymentHeldDecoder.BLOCK_LENGTH);
        var in = new PaymentHeldDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Event.PaymentHeld(
                        Fields.uetr(in.uetr()),
                        PaymentKind.of(in.kind()),
                        Fields.terms(in.terms()),
                        Fields.clearance(in.clearance()),
                        in.createdAtNanos(),
                        in.deadlineNanos(),
                        Fields.bytes(in.originalMessageLength(), in::getOriginalMessage)),
                in.limit());
    }

    private Event holdReleased(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(HoldReleasedDecoder.BLOCK_LENGTH);
        var in = new HoldReleasedDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Event.HoldReleased(
                        Fields.uetr(in.uetr()),
                        PaymentKind.of(in.kind()),
                        Fields.terms(in.terms()),
                        in.deadlineNanos(),
                        Fields.bytes(in.originalMessageLength(), in::getOriginalMessage)),
                in.limit());
    }

    private Event paymentRefused(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(PaymentRefusedDecoder.BLOCK_LENGTH);
        var in = new PaymentRefusedDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Event.PaymentRefused(
                        Fields.uetr(in.uetr()),
                        PaymentKind.of(in.kind()),
                        new Bic(in.debtorAgent()),
                        new Bic(in.creditorAgent()),
                        new QuoteId(in.quote()),
                        Fields.money(in.source()),
                        Fields.currency(in.targetCurrency()),
                        in.targetMinor(),
                        Reason.of(in.reason()),
                        in.detail(),
                        in.createdAtNanos(),
                        Fields.bytes(in.originalMessageLength(), in::getOriginalMessage)),
                in.limit());
    }

    private Event paymentRejected(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(PaymentRejectedDecoder.BLOCK_LENGTH);
        var in = new PaymentRejectedDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Event.PaymentRejected(
                        Fields.uetr(in.uetr()),
                        PaymentKind.of(in.kind()),
                        Fields.terms(in.terms()),
                        Reason.of(in.reason()),
                        in.detail(),
                        Fields.flag(in.delivered())),
                in.limit());
    }

    private Event paymentReturned(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(PaymentReturnedDecoder.BLOCK_LENGTH);
        var in = new PaymentReturnedDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Event.PaymentReturned(
                        Fields.commandId(in.returnId()),
                        Fields.uetr(in.uetr()),
                        PaymentKind.of(in.kind()),
                        Fields.terms(in.terms()),
                        Reason.of(in.reason()),
                        Fields.bytes(in.originalMessageLength(), in::getOriginalMessage)),
                in.limit());
    }

    private Event recallRequested(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(RecallRequestedDecoder.BLOCK_LENGTH);
        var in = new RecallRequestedDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Event.RecallRequested(
                        Fields.commandId(in.recall()),
                        Fields.uetr(in.uetr()),
                        new Bic(in.debtorAgent()),
                        new Bic(in.creditorAgent()),
                        Reason.of(in.reason()),
                        Fields.bytes(in.originalMessageLength(), in::getOriginalMessage)),
                in.limit());
    }

    private Event recallAnswered(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(RecallAnsweredDecoder.BLOCK_LENGTH);
        var in = new RecallAnsweredDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Event.RecallAnswered(
                        Fields.commandId(in.recall()),
                        Fields.uetr(in.uetr()),
                        new Bic(in.debtorAgent()),
                        new Bic(in.creditorAgent()),
                        Fields.flag(in.accepted()),
                        Reason.of(in.reason()),
                        Fields.bytes(in.originalMessageLength(), in::getOriginalMessage)),
                in.limit());
    }

    private Event informationAsked(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(InformationAskedDecoder.BLOCK_LENGTH);
        var in = new InformationAskedDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Event.InformationAsked(
                        Fields.commandId(in.commandId()),
                        new QuestionId(Fields.uetr(in.uetr()), in.number()),
                        new Bic(in.debtorAgent()),
                        Fields.money(in.funds()),
                        in.officer(),
                        Asked.of(in.about()),
                        in.question(),
                        in.dueAtNanos()),
                in.limit());
    }

    private Event informationAnswered(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(InformationAnsweredDecoder.BLOCK_LENGTH);
        var in = new InformationAnsweredDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Event.InformationAnswered(
                        new QuestionId(Fields.uetr(in.uetr()), in.number()),
                        new Bic(in.debtorAgent()),
                        in.answer(),
                        Fields.bytes(in.originalMessageLength(), in::getOriginalMessage)),
                in.limit());
    }

    private Event funded(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(FundedDecoder.BLOCK_LENGTH);
        var in = new FundedDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Event.Funded(
                        Fields.commandId(in.commandId()),
                        new Bic(in.settlementBank()),
                        new Bic(in.participant()),
                        Fields.money(in.funds())),
                in.limit());
    }

    private Event defundingRequested(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(DefundingRequestedDecoder.BLOCK_LENGTH);
        var in = new DefundingRequestedDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Event.DefundingRequested(
                        Fields.commandId(in.commandId()),
                        new Bic(in.settlementBank()),
                        new Bic(in.participant()),
                        Fields.money(in.funds())),
                in.limit());
    }

    private Event defundingConfirmed(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(DefundingConfirmedDecoder.BLOCK_LENGTH);
        var in = new DefundingConfirmedDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Event.DefundingConfirmed(
                        Fields.commandId(in.commandId()),
                        new Bic(in.settlementBank()),
                        new Bic(in.participant()),
                        Fields.money(in.funds())),
                in.limit());
    }

    private Event defundingRefused(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(DefundingRefusedDecoder.BLOCK_LENGTH);
        var in = new DefundingRefusedDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Event.DefundingRefused(
                        Fields.commandId(in.commandId()),
                        new Bic(in.settlementBank()),
                        new Bic(in.participant()),
                        Fields.money(in.funds())),
                in.limit());
    }
}
