package org.tandem.codec;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.tandem.codec.sbe.AnswerInformationDecoder;
import org.tandem.codec.sbe.AnswerPaymentDecoder;
import org.tandem.codec.sbe.AnswerRecallDecoder;
import org.tandem.codec.sbe.ApproveChangeDecoder;
import org.tandem.codec.sbe.AskInformationDecoder;
import org.tandem.codec.sbe.ConfirmDefundingDecoder;
import org.tandem.codec.sbe.FoundNetworkDecoder;
import org.tandem.codec.sbe.FundDecoder;
import org.tandem.codec.sbe.MessageHeaderDecoder;
import org.tandem.codec.sbe.ProposeChangeDecoder;
import org.tandem.codec.sbe.PublishOfferDecoder;
import org.tandem.codec.sbe.PublishReferenceRateDecoder;
import org.tandem.codec.sbe.RequestDefundingDecoder;
import org.tandem.codec.sbe.RequestQuoteDecoder;
import org.tandem.codec.sbe.RequestRecallDecoder;
import org.tandem.codec.sbe.ReturnPaymentDecoder;
import org.tandem.codec.sbe.SubmitPaymentDecoder;
import org.tandem.codec.sbe.WithdrawChangeDecoder;
import org.tandem.codec.sbe.WithdrawOfferDecoder;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.QuestionId;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Rate;
import org.tandem.domain.network.Change;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Reason;

/// Reads commands. One instance serves one thread.
public final class CommandDecoder {
    private final Frame frame = new Frame("command");
    private final ChangeDecoder changes = new ChangeDecoder();
    private final SubmitPaymentDecoder submitPayment = new SubmitPaymentDecoder();
    private final AnswerPaymentDecoder answerPayment = new AnswerPaymentDecoder();
    private final RequestQuoteDecoder requestQuote = new RequestQuoteDecoder();

    /// The correlation that the bytes of a command give: every block begins with it. Zero when there are too few.
    public static long correlation(DirectBuffer buffer, int offset, int length) {
        return length < Frame.HEADER_LENGTH + Long.BYTES
                ? 0
                : buffer.getLong(offset + Frame.HEADER_LENGTH, ByteOrder.LITTLE_ENDIAN);
    }

    /// @throws MalformedBytes when the bytes are not exactly one command of this schema version
    public Command decode(DirectBuffer buffer, int offset, int length) {
        int template = frame.open(buffer, offset, length);
        try {
            return decode(template, frame.view(), frame.header());
        } catch (IndexOutOfBoundsException | IllegalArgumentException malformed) {
            throw frame.malformed(malformed);
        }
    }

    private Command decode(int template, UnsafeBuffer view, MessageHeaderDecoder header) {
        return switch (template) {
            case SubmitPaymentDecoder.TEMPLATE_ID -> submitPayment(view, header);
            case AnswerPaymentDecoder.TEMPLATE_ID -> answerPayment(view, header);
            case RequestQuoteDecoder.TEMPLATE_ID -> requestQuote(view, header);
            case FoundNetworkDecoder.TEMPLATE_ID -> foundNetwork(view, header);
            case ProposeChangeDecoder.TEMPLATE_ID -> proposeChange(view, header);
            case ApproveChangeDecoder.TEMPLATE_ID -> approveChange(view, header);
            case WithdrawChangeDecoder.TEMPLATE_ID -> withdrawChange(view, header);
            case PublishReferenceRateDecoder.TEMPLATE_ID -> publishReferenceRate(view, header);
            case PublishOfferDecoder.TEMPLATE_ID -> publishOffer(view, header);
            case WithdrawOfferDecoder.TEMPLATE_ID -> withdrawOffer(view, header);
            case ReturnPaymentDecoder.TEMPLATE_ID -> returnPayment(view, header);
            case RequestRecallDecoder.TEMPLATE_ID -> requestRecall(view, header);
            case AnswerRecallDecoder.TEMPLATE_ID -> answerRecall(view, header);
            case AskInformationDecoder.TEMPLATE_ID -> askInformation(view, header);
            case AnswerInformationDecoder.TEMPLATE_ID -> answerInformation(view, header);
            case FundDecoder.TEMPLATE_ID -> fund(view, header);
            case RequestDefundingDecoder.TEMPLATE_ID -> requestDefunding(view, header);
            case ConfirmDefundingDecoder.TEMPLATE_ID -> confirmDefunding(view, header);
            default -> throw frame.unknownTemplate(template);
        };
    }

