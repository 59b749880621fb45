package org.tandem.iso20022.layout;

import java.util.List;
import org.tandem.iso20022.message.PaymentReturn;
import org.tandem.iso20022.message.StatusReport;
import org.tandem.iso20022.message.StatusRequest;
import org.tandem.iso20022.terms.GroupHeader;
import org.tandem.iso20022.terms.Original;
import org.tandem.iso20022.xml.Element;
import org.tandem.iso20022.xml.XmlOut;

/// pacs.002, pacs.028 and pacs.004: what became of a payment, and its way back.
final class StatusLayout {
    private static final String RETURNED_TOTAL = "TtlRtrdIntrBkSttlmAmt";

    private StatusLayout() {}

    static List<StatusReport> report(Element message) {
        Element header = message.child("GrpHdr");
        Element group = message.child("OrgnlGrpInfAndSts");
        // A report on a whole message has no transaction; reading nothing gives one report with empty fields.
        return message.child("TxInfAndSts").isPresent()
                ? message.each("TxInfAndSts", at -> report(header, group, at))
                : List.of(report(header, group, message.child("TxInfAndSts")));
    }

    private static StatusReport report(Element header, Element group, Element at) {
        return new StatusReport(
                header.text("MsgId"),
                header.text("CreDtTm"),
                AgentLayout.read(at, header, "InstgAgt"),
                AgentLayout.read(at, header, "InstdAgt"),
                group.text("GrpSts"),
                group.each("StsRsnInf", GroupLayout::reason),
                at.text("StsId"),
                GroupLayout.original(at, group),
                at.text("TxSts"),
                at.each("StsRsnInf", GroupLayout::reason),
                at.each("ChrgsInf", GroupLayout::charge),
                at.text("AccptncDtTm"),
                CodeLayout.date(at.child("FctvIntrBkSttlmDt")),
                at.text("ClrSysRef"));
    }

    static void write(XmlOut out, StatusReport report) {
        Original original = report.original();
        out.open("GrpHdr");
        out.leaf("MsgId", report.messageId());
        out.leaf("CreDtTm", report.createdAt());
        boolean wholeMessage = report.status().isEmpty();
        if (wholeMessage) {
            AgentLayout.write(out, "InstgAgt", report.instructing());
            AgentLayout.write(out, "InstdAgt", report.instructed());
        }
        out.close("GrpHdr");
        boolean group =
                !report.groupStatus().isEmpty() || !report.groupReasons().isEmpty() || wholeMessage;
        if (group) {
            out.open("OrgnlGrpInfAndSts");
            out.leaf("OrgnlMsgId", original.messageId());
            out.leaf("OrgnlMsgNmId", original.messageName());
            out.leaf("OrgnlCreDtTm", original.messageCreatedAt());
            out.leaf("GrpSts", report.groupStatus());
            GroupLayout.reasons(out, "StsRsnInf", report.groupReasons());
            out.close("OrgnlGrpInfAndSts");
        }
        out.open("TxInfAndSts");
        out.leaf("StsId", report.statusId());
        if (!group) {
            GroupLayout.originalMessage(out, "OrgnlGrpInf", original);
        }
        GroupLayout.originalIds(out, original);
        out.leaf("OrgnlUETR", original.uetr());
        out.leaf("TxSts", report.status());
        GroupLayout.reasons(out, "StsRsnInf", report.reasons());
        GroupLayout.charges(out, report.charges());
        out.leaf("AccptncDtTm", report.acceptedAt());
        CodeLayout.date(out, "FctvIntrBkSttlmDt", report.settlementDate());
        out.leaf("ClrSysRef", report.clearingSystemReference());
        if (!wholeMessage) {
            AgentLayout.write(out, "InstgAgt", report.instructing());
            AgentLayout.write(out, "InstdAgt", report.instructed());
        }
        GroupLayout.originalCopy(out, original);
        out.close("TxInfAndSts");
        out.lose("OrgnlClrSysRef", original.clearingSystemReference());
    }

    static List<StatusRequest> request(Element message) {
        Element header = message.child("GrpHdr");
        Element group = message.child("OrgnlGrpInf");
        return message.child("TxInf").isPresent()
                ? message.each("TxInf", at -> request(header, group, at))
                : List.of(request(header, group, message.child("TxInf")));
    }

