package org.tandem.codec;

import org.agrona.MutableDirectBuffer;
import org.tandem.codec.sbe.AnswerInformationEncoder;
import org.tandem.codec.sbe.AnswerPaymentEncoder;
import org.tandem.codec.sbe.AnswerRecallEncoder;
import org.tandem.codec.sbe.ApproveChangeEncoder;
import org.tandem.codec.sbe.AskInformationEncoder;
import org.tandem.codec.sbe.ConfirmDefundingEncoder;
import org.tandem.codec.sbe.FoundNetworkEncoder;
import org.tandem.codec.sbe.FundEncoder;
import org.tandem.codec.sbe.MessageHeaderEncoder;
import org.tandem.codec.sbe.ProposeChangeEncoder;
import org.tandem.codec.sbe.PublishOfferEncoder;
import org.tandem.codec.sbe.PublishReferenceRateEncoder;
import org.tandem.codec.sbe.RequestDefundingEncoder;
import org.tandem.codec.sbe.RequestQuoteEncoder;
import org.tandem.codec.sbe.RequestRecallEncoder;
import org.tandem.codec.sbe.ReturnPaymentEncoder;
import org.tandem.codec.sbe.SubmitPaymentEncoder;
import org.tandem.codec.sbe.WithdrawChangeEncoder;
import org.tandem.codec.sbe.WithdrawOfferEncoder;
import org.tandem.domain.command.Command;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.network.Change;

/// Writes commands. One instance serves one thread.
public final class CommandEncoder {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ChangeEncoder changes = new ChangeEncoder();
    private final SubmitPaymentEncoder submitPayment = new SubmitPaymentEncoder();
    private final AnswerPaymentEncoder answerPayment = new AnswerPaymentEncoder();
    private final RequestQuoteEncoder requestQuote = new RequestQuoteEncoder();

    /// @param correlation what the submitter finds its answer by; the step carries it
    /// @return the length in bytes
    /// @throws IllegalStateException when a text or a message is longer than 65,534 bytes
    /// @throws IndexOutOfBoundsException when the buffer is too small and cannot grow
    public int encode(long correlation, Command command, MutableDirectBuffer buffer, int offset) {
        int limit = switch (command) {
            case Command.SubmitPayment it -> submitPayment(correlation, it, buffer, offset);
            case Command.AnswerPayment it -> answerPayment(correlation, it, buffer, offset);
            case Command.RequestQuote it -> requestQuote(correlation, it, buffer, offset);
            case Command.FoundNetwork it -> foundNetwork(correlation, it, buffer, offset);
            case Command.ProposeChange it -> proposeChange(correlation, it, buffer, offset);
            case Command.ApproveChange it -> approveChange(correlation, it, buffer, offset);
            case Command.WithdrawChange it -> withdrawChange(correlation, it, buffer, offset);
            case Command.PublishReferenceRate it -> publishReferenceRate(correlation, it, buffer, offset);
            case Command.PublishOffer it -> publishOffer(correlation, it, buffer, offset);
            case Command.WithdrawOffer it -> withdrawOffer(correlation, it, buffer, offset);
            case Command.ReturnPayment it -> returnPayment(correlation, it, buffer, offset);
            case Command.RequestRecall it -> requestRecall(correlation, it, buffer, offset);
            case Command.AnswerRecall it -> answerRecall(correlation, it, buffer, offset);
            case Command.AskInformation it -> askInformation(correlation, it, buffer, offset);
            case Command.AnswerInformation it -> answerInformation(correlation, it, buffer, offset);
            case Command.Fund it -> fund(correlation, it, buffer, offset);
            case Command.RequestDefunding it -> requestDefunding(correlation, it, buffer, offset);
            case Command.ConfirmDefunding it -> confirmDefunding(correlation, it, buffer, offset);
        };
        return limit - offset;
    }