    private Command end(Command command, int limit) {
        frame.end(limit);
        return command;
    }

    private Command submitPayment(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(SubmitPaymentDecoder.BLOCK_LENGTH);
        var in = submitPayment.wrapAndApplyHeader(view, 0, header);
        return end(
                new Command.SubmitPayment(
                        Fields.uetr(in.uetr()),
                        PaymentKind.of(in.kind()),
                        new Bic(in.debtorAgent()),
                        new Bic(in.creditorAgent()),
                        new QuoteId(in.quote()),
                        Fields.money(in.source()),
                        Fields.currency(in.targetCurrency()),
                        in.targetMinor(),
                        Fields.rateOrNull(in.rate()),
                        in.createdAtNanos(),
                        in.messageDigest().high(),
                        in.messageDigest().low(),
                        Fields.clearanceOrNull(in.clearance()),
                        Fields.bytes(in.originalMessageLength(), in::getOriginalMessage)),
                in.limit());
    }

    private Command answerPayment(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(AnswerPaymentDecoder.BLOCK_LENGTH);
        var in = answerPayment.wrapAndApplyHeader(view, 0, header);
        return end(
                new Command.AnswerPayment(
                        Fields.uetr(in.uetr()),
                        new Bic(in.creditorAgent()),
                        Fields.flag(in.accepted()),
                        Reason.of(in.reason()),
                        in.remark()),
                in.limit());
    }

    private Command requestQuote(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(RequestQuoteDecoder.BLOCK_LENGTH);
        var in = requestQuote.wrapAndApplyHeader(view, 0, header);
        return end(
                new Command.RequestQuote(
                        Fields.commandId(in.commandId()),
                        new Bic(in.debtorAgent()),
                        new Bic(in.creditorAgent()),
                        Fields.pair(in.pair()),
                        FixedSide.of(in.fixedSide()),
                        in.amountMinor()),
                in.limit());
    }

    private Command foundNetwork(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(FoundNetworkDecoder.BLOCK_LENGTH);
        var in = new FoundNetworkDecoder().wrapAndApplyHeader(view, 0, header);
        List<String> officers = new ArrayList<>();
        for (var officer : in.officers()) {
            officers.add(officer.officer());
        }
        List<Change> founding = new ArrayList<>();
        for (var change : in.changes()) {
            founding.add(changes.decode(Fields.bytes(change.changeLength(), change::getChange)));
        }
        return end(
                new Command.FoundNetwork(
                        Fields.commandId(in.commandId()), in.name(), new Bic(in.operatorBic()), officers, founding),
                in.limit());
    }

    private Command proposeChange(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(ProposeChangeDecoder.BLOCK_LENGTH);
        var in = new ProposeChangeDecoder().wrapAndApplyHeader(view, 0, header);
        CommandId id = Fields.commandId(in.commandId());
        String officer = in.officer();
        Change change = changes.decode(Fields.bytes(in.changeLength(), in::getChange));
        return end(new Command.ProposeChange(id, officer, change), in.limit());
    }