    private static StatusRequest request(Element header, Element group, Element at) {
        return new StatusRequest(
                header.text("MsgId"),
                header.text("CreDtTm"),
                AgentLayout.read(at, header, "InstgAgt"),
                AgentLayout.read(at, header, "InstdAgt"),
                at.text("StsReqId"),
                withClearing(GroupLayout.original(at, group), at.text("ClrSysRef")));
    }

    /// Where the message has the original's clearing reference without the word original.
    private static Original withClearing(Original original, String clearing) {
        return clearing.isEmpty()
                ? original
                : new Original(
                        original.messageId(),
                        original.messageName(),
                        original.messageCreatedAt(),
                        original.instructionId(),
                        original.endToEndId(),
                        original.transactionId(),
                        original.uetr(),
                        clearing,
                        original.amount(),
                        original.settlementDate());
    }

    static void write(XmlOut out, StatusRequest request) {
        Original original = request.original();
        out.open("GrpHdr");
        out.leaf("MsgId", request.messageId());
        out.leaf("CreDtTm", request.createdAt());
        out.close("GrpHdr");
        out.open("TxInf");
        out.leaf("StsReqId", request.requestId());
        GroupLayout.originalMessage(out, "OrgnlGrpInf", original);
        GroupLayout.originalIds(out, original);
        out.leaf("OrgnlUETR", original.uetr());
        out.leaf("ClrSysRef", original.clearingSystemReference());
        AgentLayout.write(out, "InstgAgt", request.instructing());
        AgentLayout.write(out, "InstdAgt", request.instructed());
        GroupLayout.originalCopy(out, original);
        out.close("TxInf");
    }

    static List<PaymentReturn> paymentReturn(Element message) {
        Element groupAt = message.child("GrpHdr");
        Element original = message.child("OrgnlGrpInf");
        GroupHeader group = GroupLayout.header(groupAt, RETURNED_TOTAL);
        return message.each("TxInf", at -> paymentReturn(group, groupAt, original, at));
    }

    private static PaymentReturn paymentReturn(GroupHeader group, Element groupAt, Element original, Element at) {
        String date = at.text("IntrBkSttlmDt");
        Element reasons = at.child("RtrRsnInf").isPresent() ? at : original;
        return new PaymentReturn(
                group,
                at.text("RtrId"),
                GroupLayout.original(at, original),
                CodeLayout.amount(at.child("RtrdIntrBkSttlmAmt")),
                date.isEmpty() ? groupAt.text("IntrBkSttlmDt") : date,
                CodeLayout.amount(at.child("RtrdInstdAmt")),
                at.text("XchgRate"),
                at.text("ChrgBr"),
                at.each("ChrgsInf", GroupLayout::charge),
                AgentLayout.read(at, groupAt, "InstgAgt"),
                AgentLayout.read(at, groupAt, "InstdAgt"),
                reasons.each("RtrRsnInf", GroupLayout::reason));
    }

    static void write(XmlOut out, PaymentReturn back) {
        Original original = back.original();
        GroupLayout.header(out, back.group(), RETURNED_TOTAL);
        out.open("TxInf");
        out.leaf("RtrId", back.returnId());
        GroupLayout.originalMessage(out, "OrgnlGrpInf", original);
        GroupLayout.originalIds(out, original);
        out.leaf("OrgnlUETR", original.uetr());
        out.leaf("OrgnlClrSysRef", original.clearingSystemReference());
        GroupLayout.originalAmount(out, original);
        CodeLayout.amount(out, "RtrdIntrBkSttlmAmt", back.returned());
        out.leaf("IntrBkSttlmDt", back.settlementDate());
        CodeLayout.amount(out, "RtrdInstdAmt", back.returnedInstructed());
        out.leaf("XchgRate", back.exchangeRate());
        out.leaf("ChrgBr", back.chargeBearer());
        GroupLayout.charges(out, back.charges());
        AgentLayout.write(out, "InstgAgt", back.instructing());
        AgentLayout.write(out, "InstdAgt", back.instructed());
        GroupLayout.reasons(out, "RtrRsnInf", back.reasons());
        out.close("TxInf");
    }
}
