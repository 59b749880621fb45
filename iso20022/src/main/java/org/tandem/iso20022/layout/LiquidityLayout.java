package org.tandem.iso20022.layout;

import java.util.List;
import org.tandem.iso20022.message.AccountReportRequest;
import org.tandem.iso20022.message.LiquidityTransfer;
import org.tandem.iso20022.message.Receipt;
import org.tandem.iso20022.xml.Element;
import org.tandem.iso20022.xml.XmlOut;

/// camt.050, camt.025 and camt.060: liquidity, receipts, requests for reports.
final class LiquidityLayout {
    private LiquidityLayout() {}

    static LiquidityTransfer transfer(Element message) {
        Element header = message.child("MsgHdr");
        Element at = message.child("LqdtyCdtTrf");
        Element amount = at.child("TrfdAmt").child("AmtWthCcy", "AmtWthtCcy");
        return new LiquidityTransfer(
                header.text("MsgId"),
                header.text("CreDtTm"),
                GroupLayout.id(at.child("LqdtyTrfId")),
                AgentLayout.read(at.child("Cdtr")),
                PartyLayout.account(at.child("CdtrAcct")),
                CodeLayout.amount(amount),
                AgentLayout.read(at.child("Dbtr")),
                PartyLayout.account(at.child("DbtrAcct")),
                at.text("SttlmDt"));
    }

    static void write(XmlOut out, LiquidityTransfer transfer) {
        header(out, transfer.messageId(), transfer.createdAt());
        out.open("LqdtyCdtTrf");
        GroupLayout.id(out, "LqdtyTrfId", transfer.id());
        AgentLayout.write(out, "Cdtr", transfer.creditor());
        PartyLayout.account(out, "CdtrAcct", transfer.creditorAccount());
        out.open("TrfdAmt");
        CodeLayout.amount(out, transfer.amount().currency().isEmpty() ? "AmtWthtCcy" : "AmtWthCcy", transfer.amount());
        out.close("TrfdAmt");
        AgentLayout.write(out, "Dbtr", transfer.debtor());
        PartyLayout.account(out, "DbtrAcct", transfer.debtorAccount());
        out.leaf("SttlmDt", transfer.settlementDate());
        out.close("LqdtyCdtTrf");
    }

    static List<Receipt> receipts(Element message) {
        Element header = message.child("MsgHdr");
        return message.each("RctDtls", at -> {
            Element original = at.child("OrgnlMsgId");
            Element handling = at.child("ReqHdlg");
            return new Receipt(
                    header.text("MsgId"),
                    header.text("CreDtTm"),
                    original.text("MsgId"),
                    original.text("MsgNmId"),
                    handling.text("StsCd"),
                    handling.text("Desc"));
        });
    }

    static void write(XmlOut out, Receipt receipt) {
        header(out, receipt.messageId(), receipt.createdAt());
        out.open("RctDtls");
        out.open("OrgnlMsgId");
        out.leaf("MsgId", receipt.originalMessageId());
        out.leaf("MsgNmId", receipt.originalMessageName());
        out.close("OrgnlMsgId");
        out.open("ReqHdlg");
        out.leaf("StsCd", receipt.statusCode());
        out.leaf("Desc", receipt.description(), 140);
        out.close("ReqHdlg");
        out.close("RctDtls");
    }

    private static void header(XmlOut out, String messageId, String createdAt) {
        out.open("MsgHdr");
        out.leaf("MsgId", messageId);
        out.leaf("CreDtTm", createdAt);
        out.close("MsgHdr");
    }

    static List<AccountReportRequest> reportRequests(Element message) {
        Element header = message.child("GrpHdr");
        return message.each("RptgReq", at -> {
            // Always the whole of the report (ALLL): there is no other in an instant system.
            at.child("RptgPrd").disregard("Tp");
            Element period = at.child("RptgPrd").child("FrToDt");
            return new AccountReportRequest(
                    header.text("MsgId"),
                    header.text("CreDtTm"),
                    at.text("Id"),
                    at.text("ReqdMsgNmId"),
                    PartyLayout.account(at.child("Acct")),
                    AgentLayout.actor(at.child("AcctOwnr")),
                    period.text("FrDt"),
                    period.text("ToDt"));
        });
    }

    static void write(XmlOut out, AccountReportRequest request) {
        out.open("GrpHdr");
        out.leaf("MsgId", request.messageId());
        out.leaf("CreDtTm", request.createdAt());
        out.close("GrpHdr");
        out.open("RptgReq");
        out.leaf("Id", request.requestId());
        out.leaf("ReqdMsgNmId", request.requestedMessage());
        PartyLayout.account(out, "Acct", request.account());
        AgentLayout.actor(out, "AcctOwnr", request.owner());
        if (!request.fromDate().isEmpty()) {
            out.open("RptgPrd");
            out.open("FrToDt");
            out.leaf("FrDt", request.fromDate());
            out.leaf("ToDt", request.toDate());
            out.close("FrToDt");
            out.leaf("Tp", "ALLL");
            out.close("RptgPrd");
        }
        out.close("RptgReq");
    }
}