    private Command approveChange(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(ApproveChangeDecoder.BLOCK_LENGTH);
        var in = new ApproveChangeDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Command.ApproveChange(
                        Fields.commandId(in.commandId()), Fields.commandId(in.change()), in.officer()),
                in.limit());
    }

    private Command withdrawChange(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(WithdrawChangeDecoder.BLOCK_LENGTH);
        var in = new WithdrawChangeDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Command.WithdrawChange(
                        Fields.commandId(in.commandId()), Fields.commandId(in.change()), in.officer()),
                in.limit());
    }

    private Command publishReferenceRate(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(PublishReferenceRateDecoder.BLOCK_LENGTH);
        var in = new PublishReferenceRateDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Command.PublishReferenceRate(
                        Fields.commandId(in.commandId()),
                        new Bic(in.publisher()),
                        Fields.pair(in.pair()),
                        new Rate(in.rate())),
                in.limit());
    }

    private Command publishOffer(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(PublishOfferDecoder.BLOCK_LENGTH);
        var in = new PublishOfferDecoder().wrapAndApplyHeader(view, 0, header);
        List<Tier> tiers = new ArrayList<>();
        for (var tier : in.tiers()) {
            tiers.add(new Tier(tier.fromSourceMinor(), new Rate(tier.rate())));
        }
        Offer offer = new Offer(
                new Bic(in.fxProvider()), Fields.pair(in.pair()), tiers, in.maxSourceMinor(), in.validUntilNanos());
        return end(new Command.PublishOffer(Fields.commandId(in.commandId()), offer), in.limit());
    }

    private Command withdrawOffer(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(WithdrawOfferDecoder.BLOCK_LENGTH);
        var in = new WithdrawOfferDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Command.WithdrawOffer(
                        Fields.commandId(in.commandId()), new Bic(in.fxProvider()), Fields.pair(in.pair())),
                in.limit());
    }

    private Command returnPayment(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(ReturnPaymentDecoder.BLOCK_LENGTH);
        var in = new ReturnPaymentDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Command.ReturnPayment(
                        Fields.commandId(in.commandId()),
                        Fields.uetr(in.uetr()),
                        new Bic(in.creditorAgent()),
                        Reason.of(in.reason()),
                        Fields.bytes(in.originalMessageLength(), in::getOriginalMessage)),
                in.limit());
    }

    private Command requestRecall(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(RequestRecallDecoder.BLOCK_LENGTH);
        var in = new RequestRecallDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Command.RequestRecall(
                        Fields.commandId(in.commandId()),
                        Fields.uetr(in.uetr()),
                        new Bic(in.debtorAgent()),
                        Reason.of(in.reason()),
                        Fields.bytes(in.originalMessageLength(), in::getOriginalMessage)),
                in.limit());
    }

    private Command answerRecall(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(AnswerRecallDecoder.BLOCK_LENGTH);
        var in = new AnswerRecallDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Command.AnswerRecall(
                        Fields.commandId(in.commandId()),
                        Fields.uetr(in.uetr()),
                        new Bic(in.creditorAgent()),
                        Fields.flag(in.accepted()),
                        Reason.of(in.reason()),
                        Fields.bytes(in.originalMessageLength(), in::getOriginalMessage)),
                in.limit());
    }

    private Command askInformation(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(AskInformationDecoder.BLOCK_LENGTH);
        var in = new AskInformationDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Command.AskInformation(
                        Fields.commandId(in.commandId()),
                        new QuestionId(Fields.uetr(in.uetr()), in.number()),
                        in.officer(),
                        Asked.of(in.about()),
                        in.question(),
                        in.dueAtNanos()),
                in.limit());
    }

    private Command answerInformation(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(AnswerInformationDecoder.BLOCK_LENGTH);
        var in = new AnswerInformationDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Command.AnswerInformation(
                        Fields.commandId(in.commandId()),
                        new QuestionId(Fields.uetr(in.uetr()), in.number()),
                        new Bic(in.debtorAgent()),
                        in.answer(),
                        Fields.bytes(in.originalMessageLength(), in::getOriginalMessage)),
                in.limit());
    }

    private Command fund(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(FundDecoder.BLOCK_LENGTH);
        var in = new FundDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Command.Fund(
                        Fields.commandId(in.commandId()),
                        new Bic(in.settlementBank()),
                        new Bic(in.participant()),
                        Fields.money(in.funds())),
                in.limit());
    }

    private Command requestDefunding(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(RequestDefundingDecoder.BLOCK_LENGTH);
        var in = new RequestDefundingDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Command.RequestDefunding(
                        Fields.commandId(in.commandId()), new Bic(in.participant()), Fields.money(in.funds())),
                in.limit());
    }

    private Command confirmDefunding(UnsafeBuffer view, MessageHeaderDecoder header) {
        frame.block(ConfirmDefundingDecoder.BLOCK_LENGTH);
        var in = new ConfirmDefundingDecoder().wrapAndApplyHeader(view, 0, header);
        return end(
                new Command.ConfirmDefunding(
                        Fields.commandId(in.commandId()),
                        Fields.commandId(in.defunding()),
                        new Bic(in.settlementBank()),
                        Fields.flag(in.paid())),
                in.limit());
    }
}
