package org.tandem.gateway.message;

import java.util.List;
import org.tandem.compliance.Gate;
import org.tandem.compliance.ScreeningSubject;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.Limits;
import org.tandem.domain.command.Command;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.delivery.OriginalMessage;
import org.tandem.gateway.delivery.Originals;
import org.tandem.gateway.directory.Directory;
import org.tandem.gateway.time.IsoTime;
import org.tandem.iso20022.details.Instruction;
import org.tandem.iso20022.message.CreditTransfer;
import org.tandem.iso20022.message.FinancialInstitutionTransfer;
import org.tandem.iso20022.message.Message;
import org.tandem.iso20022.party.Agents;
import org.tandem.iso20022.terms.GroupHeader;
import org.tandem.iso20022.terms.TextAmount;

/// pacs.008 and pacs.009 become [Command.SubmitPayment]: who sends is who pays, amounts in the network's currencies,
/// the gate's clearance, the original as it came.
///
/// The interbank settlement amount is the source. An instructed amount in another currency is the target; without one
/// the payment has one currency. What only the ledger can know (participants, quotes, cover) is left to it, so that the
/// refusal is in the log.
final class PaymentIntake {
    private static final String QUOTE = "/QUOTE/";

    private final Directory directory;
    private final Gate gate;
    private final OriginalMessage compression;
    private final Originals<Message> originals;
    private final Originals<ScreeningSubject> examined;

    PaymentIntake(Messages.Parts parts) {
        this.directory = parts.directory();
        this.gate = parts.gate();
        this.compression = parts.compression();
        this.originals = parts.originals();
        this.examined = parts.examined();
    }

    /// What the two kinds have in common.
    private record Order(
            Message message,
            PaymentKind kind,
            GroupHeader group,
            String uetr,
            Agents agents,
            TextAmount source,
            TextAmount instructed,
            String rate,
            String quote,
            List<ScreenedParty> parties,
            List<String> narrative) {}

    Intake take(Bic from, CreditTransfer transfer, byte[] original) {
        return take(
                from,
                new Order(
                        transfer,
                        PaymentKind.CUSTOMER,
                        transfer.group(),
                        transfer.id().uetr(),
                        transfer.agents(),
                        transfer.amounts().settlement(),
                        transfer.amounts().instructed(),
                        transfer.amounts().exchangeRate(),
                        transfer.quoteId(),
                        Parties.of(transfer),
                        Parties.narrative(transfer.details())),
                original);
    }

    Intake take(Bic from, FinancialInstitutionTransfer transfer, byte[] original) {
        return take(
                from,
                new Order(
                        transfer,
                        PaymentKind.FINANCIAL_INSTITUTION,
                        transfer.group(),
                        transfer.id().uetr(),
                        transfer.agents(),
                        transfer.amount(),
                        TextAmount.NONE,
                        "",
                        quote(transfer),
                        Parties.of(transfer),
                        Parties.narrative(transfer.details())),
                original);
    }

    private static String quote(FinancialInstitutionTransfer transfer) {
        for (Instruction instruction : transfer.details().forNextAgent()) {
            if (instruction.text().startsWith(QUOTE)) {
                return instruction.text().substring(QUOTE.length());
            }
        }
        return "";
    }

    private Intake take(Bic from, Order order, byte[] original) {
        try {
            return judged(from, order, original);
        } catch (Unfit e) {
            return e.refusal();
        }
    }

    private Intake.Judged judged(Bic from, Order order, byte[] original) throws Unfit {
        Agents agents = order.agents();
        Uetr uetr = Fields.uetr(order.uetr(), "PmtId/UETR");
        if (agents.debtorAgent().bic().isEmpty()) {
            Fields.bic(agents.instructing().bic(), "debtor agent");
        }
        Fields.own(from, agents.debtorAgent().bic(), "debtor agent");
        Fields.own(from, agents.instructing().bic(), "instructing agent");
        Bic creditorAgent = Fields.bic(agents.creditorAgent().bic(), "creditor agent");
        Money source = Fields.money(directory, order.source(), "IntrBkSttlmAmt");
        boolean exchanged = !order.instructed().isNone()
                && !order.instructed().currency().equals(order.source().currency());
        Money target =
                exchanged ? Fields.money(directory, order.instructed(), "InstdAmt") : Money.zero(source.currency());
        QuoteId quote =
                order.quote().isEmpty() ? QuoteId.NONE : Fields.valid(order.quote(), QuoteId::of, Reason.AB04, "quote");
        Rate rate = order.rate().isEmpty() ? null : Fields.valid(order.rate(), Rate::of, Reason.CH16, "XchgRate");
        long createdAtNanos = Fields.valid(order.group().createdAt(), IsoTime::nanos, Reason.DT01, "CreDtTm");
        byte[] compressed = compression.compress(original);
        if (compressed.length > Limits.ORIGINAL_MESSAGE_BYTES_MAX) {
            throw new Unfit(
                    Reason.FF01,
                    "expected a message that compresses to " + Limits.ORIGINAL_MESSAGE_BYTES_MAX + " bytes, found "
                            + compressed.length);
        }
        ScreeningSubject subject = subject(uetr, from, creditorAgent, order, quote, source, target, original);
        originals.keep(uetr, compressed, order.message());
        examined.keep(uetr, compressed, subject);
        Command.SubmitPayment command = new Command.SubmitPayment(
                uetr,
                order.kind(),
                from,
                creditorAgent,
                quote,
                source,
                target.currency(),
                target.minor(),
                rate,
                createdAtNanos,
                subject.messageDigestHigh(),
                subject.messageDigestLow(),
                gate.clear(subject),
                compressed);
        return new Intake.Judged(command, subject);
    }

    private static ScreeningSubject subject(
            Uetr uetr,
            Bic from,
            Bic creditorAgent,
            Order order,
            QuoteId quote,
            Money source,
            Money target,
            byte[] original) {
        byte[] digest = Requested.sha256(original);
        return new ScreeningSubject(
                uetr,
                order.kind(),
                from,
                creditorAgent,
                quote,
                source,
                target.currency(),
                target.minor(),
                Requested.bits(digest, 0),
                Requested.bits(digest, 8),
                order.parties(),
                order.narrative());
    }
}
