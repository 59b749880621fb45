package org.tandem.iso20022.layout;

import java.util.List;
import org.tandem.iso20022.message.AccountReport;
import org.tandem.iso20022.message.Balance;
import org.tandem.iso20022.message.Entry;
import org.tandem.iso20022.message.MessageKind;
import org.tandem.iso20022.terms.Code;
import org.tandem.iso20022.terms.PaymentId;
import org.tandem.iso20022.xml.Element;
import org.tandem.iso20022.xml.XmlOut;

/// camt.052, camt.053 and camt.054: the same shape under three names.
final class AccountReportLayout {
    private AccountReportLayout() {}

    /// The names in which the three differ.
    private record Names(String report, String page, String text) {
        static Names of(MessageKind kind) {
            return switch (kind) {
                case ACCOUNT_STATEMENT -> new Names("Stmt", "StmtPgntn", "AddtlStmtInf");
                case ACCOUNT_NOTIFICATION -> new Names("Ntfctn", "NtfctnPgntn", "AddtlNtfctnInf");
                default -> new Names("Rpt", "RptPgntn", "AddtlRptInf");
            };
        }
    }

    static List<AccountReport> read(MessageKind kind, Element message) {
        Names names = Names.of(kind);
        Element header = message.child("GrpHdr");
        return message.each(names.report(), at -> read(kind, names, header, at));
    }

    private static AccountReport read(MessageKind kind, Names names, Element header, Element at) {
        Element own = at.child(names.page());
        Element page = own.isPresent() ? own : header.child("MsgPgntn");
        Element period = at.child("FrToDt");
        Element account = at.child("Acct");
        return new AccountReport(
                kind,
                header.text("MsgId"),
                header.text("CreDtTm"),
                at.text("Id"),
                page.text("PgNb"),
                isTrue(page.text("LastPgInd")),
                at.text("ElctrncSeqNb"),
                at.text("CreDtTm"),
                period.text("FrDtTm"),
                period.text("ToDtTm"),
                PartyLayout.account(account),
                AgentLayout.read(account.child("Svcr")),
                at.each("Bal", AccountReportLayout::balance),
                at.each("Ntry", AccountReportLayout::entry),
                at.text(names.text()));
    }

    private static Balance balance(Element at) {
        return new Balance(
                CodeLayout.read(at.child("Tp").child("CdOrPrtry")),
                CodeLayout.amount(at.child("Amt")),
                at.text("CdtDbtInd"),
                CodeLayout.date(at.child("Dt")));
    }

    private static Entry entry(Element at) {
        Element transaction = at.child("NtryDtls").child("TxDtls");
        Element references = transaction.child("Refs");
        Element parties = transaction.child("RltdPties");
        // Until 2018 the status was a code without the choice around it.
        String plain = at.child("Sts").text();
        return new Entry(
                at.text("NtryRef"),
                CodeLayout.amount(at.child("Amt")),
                at.text("CdtDbtInd"),
                isTrue(at.text("RvslInd")),
                plain.isEmpty() ? CodeLayout.read(at.child("Sts")) : Code.of(plain),
                CodeLayout.date(at.child("BookgDt")),
                CodeLayout.date(at.child("ValDt")),
                at.text("AcctSvcrRef"),
                bankTransaction(at.child("BkTxCd")),
                references.text("MsgId"),
                GroupLayout.id(references),
                name(parties.child("Dbtr")),
                name(parties.child("Cdtr")),
                DetailsLayout.remittance(transaction.child("RmtInf")),
                at.text("AddtlNtryInf"));
    }

    private static boolean isTrue(String indicator) {
        return indicator.equals("true") || indicator.equals("1");
    }

    private static String name(Element choice) {
        String name = choice.child("Pty").text("Nm");
        return name.isEmpty() ? choice.child("Agt").child("FinInstnId").text("Nm") : name;
    }

    private static Code bankTransaction(Element at) {
        Element domain = at.child("Domn");
        Element family = domain.child("Fmly");
        return domain.isPresent()
                ? Code.of(domain.text("Cd") + "/" + family.text("Cd") + "/" + family.text("SubFmlyCd"))
                : Code.proprietary(at.child("Prtry").text("Cd"));
    }

