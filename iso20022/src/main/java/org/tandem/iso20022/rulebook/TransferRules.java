package org.tandem.iso20022.rulebook;

import java.util.List;
import java.util.Set;
import org.tandem.domain.payment.Reason;
import org.tandem.iso20022.details.Amounts;
import org.tandem.iso20022.details.Charge;
import org.tandem.iso20022.details.Details;
import org.tandem.iso20022.details.Instruction;
import org.tandem.iso20022.details.ReferredDocument;
import org.tandem.iso20022.details.RegulatoryDetail;
import org.tandem.iso20022.details.RegulatoryReport;
import org.tandem.iso20022.details.Remittance;
import org.tandem.iso20022.details.StructuredRemittance;
import org.tandem.iso20022.message.CreditTransfer;
import org.tandem.iso20022.message.FinancialInstitutionTransfer;
import org.tandem.iso20022.message.LiquidityTransfer;
import org.tandem.iso20022.party.Customer;
import org.tandem.iso20022.terms.GroupHeader;
import org.tandem.iso20022.terms.PaymentId;
import org.tandem.iso20022.terms.PaymentType;

/// Rules for messages that move money: pacs.008, pacs.009, camt.050.
final class TransferRules {
    private static final Set<String> CHARGE_BEARERS = Set.of("DEBT", "CRED", "SHAR", "SLEV");
    private static final Set<String> SETTLEMENT_METHODS = Set.of("INDA", "INGA", "COVE", "CLRG");
    private static final Set<String> PRIORITIES = Set.of("HIGH", "NORM");
    private static final Set<String> CHANNELS = Set.of("RTGS", "RTNS", "MPNS", "BOOK");
    private static final Set<String> NEXT_AGENT_CODES = Set.of("PHOA", "TELA");
    private static final Set<String> REPORTING = Set.of("CRED", "DEBT", "BOTH");
    private static final String TX = "CdtTrfTxInf/";

    private TransferRules() {}

    static void check(Probe probe, CreditTransfer transfer) {
        group(probe, transfer.group());
        id(probe, TX + "PmtId", transfer.id());
        type(probe, transfer.type());
        amounts(probe, transfer.amounts());
        PartyRules.chain(probe, TX, transfer.agents());
        PartyRules.named(probe, TX + "DbtrAgt", transfer.agents().debtorAgent());
        PartyRules.named(probe, TX + "CdtrAgt", transfer.agents().creditorAgent());
        customer(probe, TX + "Dbtr", TX + "UltmtDbtr", transfer.debtor());
        customer(probe, TX + "Cdtr", TX + "UltmtCdtr", transfer.creditor());
        PartyRules.party(probe, TX + "InitgPty", transfer.initiatingParty());
        details(probe, transfer.details());
    }

    static void check(Probe probe, FinancialInstitutionTransfer transfer) {
        group(probe, transfer.group());
        id(probe, TX + "PmtId", transfer.id());
        type(probe, transfer.type());
        probe.settled(TX, "IntrBkSttlmAmt", transfer.amount());
        probe.required(TX + "IntrBkSttlmDt", transfer.settlementDate());
        probe.date(TX, "IntrBkSttlmDt", transfer.settlementDate());
        PartyRules.chain(probe, TX, transfer.agents());
        PartyRules.agent(probe, TX + "DbtrAgt", transfer.agents().debtorAgent());
        PartyRules.agent(probe, TX + "CdtrAgt", transfer.agents().creditorAgent());
        PartyRules.named(probe, TX + "Dbtr", transfer.debtor());
        PartyRules.named(probe, TX + "Cdtr", transfer.creditor());
        PartyRules.account(probe, TX + "DbtrAcct", transfer.debtorAccount());
        PartyRules.account(probe, TX + "CdtrAcct", transfer.creditorAccount());
        details(probe, transfer.details());
    }

