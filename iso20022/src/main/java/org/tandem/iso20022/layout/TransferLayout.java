package org.tandem.iso20022.layout;

import java.util.List;
import org.tandem.domain.payment.Uetr;
import org.tandem.iso20022.details.Amounts;
import org.tandem.iso20022.details.Details;
import org.tandem.iso20022.details.Instruction;
import org.tandem.iso20022.message.CreditTransfer;
import org.tandem.iso20022.message.FinancialInstitutionTransfer;
import org.tandem.iso20022.party.Agents;
import org.tandem.iso20022.party.Customer;
import org.tandem.iso20022.party.Party;
import org.tandem.iso20022.terms.AgreedRate;
import org.tandem.iso20022.terms.GroupHeader;
import org.tandem.iso20022.terms.PaymentId;
import org.tandem.iso20022.terms.PaymentType;
import org.tandem.iso20022.xml.Element;
import org.tandem.iso20022.xml.XmlOut;

/// pacs.008 and pacs.009: money from one to another.
final class TransferLayout {
    private static final String TOTAL = "TtlIntrBkSttlmAmt";

    private TransferLayout() {}

    static List<CreditTransfer> customer(Element message) {
        Element groupAt = message.child("GrpHdr");
        GroupHeader group = GroupLayout.header(groupAt, TOTAL);
        return message.each("CdtTrfTxInf", at -> customer(group, groupAt, at));
    }

    private static CreditTransfer customer(GroupHeader group, Element groupAt, Element at) {
        List<Instruction> forNextAgent = at.each("InstrForNxtAgt", DetailsLayout::instruction);
        return new CreditTransfer(
                group,
                GroupLayout.id(at.child("PmtId")),
                type(groupAt, at),
                amounts(groupAt, at, forNextAgent),
                agents(groupAt, at),
                customer(at, "Dbtr", "DbtrAcct", "UltmtDbtr"),
                customer(at, "Cdtr", "CdtrAcct", "UltmtCdtr"),
                PartyLayout.read(at.child("InitgPty")),
                details(at, DetailsLayout.withoutQuote(forNextAgent)));
    }

    private static Amounts amounts(Element groupAt, Element at, List<Instruction> forNextAgent) {
        String acceptedAt = at.text("AccptncDtTm");
        return new Amounts(
                CodeLayout.amount(at.child("IntrBkSttlmAmt")),
                settlementDate(groupAt, at),
                CodeLayout.amount(at.child("InstdAmt")),
                at.text("XchgRate"),
                DetailsLayout.agreedRate(at.child("AgrdRate"), forNextAgent),
                at.text("ChrgBr"),
                at.each("ChrgsInf", GroupLayout::charge),
                acceptedAt.isEmpty() ? at.child("AddtlDtTm").text("AccptncDtTm") : acceptedAt);
    }

    private static Customer customer(Element at, String party, String account, String ultimate) {
        return new Customer(
                PartyLayout.read(at.child(party)),
                PartyLayout.account(at.child(account)),
                PartyLayout.read(at.child(ultimate)));
    }

    private static PaymentType type(Element groupAt, Element at) {
        Element own = at.child("PmtTpInf");
        return GroupLayout.type(own.isPresent() ? own : groupAt.child("PmtTpInf"));
    }

    private static String settlementDate(Element groupAt, Element at) {
        String own = at.text("IntrBkSttlmDt");
        return own.isEmpty() ? groupAt.text("IntrBkSttlmDt") : own;
    }

    private static Agents agents(Element groupAt, Element at) {
        return new Agents(
                AgentLayout.read(at, groupAt, "InstgAgt"),
                AgentLayout.read(at, groupAt, "InstdAgt"),
                AgentLayout.read(at.child("DbtrAgt")),
                AgentLayout.intermediaries(at),
                AgentLayout.read(at.child("CdtrAgt")));
    }

    private static Details details(Element at, List<Instruction> forNextAgent) {
        return new Details(
                at.each("InstrForCdtrAgt", DetailsLayout::instruction),
                forNextAgent,
                CodeLayout.read(at.child("Purp")),
                at.each("RgltryRptg", DetailsLayout::regulatory),
                DetailsLayout.remittance(at.child("RmtInf")));
    }

    static void write(XmlOut out, CreditTransfer transfer) {
        Amounts amounts = transfer.amounts();
        Agents agents = transfer.agents();
        Details details = transfer.details();
        AgreedRate rate = amounts.agreedRate();
        boolean inRate = rateHoldsQuote(out, rate);
        GroupLayout.header(out, transfer.group(), TOTAL);
        out.open("CdtTrfTxInf");
        GroupLayout.id(out, "PmtId", transfer.id());
        GroupLayout.type(out, transfer.type());
        CodeLayout.amount(out, "IntrBkSttlmAmt", amounts.settlement());
        out.leaf("IntrBkSttlmDt", amounts.settlementDate());
        acceptedAt(out, amounts.acceptedAt());
        CodeLayout.amount(out, "InstdAmt", amounts.instructed());
        out.leaf("XchgRate", amounts.exchangeRate());
        agreedRate(out, rate, inRate);
        out.leaf("ChrgBr", amounts.chargeBearer());
        GroupLayout.charges(out, amounts.charges());
        AgentLayout.write(out, "InstgAgt", agents.instructing());
        AgentLayout.write(out, "InstdAgt", agents.instructed());
        AgentLayout.intermediaries(out, agents.intermediaries());
        PartyLayout.write(out, "UltmtDbtr", transfer.debtor().ultimate());
        PartyLayout.write(out, "InitgPty", transfer.initiatingParty());
        party(out, "Dbtr", transfer.debtor().party());
        PartyLayout.account(out, "DbtrAcct", transfer.debtor().account());
        AgentLayout.write(out, "DbtrAgt", agents.debtorAgent());
        AgentLayout.write(out, "CdtrAgt", agents.creditorAgent());
        party(out, "Cdtr", transfer.creditor().party());
        PartyLayout.account(out, "CdtrAcct", transfer.creditor().account());
        PartyLayout.write(out, "UltmtCdtr", transfer.creditor().ultimate());
        DetailsLayout.forCreditorAgent(out, details.forCreditorAgent());
        if (!inRate && !rate.quoteId().isEmpty()) {
            DetailsLayout.forNextAgent(out, List.of(new Instruction("", DetailsLayout.QUOTE + rate.quoteId())));
        }
        DetailsLayout.forNextAgent(out, details.forNextAgent());
        CodeLayout.write(out, "Purp", details.purpose());
        DetailsLayout.regulatory(out, details.regulatory());
        DetailsLayout.remittance(out, details.remittance());
        out.close("CdtTrfTxInf");
    }

