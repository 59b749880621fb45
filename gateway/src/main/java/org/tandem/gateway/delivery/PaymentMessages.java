package org.tandem.gateway.delivery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.event.Event;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.time.IsoTime;
import org.tandem.iso20022.details.Amounts;
import org.tandem.iso20022.details.Charge;
import org.tandem.iso20022.details.Details;
import org.tandem.iso20022.details.StatusReason;
import org.tandem.iso20022.message.CreditTransfer;
import org.tandem.iso20022.message.FinancialInstitutionTransfer;
import org.tandem.iso20022.message.Message;
import org.tandem.iso20022.message.MessageKind;
import org.tandem.iso20022.message.PaymentReturn;
import org.tandem.iso20022.party.Account;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.party.Agents;
import org.tandem.iso20022.party.Customer;
import org.tandem.iso20022.party.Party;
import org.tandem.iso20022.terms.AgreedRate;
import org.tandem.iso20022.terms.Code;
import org.tandem.iso20022.terms.GroupHeader;
import org.tandem.iso20022.terms.PaymentId;
import org.tandem.iso20022.terms.PaymentType;
import org.tandem.iso20022.terms.TextAmount;

/// The payment as its creditor agent gets it, and its return as the debtor agent gets it. What the customers wrote
/// stays as it was; the money, the agents and the header are those of this leg.
final class PaymentMessages {
    private PaymentMessages() {}

    static MessageKind kind(PaymentKind kind) {
        return switch (kind) {
            case CUSTOMER -> MessageKind.CREDIT_TRANSFER;
            case FINANCIAL_INSTITUTION -> MessageKind.FINANCIAL_INSTITUTION_TRANSFER;
        };
    }

    /// @param original as parsed, or null when its bytes are not readable: then only what the ledger knows is told
    static Message delivery(
            Heading heading, Uetr uetr, PaymentKind kind, PaymentTerms terms, @Nullable Message original) {
        return switch (kind) {
            case CUSTOMER ->
                creditTransfer(
                        heading, terms, original instanceof CreditTransfer it ? it : bareCreditTransfer(uetr, terms));
            case FINANCIAL_INSTITUTION ->
                institutionTransfer(
                        heading,
                        terms,
                        original instanceof FinancialInstitutionTransfer it
                                ? it
                                : bareInstitutionTransfer(uetr, terms));
        };
    }

    private static CreditTransfer creditTransfer(Heading heading, PaymentTerms terms, CreditTransfer original) {
        return new CreditTransfer(
                group(heading, original.group()),
                original.id(),
                original.type(),
                amounts(heading, terms, original.amounts()),
                agents(heading, terms, original.agents()),
                original.debtor(),
                original.creditor(),
                original.initiatingParty(),
                original.details());
    }

    private static FinancialInstitutionTransfer institutionTransfer(
            Heading heading, PaymentTerms terms, FinancialInstitutionTransfer original) {
        return new FinancialInstitutionTransfer(
                group(heading, original.group()),
                original.id(),
                original.type(),
                TextAmount.of(terms.target()),
                IsoTime.date(heading.timeNanos()),
                agents(heading, terms, original.agents()),
                original.debtor(),
                original.debtorAccount(),
                original.creditor(),
                original.creditorAccount(),
                original.details());
    }

    private static GroupHeader group(Heading heading, GroupHeader original) {
        Code clearing =
                original.clearingSystem().isNone() ? Code.proprietary(Heading.SYSTEM) : original.clearingSystem();
        return new GroupHeader(heading.messageId(), heading.createdAt(), "1", TextAmount.NONE, "CLRG", clearing);
    }

    private static Amounts amounts(Heading heading, PaymentTerms terms, Amounts original) {
        boolean fx = terms.hasFx();
        return new Amounts(
                TextAmount.of(terms.target()),
                IsoTime.date(heading.timeNanos()),
                fx ? TextAmount.of(terms.source()) : original.instructed(),
                rate(terms),
                terms.quote().isNone()
                        ? AgreedRate.NONE
                        : AgreedRate.ofQuote(terms.quote().toString()),
                original.chargeBearer().isEmpty() ? "SHAR" : original.chargeBearer(),
                charges(heading.operator(), terms),
                original.acceptedAt());
    }

    private static String rate(PaymentTerms terms) {
        return terms.rate() == null ? "" : terms.rate().toString();
    }

    private static List<Charge> charges(Bic operator, PaymentTerms terms) {
        List<Charge> charges = new ArrayList<>(2);
        for (Money fee : List.of(terms.senderFee(), terms.receiverFee())) {
            if (!fee.isZero()) {
                charges.add(new Charge(TextAmount.of(fee), Agent.of(operator), Code.NONE));
            }
        }
        return charges;
    }

    private static Agents agents(Heading heading, PaymentTerms terms, Agents original) {
        return new Agents(
                Agent.of(heading.operator()),
                Agent.of(heading.recipient()),
                original.debtorAgent().isNone() ? Agent.of(terms.debtorAgent()) : original.debtorAgent(),
                original.intermediaries(),
                original.creditorAgent().isNone() ? Agent.of(terms.creditorAgent()) : original.creditorAgent());
    }

    private static CreditTransfer bareCreditTransfer(Uetr uetr, PaymentTerms terms) {
        return new CreditTransfer(
                GroupHeader.NONE,
                bareId(uetr),
                PaymentType.NONE,
                Amounts.NONE,
                bareAgents(terms),
                Customer.NONE,
                Customer.NONE,
                Party.NONE,
                Details.NONE);
    }

    private static FinancialInstitutionTransfer bareInstitutionTransfer(Uetr uetr, PaymentTerms terms) {
        return new FinancialInstitutionTransfer(
                GroupHeader.NONE,
                bareId(uetr),
                PaymentType.NONE,
                TextAmount.NONE,
                "",
                bareAgents(terms),
                Agent.of(terms.debtorAgent()),
                Account.NONE,
                Agent.of(terms.creditorAgent()),
                Account.NONE,
                Details.NONE);
    }

    private static PaymentId bareId(Uetr uetr) {
        return new PaymentId("", "NOTPROVIDED", "", uetr.toString(), "");
    }

    private static Agents bareAgents(PaymentTerms terms) {
        return new Agents(
                Agent.NONE, Agent.NONE, Agent.of(terms.debtorAgent()), List.of(), Agent.of(terms.creditorAgent()));
    }

    /// pacs.004 to the debtor agent: the source amount comes back at the original rate.
    static PaymentReturn returned(Heading heading, Event.PaymentReturned event, @Nullable Message original) {
        PaymentTerms terms = event.terms();
        boolean read = original instanceof PaymentReturn;
        List<StatusReason> said = original instanceof PaymentReturn it ? it.reasons() : List.of();
        String returnId = original instanceof PaymentReturn it ? it.returnId() : "";
        return new PaymentReturn(
                new GroupHeader(
                        heading.messageId(),
                        heading.createdAt(),
                        "1",
                        TextAmount.NONE,
                        "CLRG",
                        Code.proprietary(Heading.SYSTEM)),
                read && !returnId.isEmpty() ? returnId : heading.messageId(),
                StatusReports.original(event.uetr(), TextAmount.of(terms.source())),
                TextAmount.of(terms.source()),
                IsoTime.date(heading.timeNanos()),
                terms.hasFx() ? TextAmount.of(terms.target()) : TextAmount.NONE,
                rate(terms),
                "",
                List.of(),
                Agent.of(heading.operator()),
                Agent.of(heading.recipient()),
                said.isEmpty() ? List.of(StatusReason.of(event.reason(), "")) : said);
    }
}