    static void check(Probe probe, LiquidityTransfer transfer) {
        probe.required("MsgHdr/MsgId", transfer.messageId());
        probe.identifier("MsgHdr/", "MsgId", transfer.messageId());
        probe.dateTime("MsgHdr/", "CreDtTm", transfer.createdAt());
        String at = "LqdtyCdtTrf/";
        PaymentId id = transfer.id();
        probe.identifier(at, "LqdtyTrfId/InstrId", id.instructionId());
        probe.identifier(at, "LqdtyTrfId/EndToEndId", id.endToEndId());
        probe.identifier(at, "LqdtyTrfId/TxId", id.transactionId());
        probe.uetr(at, "LqdtyTrfId/UETR", id.uetr());
        probe.settled(at, "TrfdAmt", transfer.amount());
        probe.date(at, "SttlmDt", transfer.settlementDate());
        PartyRules.agent(probe, at + "Cdtr", transfer.creditor());
        PartyRules.agent(probe, at + "Dbtr", transfer.debtor());
        PartyRules.account(probe, at + "CdtrAcct", transfer.creditorAccount());
        PartyRules.account(probe, at + "DbtrAcct", transfer.debtorAccount());
    }

    static void group(Probe probe, GroupHeader group) {
        probe.required("GrpHdr/MsgId", group.messageId());
        probe.identifier("GrpHdr/", "MsgId", group.messageId());
        probe.required("GrpHdr/CreDtTm", group.createdAt());
        probe.dateTime("GrpHdr/", "CreDtTm", group.createdAt());
        probe.required("GrpHdr/NbOfTxs", group.numberOfTransactions());
        if (!group.numberOfTransactions().isEmpty()
                && !group.numberOfTransactions().equals("1")) {
            String found = Probe.brief(group.numberOfTransactions());
            probe.found(Reason.FF01, "GrpHdr/NbOfTxs", "is '" + found + "'; an instant message has 1 transaction");
        }
        probe.amount("GrpHdr/", "total amount", group.total());
        probe.required("GrpHdr/SttlmInf/SttlmMtd", group.settlementMethod());
        probe.oneOf("GrpHdr/", "SttlmInf/SttlmMtd", group.settlementMethod(), SETTLEMENT_METHODS);
        probe.code("GrpHdr/", "SttlmInf/ClrSys", group.clearingSystem(), 35);
    }

    private static void id(Probe probe, String at, PaymentId id) {
        probe.required(at + "/EndToEndId", id.endToEndId());
        probe.required(at + "/UETR", id.uetr());
        probe.identifier(at, "/InstrId", id.instructionId());
        probe.identifier(at, "/EndToEndId", id.endToEndId());
        probe.identifier(at, "/TxId", id.transactionId());
        probe.uetr(at, "/UETR", id.uetr());
        probe.identifier(at, "/ClrSysRef", id.clearingSystemReference());
    }

    private static void type(Probe probe, PaymentType type) {
        String at = TX + "PmtTpInf/";
        probe.oneOf(at, "InstrPrty", type.instructionPriority(), PRIORITIES);
        probe.oneOf(at, "ClrChanl", type.clearingChannel(), CHANNELS);
        type.serviceLevels().forEach(level -> probe.code(at, "SvcLvl", level, 4));
        probe.code(at, "LclInstrm", type.localInstrument(), 35);
        probe.code(at, "CtgyPurp", type.categoryPurpose(), 4);
    }

    private static void amounts(Probe probe, Amounts amounts) {
        probe.settled(TX, "IntrBkSttlmAmt", amounts.settlement());
        probe.required(TX + "IntrBkSttlmDt", amounts.settlementDate());
        probe.date(TX, "IntrBkSttlmDt", amounts.settlementDate());
        probe.dateTime(TX, "AccptncDtTm", amounts.acceptedAt());
        probe.amount(TX, "InstdAmt", amounts.instructed());
        probe.rate(TX, "XchgRate", amounts.exchangeRate());
        probe.rate(TX, "AgrdRate/PreAgrdXchgRate", amounts.agreedRate().rate());
        probe.text(TX, "AgrdRate/QtId", amounts.agreedRate().quoteId(), 36);
        probe.dateTime(TX, "AgrdRate/QtnDtTm", amounts.agreedRate().quotedAt());
        probe.required(TX + "ChrgBr", amounts.chargeBearer());
        probe.oneOf(TX, "ChrgBr", amounts.chargeBearer(), CHARGE_BEARERS);
        charges(probe, TX, amounts.charges());
    }