    /// The schema demands debtor and creditor even when nothing is known of them.
    private static void party(XmlOut out, String name, Party party) {
        if (party.isNone()) {
            out.open(name);
            out.closeAlways(name);
        } else {
            PartyLayout.write(out, name, party);
        }
    }

    private static void acceptedAt(XmlOut out, String acceptedAt) {
        if (!out.isWide()) {
            out.leaf("AccptncDtTm", acceptedAt);
            return;
        }
        out.open("AddtlDtTm");
        out.leaf("AccptncDtTm", acceptedAt);
        out.close("AddtlDtTm");
    }

    /// `AgrdRate` needs a rate, and its `QtId` a UUID; else the quote id travels as an instruction.
    private static boolean rateHoldsQuote(XmlOut out, AgreedRate rate) {
        return out.isWide() && !rate.rate().isEmpty() && Uetr.isUetr(rate.quoteId());
    }

    private static void agreedRate(XmlOut out, AgreedRate rate, boolean withQuote) {
        if (out.isWide() && !rate.rate().isEmpty()) {
            out.open("AgrdRate");
            out.leaf("UnitCcy", rate.unitCurrency());
            out.leaf("QtdCcy", rate.quotedCurrency());
            out.leaf("PreAgrdXchgRate", rate.rate());
            out.leaf("QtnDtTm", rate.quotedAt());
            if (withQuote) {
                out.leaf("QtId", rate.quoteId());
            }
            out.close("AgrdRate");
        } else {
            out.lose("AgrdRate/PreAgrdXchgRate", rate.rate());
            out.lose("AgrdRate/UnitCcy", rate.unitCurrency());
            out.lose("AgrdRate/QtdCcy", rate.quotedCurrency());
            out.lose("AgrdRate/QtnDtTm", rate.quotedAt());
        }
    }

    static List<FinancialInstitutionTransfer> institution(Element message) {
        Element groupAt = message.child("GrpHdr");
        GroupHeader group = GroupLayout.header(groupAt, TOTAL);
        return message.each("CdtTrfTxInf", at -> institution(group, groupAt, at));
    }

    private static FinancialInstitutionTransfer institution(GroupHeader group, Element groupAt, Element at) {
        PaymentId id = GroupLayout.id(at.child("PmtId"));
        return new FinancialInstitutionTransfer(
                group,
                id,
                type(groupAt, at),
                CodeLayout.amount(at.child("IntrBkSttlmAmt")),
                settlementDate(groupAt, at),
                agents(groupAt, at),
                AgentLayout.read(at.child("Dbtr")),
                PartyLayout.account(at.child("DbtrAcct")),
                AgentLayout.read(at.child("Cdtr")),
                PartyLayout.account(at.child("CdtrAcct")),
                details(at, at.each("InstrForNxtAgt", DetailsLayout::instruction)));
    }

    static void write(XmlOut out, FinancialInstitutionTransfer transfer) {
        Agents agents = transfer.agents();
        Details details = transfer.details();
        GroupLayout.header(out, transfer.group(), TOTAL);
        out.open("CdtTrfTxInf");
        GroupLayout.id(out, "PmtId", transfer.id());
        GroupLayout.type(out, transfer.type());
        CodeLayout.amount(out, "IntrBkSttlmAmt", transfer.amount());
        out.leaf("IntrBkSttlmDt", transfer.settlementDate());
        AgentLayout.write(out, "InstgAgt", agents.instructing());
        AgentLayout.write(out, "InstdAgt", agents.instructed());
        AgentLayout.intermediaries(out, agents.intermediaries());
        AgentLayout.write(out, "Dbtr", transfer.debtor());
        PartyLayout.account(out, "DbtrAcct", transfer.debtorAccount());
        AgentLayout.write(out, "DbtrAgt", agents.debtorAgent());
        AgentLayout.write(out, "CdtrAgt", agents.creditorAgent());
        AgentLayout.write(out, "Cdtr", transfer.creditor());
        PartyLayout.account(out, "CdtrAcct", transfer.creditorAccount());
        DetailsLayout.forCreditorAgent(out, details.forCreditorAgent());
        DetailsLayout.forNextAgent(out, details.forNextAgent());
        CodeLayout.write(out, "Purp", details.purpose());
        out.open("RmtInf");
        out.leaves("Ustrd", details.remittance().unstructured(), 140);
        out.close("RmtInf");
        out.close("CdtTrfTxInf");
        if (!details.regulatory().isEmpty()
                || !details.remittance().structured().isEmpty()) {
            out.lose("RgltryRptg, Strd", "regulatory reporting or structured remittance");
        }
    }
}