    static void write(XmlOut out, AccountReport report) {
        Names names = Names.of(report.kind());
        out.open("GrpHdr");
        out.leaf("MsgId", report.messageId());
        out.leaf("CreDtTm", report.createdAt());
        out.close("GrpHdr");
        out.open(names.report());
        out.leaf("Id", report.reportId());
        if (!report.page().isEmpty()) {
            out.open(names.page());
            out.leaf("PgNb", report.page());
            out.leaf("LastPgInd", report.lastPage() ? "true" : "false");
            out.close(names.page());
        }
        out.leaf("ElctrncSeqNb", report.sequence());
        out.leaf("CreDtTm", report.reportCreatedAt());
        out.open("FrToDt");
        out.leaf("FrDtTm", report.fromTime());
        out.leaf("ToDtTm", report.toTime());
        out.close("FrToDt");
        out.open("Acct");
        PartyLayout.accountFields(out, report.account());
        AgentLayout.write(out, "Svcr", report.servicer());
        out.close("Acct");
        if (report.kind() != MessageKind.ACCOUNT_NOTIFICATION) {
            report.balances().forEach(balance -> balance(out, balance));
        } else if (!report.balances().isEmpty()) {
            out.lose("Bal", report.balances().size() + " balances");
        }
        report.entries().forEach(entry -> entry(out, entry));
        out.leaf(names.text(), report.text(), 500);
        out.close(names.report());
    }

    private static void balance(XmlOut out, Balance balance) {
        out.open("Bal");
        out.open("Tp");
        CodeLayout.write(out, "CdOrPrtry", balance.type());
        out.close("Tp");
        CodeLayout.amount(out, "Amt", balance.amount());
        out.leaf("CdtDbtInd", balance.direction());
        CodeLayout.date(out, "Dt", balance.date());
        out.close("Bal");
    }

    private static void entry(XmlOut out, Entry entry) {
        out.open("Ntry");
        out.leaf("NtryRef", entry.reference());
        CodeLayout.amount(out, "Amt", entry.amount());
        out.leaf("CdtDbtInd", entry.direction());
        out.leaf("RvslInd", entry.reversal() ? "true" : "");
        CodeLayout.write(out, "Sts", entry.status());
        CodeLayout.date(out, "BookgDt", entry.bookingDate());
        CodeLayout.date(out, "ValDt", entry.valueDate());
        out.leaf("AcctSvcrRef", entry.servicerReference());
        bankTransaction(out, entry.bankTransaction());
        out.open("NtryDtls");
        out.open("TxDtls");
        references(out, entry.messageId(), entry.id());
        out.open("RltdPties");
        name(out, "Dbtr", entry.debtor());
        name(out, "Cdtr", entry.creditor());
        out.close("RltdPties");
        DetailsLayout.remittance(out, entry.remittance());
        out.close("TxDtls");
        out.close("NtryDtls");
        out.leaf("AddtlNtryInf", entry.text(), 500);
        out.close("Ntry");
    }

    private static void references(XmlOut out, String messageId, PaymentId id) {
        out.open("Refs");
        out.leaf("MsgId", messageId);
        out.leaf("InstrId", id.instructionId());
        out.leaf("EndToEndId", id.endToEndId());
        out.leaf("UETR", id.uetr());
        out.leaf("TxId", id.transactionId());
        out.leaf("ClrSysRef", id.clearingSystemReference());
        out.close("Refs");
    }

    private static void name(XmlOut out, String element, String name) {
        out.open(element);
        out.open("Pty");
        out.leaf("Nm", name, 140);
        out.close("Pty");
        out.close(element);
    }

    private static void bankTransaction(XmlOut out, Code code) {
        out.open("BkTxCd");
        String[] levels = code.code().split("/", -1);
        if (levels.length == 3) {
            out.open("Domn");
            out.leaf("Cd", levels[0]);
            out.open("Fmly");
            out.leaf("Cd", levels[1]);
            out.leaf("SubFmlyCd", levels[2]);
            out.close("Fmly");
            out.close("Domn");
        } else {
            out.open("Prtry");
            out.leaf("Cd", code.text(), 35);
            out.close("Prtry");
        }
        out.closeAlways("BkTxCd");
    }
}