    static void charges(Probe probe, String path, List<Charge> charges) {
        for (Charge charge : charges) {
            probe.required(path + "ChrgsInf/Amt", charge.amount().value());
            probe.amount(path, "ChrgsInf/Amt", charge.amount());
            PartyRules.agent(probe, path + "ChrgsInf/Agt", charge.agent());
            probe.code(path, "ChrgsInf/Tp", charge.type(), 4);
        }
    }

    private static void customer(Probe probe, String path, String ultimate, Customer customer) {
        probe.required(path + "/Nm", customer.party().name());
        PartyRules.party(probe, path, customer.party());
        PartyRules.account(probe, path + "Acct", customer.account());
        PartyRules.party(probe, ultimate, customer.ultimate());
    }

    private static void details(Probe probe, Details details) {
        probe.code(TX, "Purp", details.purpose(), 4);
        for (Instruction instruction : details.forCreditorAgent()) {
            probe.text(TX, "InstrForCdtrAgt/Cd", instruction.code(), 4);
            probe.text(TX, "InstrForCdtrAgt/InstrInf", instruction.text(), 140);
        }
        for (Instruction instruction : details.forNextAgent()) {
            probe.oneOf(TX, "InstrForNxtAgt/Cd", instruction.code(), NEXT_AGENT_CODES);
            probe.text(TX, "InstrForNxtAgt/InstrInf", instruction.text(), 140);
        }
        if (details.regulatory().size() > 10) {
            probe.found(Reason.CH16, TX + "RgltryRptg", "stands more than 10 times");
        }
        details.regulatory().forEach(report -> regulatory(probe, report));
        remittance(probe, details.remittance());
    }

    private static void regulatory(Probe probe, RegulatoryReport report) {
        String at = TX + "RgltryRptg/";
        probe.oneOf(at, "DbtCdtRptgInd", report.indicator(), REPORTING);
        probe.text(at, "Authrty/Nm", report.authorityName(), 140);
        probe.country(at, "Authrty/Ctry", report.authorityCountry());
        for (RegulatoryDetail detail : report.details()) {
            probe.text(at, "Dtls/Tp", detail.type(), 35);
            probe.date(at, "Dtls/Dt", detail.date());
            probe.country(at, "Dtls/Ctry", detail.country());
            probe.text(at, "Dtls/Cd", detail.code(), 10);
            probe.amount(at, "Dtls/Amt", detail.amount());
            probe.texts(at, "Dtls/Inf", detail.texts(), 35);
        }
    }

    private static void remittance(Probe probe, Remittance remittance) {
        String at = TX + "RmtInf/";
        probe.texts(at, "Ustrd", remittance.unstructured(), 140);
        for (StructuredRemittance block : remittance.structured()) {
            for (ReferredDocument document : block.documents()) {
                probe.code(at, "Strd/RfrdDocInf/Tp", document.type(), 4);
                probe.text(at, "Strd/RfrdDocInf/Issr", document.issuer(), 35);
                probe.text(at, "Strd/RfrdDocInf/Nb", document.number(), 35);
                probe.date(at, "Strd/RfrdDocInf/RltdDt", document.date());
            }
            probe.amount(at, "Strd/RfrdDocAmt/DuePyblAmt", block.due());
            probe.amount(at, "Strd/RfrdDocAmt/RmtdAmt", block.remitted());
            probe.code(at, "Strd/CdtrRefInf/Tp", block.referenceType(), 4);
            probe.text(at, "Strd/CdtrRefInf/Ref", block.reference(), 35);
            probe.texts(at, "Strd/AddtlRmtInf", block.additional(), 140);
            if (block.additional().size() > 3) {
                probe.found(Reason.CH16, at + "Strd/AddtlRmtInf", "stands more than 3 times");
            }
        }
    }
}