    private int submitPayment(long correlation, Command.SubmitPayment it, MutableDirectBuffer buffer, int offset) {
        SubmitPaymentEncoder out = submitPayment
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation)
                .kind((short) it.kind().code())
                .debtorAgent(it.debtorAgent().packed())
                .creditorAgent(it.creditorAgent().packed())
                .quote(it.quote().number())
                .targetCurrency(it.targetCurrency().pack())
                .targetMinor(it.targetMinor())
                .rate(Fields.scaled(it.rate()))
                .createdAtNanos(it.createdAtNanos());
        Fields.write(out.uetr(), it.uetr());
        Fields.write(out.source(), it.source());
        out.messageDigest().high(it.messageDigestHigh()).low(it.messageDigestLow());
        Fields.write(out.clearance(), it.clearance());
        byte[] message = it.originalMessage();
        return out.putOriginalMessage(message, 0, message.length).limit();
    }

    private int answerPayment(long correlation, Command.AnswerPayment it, MutableDirectBuffer buffer, int offset) {
        AnswerPaymentEncoder out = answerPayment
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation)
                .creditorAgent(it.creditorAgent().packed())
                .accepted(Fields.flag(it.accepted()))
                .reason((short) it.reason().wire());
        Fields.write(out.uetr(), it.uetr());
        return out.remark(it.text()).limit();
    }

    private int requestQuote(long correlation, Command.RequestQuote it, MutableDirectBuffer buffer, int offset) {
        RequestQuoteEncoder out = requestQuote
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation)
                .debtorAgent(it.debtorAgent().packed())
                .creditorAgent(it.creditorAgent().packed())
                .fixedSide((short) it.fixedSide().code())
                .amountMinor(it.amountMinor());
        Fields.write(out.commandId(), it.id());
        Fields.write(out.pair(), it.pair());
        return out.limit();
    }

    private int foundNetwork(long correlation, Command.FoundNetwork it, MutableDirectBuffer buffer, int offset) {
        FoundNetworkEncoder out = new FoundNetworkEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation)
                .operatorBic(it.operator().packed());
        Fields.write(out.commandId(), it.id());
        FoundNetworkEncoder.OfficersEncoder officers =
                out.officersCount(it.officers().size());
        for (String officer : it.officers()) {
            officers.next().officer(officer);
        }
        FoundNetworkEncoder.ChangesEncoder group = out.changesCount(it.changes().size());
        for (Change change : it.changes()) {
            int length = changes.encode(change);
            group.next().putChange(changes.buffer(), 0, length);
        }
        return out.name(it.name()).limit();
    }

    private int proposeChange(long correlation, Command.ProposeChange it, MutableDirectBuffer buffer, int offset) {
        ProposeChangeEncoder out = new ProposeChangeEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation);
        Fields.write(out.commandId(), it.id());
        int length = changes.encode(it.change());
        return out.officer(it.officer()).putChange(changes.buffer(), 0, length).limit();
    }

    private int approveChange(long correlation, Command.ApproveChange it, MutableDirectBuffer buffer, int offset) {
        ApproveChangeEncoder out = new ApproveChangeEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation);
        Fields.write(out.commandId(), it.id());
        Fields.write(out.change(), it.change());
        return out.officer(it.officer()).limit();
    }

    private int withdrawChange(long correlation, Command.WithdrawChange it, MutableDirectBuffer buffer, int offset) {
        WithdrawChangeEncoder out = new WithdrawChangeEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation);
        Fields.write(out.commandId(), it.id());
        Fields.write(out.change(), it.change());
        return out.officer(it.officer()).limit();
    }

    private int publishReferenceRate(
            long correlation, Command.PublishReferenceRate it, MutableDirectBuffer buffer, int offset) {
        PublishReferenceRateEncoder out = new PublishReferenceRateEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation)
                .publisher(it.publisher().packed())
                .rate(it.rate().scaled());
        Fields.write(out.commandId(), it.id());
        Fields.write(out.pair(), it.pair());
        return out.limit();
    }

    private int publishOffer(long correlation, Command.PublishOffer it, MutableDirectBuffer buffer, int offset) {
        PublishOfferEncoder out = new PublishOfferEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation)
                .fxProvider(it.offer().fxProvider().packed())
                .maxSourceMinor(it.offer().maxSourceMinor())
                .validUntilNanos(it.offer().validUntilNanos());
        Fields.write(out.commandId(), it.id());
        Fields.write(out.pair(), it.offer().pair());
        PublishOfferEncoder.TiersEncoder tiers =
                out.tiersCount(it.offer().tiers().size());
        for (Tier tier : it.offer().tiers()) {
            tiers.next()
                    .fromSourceMinor(tier.fromSourceMinor())
                    .rate(tier.rate().scaled());
        }
        return out.limit();
    }

    private int withdrawOffer(long correlation, Command.WithdrawOffer it, MutableDirectBuffer buffer, int offset) {
        WithdrawOfferEncoder out = new WithdrawOfferEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation)
                .fxProvider(it.fxProvider().packed());
        Fields.write(out.commandId(), it.id());
        Fields.write(out.pair(), it.pair());
        return out.limit();
    }

    private int returnPayment(long correlation, Command.ReturnPayment it, MutableDirectBuffer buffer, int offset) {
        ReturnPaymentEncoder out = new ReturnPaymentEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation)
                .creditorAgent(it.creditorAgent().packed())
                .reason((short) it.reason().wire());
        Fields.write(out.commandId(), it.id());
        Fields.write(out.uetr(), it.uetr());
        byte[] message = it.originalMessage();
        return out.putOriginalMessage(message, 0, message.length).limit();
    }

    private int requestRecall(long correlation, Command.RequestRecall it, MutableDirectBuffer buffer, int offset) {
        RequestRecallEncoder out = new RequestRecallEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation)
                .debtorAgent(it.debtorAgent().packed())
                .reason((short) it.reason().wire());
        Fields.write(out.commandId(), it.id());
        Fields.write(out.uetr(), it.uetr());
        byte[] message = it.originalMessage();
        return out.putOriginalMessage(message, 0, message.length).limit();
    }

    private int answerRecall(long correlation, Command.AnswerRecall it, MutableDirectBuffer buffer, int offset) {
        AnswerRecallEncoder out = new AnswerRecallEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation)
                .creditorAgent(it.creditorAgent().packed())
                .accepted(Fields.flag(it.accepted()))
                .reason((short) it.reason().wire());
        Fields.write(out.commandId(), it.id());
        Fields.write(out.uetr(), it.uetr());
        byte[] message = it.originalMessage();
        return out.putOriginalMessage(message, 0, message.length).limit();
    }

    private int askInformation(long correlation, Command.AskInformation it, MutableDirectBuffer buffer, int offset) {
        AskInformationEncoder out = new AskInformationEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation)
                .number((short) it.question().number())
                .about((short) it.about().code())
                .dueAtNanos(it.dueAtNanos());
        Fields.write(out.commandId(), it.id());
        Fields.write(out.uetr(), it.question().uetr());
        return out.officer(it.officer()).question(it.text()).limit();
    }

    private int answerInformation(
            long correlation, Command.AnswerInformation it, MutableDirectBuffer buffer, int offset) {
        AnswerInformationEncoder out = new AnswerInformationEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation)
                .number((short) it.question().number())
                .debtorAgent(it.debtorAgent().packed());
        Fields.write(out.commandId(), it.id());
        Fields.write(out.uetr(), it.question().uetr());
        byte[] message = it.originalMessage();
        return out.answer(it.text())
                .putOriginalMessage(message, 0, message.length)
                .limit();
    }

    private int fund(long correlation, Command.Fund it, MutableDirectBuffer buffer, int offset) {
        FundEncoder out = new FundEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation)
                .settlementBank(it.settlementBank().packed())
                .participant(it.participant().packed());
        Fields.write(out.commandId(), it.id());
        Fields.write(out.funds(), it.amount());
        return out.limit();
    }

    private int requestDefunding(
            long correlation, Command.RequestDefunding it, MutableDirectBuffer buffer, int offset) {
        RequestDefundingEncoder out = new RequestDefundingEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation)
                .participant(it.participant().packed());
        Fields.write(out.commandId(), it.id());
        Fields.write(out.funds(), it.amount());
        return out.limit();
    }

    private int confirmDefunding(
            long correlation, Command.ConfirmDefunding it, MutableDirectBuffer buffer, int offset) {
        ConfirmDefundingEncoder out = new ConfirmDefundingEncoder()
                .wrapAndApplyHeader(buffer, offset, header)
                .correlation(correlation)
                .settlementBank(it.settlementBank().packed())
                .paid(Fields.flag(it.paid()));
        Fields.write(out.commandId(), it.id());
        Fields.write(out.defunding(), it.defunding());
        return out.limit();
    }
}
