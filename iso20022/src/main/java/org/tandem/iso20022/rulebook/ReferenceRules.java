package org.tandem.iso20022.rulebook;

import java.util.List;
import java.util.Set;
import org.tandem.domain.payment.Reason;
import org.tandem.iso20022.details.StatusReason;
import org.tandem.iso20022.message.AccountReportRequest;
import org.tandem.iso20022.message.CancellationRequest;
import org.tandem.iso20022.message.InvestigationResponse;
import org.tandem.iso20022.message.PaymentReturn;
import org.tandem.iso20022.message.ResolutionOfInvestigation;
import org.tandem.iso20022.message.StatusReport;
import org.tandem.iso20022.message.StatusRequest;
import org.tandem.iso20022.message.VerificationRequest;
import org.tandem.iso20022.party.Actor;
import org.tandem.iso20022.terms.Original;

/// Rules for messages about an earlier payment or about an account.
final class ReferenceRules {
    private static final Set<String> CANCELLATION_STATUSES = Set.of("ACCR", "RJCR", "PDCR", "PACR");
    private static final String TX = "TxInf/";

    private ReferenceRules() {}

    static void check(Probe probe, StatusReport report) {
        header(probe, report.messageId(), report.createdAt());
        String at = "TxInfAndSts/";
        if (report.status().isEmpty() && report.groupStatus().isEmpty()) {
            probe.found(Reason.CH21, at + "TxSts", "is missing");
        }
        probe.text(at, "TxSts", report.status(), 4);
        probe.text("OrgnlGrpInfAndSts/", "GrpSts", report.groupStatus(), 4);
        probe.identifier(at, "StsId", report.statusId());
        original(probe, at, report.original());
        reasons(probe, "OrgnlGrpInfAndSts/StsRsnInf", report.groupReasons());
        reasons(probe, at + "StsRsnInf", report.reasons());
        if (report.status().equals("RJCT") && report.reasons().isEmpty()) {
            probe.found(Reason.CH21, at + "StsRsnInf/Rsn", "is missing; a rejection gives its reason");
        }
        TransferRules.charges(probe, at, report.charges());
        probe.dateTime(at, "AccptncDtTm", report.acceptedAt());
        if (report.settlementDate().length() > 10) {
            probe.dateTime(at, "FctvIntrBkSttlmDt", report.settlementDate());
        } else {
            probe.date(at, "FctvIntrBkSttlmDt", report.settlementDate());
        }
        PartyRules.agent(probe, at + "InstgAgt", report.instructing());
        PartyRules.agent(probe, at + "InstdAgt", report.instructed());
    }

    static void check(Probe probe, StatusRequest request) {
        header(probe, request.messageId(), request.createdAt());
        probe.identifier(TX, "StsReqId", request.requestId());
        original(probe, TX, request.original());
        PartyRules.agent(probe, TX + "InstgAgt", request.instructing());
        PartyRules.agent(probe, TX + "InstdAgt", request.instructed());
    }

    static void check(Probe probe, PaymentReturn back) {
        TransferRules.group(probe, back.group());
        probe.identifier(TX, "RtrId", back.returnId());
        original(probe, TX, back.original());
        probe.settled(TX, "RtrdIntrBkSttlmAmt", back.returned());
        probe.date(TX, "IntrBkSttlmDt", back.settlementDate());
        probe.amount(TX, "RtrdInstdAmt", back.returnedInstructed());
        probe.rate(TX, "XchgRate", back.exchangeRate());
        TransferRules.charges(probe, TX, back.charges());
        probe.required(TX + "RtrRsnInf/Rsn", !back.reasons().isEmpty());
        reasons(probe, TX + "RtrRsnInf", back.reasons());
        PartyRules.agent(probe, TX + "InstgAgt", back.instructing());
        PartyRules.agent(probe, TX + "InstdAgt", back.instructed());
    }

    static void check(Probe probe, CancellationRequest request) {
        assignment(probe, request.assignmentId(), request.assigner(), request.assignee(), request.createdAt());
        probe.identifier("Case/", "Id", request.caseId());
        probe.identifier(TX, "CxlId", request.cancellationId());
        original(probe, TX, request.original());
        probe.required(TX + "CxlRsnInf/Rsn", !request.reasons().isEmpty());
        reasons(probe, TX + "CxlRsnInf", request.reasons());
    }

    static void check(Probe probe, ResolutionOfInvestigation answer) {
        assignment(probe, answer.assignmentId(), answer.assigner(), answer.assignee(), answer.createdAt());
        probe.identifier("RslvdCase/", "Id", answer.caseId());
        String at = "CxlDtls/TxInfAndSts/";
        if (answer.transactionStatus().isEmpty() && answer.confirmation().isEmpty()) {
            probe.found(Reason.CH21, at + "TxCxlSts", "is missing");
        }
        probe.text("", "Sts/Conf", answer.confirmation(), 4);
        probe.identifier(at, "CxlStsId", answer.cancellationStatusId());
        probe.oneOf(at, "TxCxlSts", answer.transactionStatus(), CANCELLATION_STATUSES);
        original(probe, at, answer.original());
        reasons(probe, at + "CxlStsRsnInf", answer.reasons());
    }

    /// The answer is the text; what else may stand in it (documents, corrected data) is kept with the original
    /// message.
    static void check(Probe probe, InvestigationResponse answer) {
        String at = "InvstgtnRspn/";
        probe.required(at + "MsgId", answer.messageId());
        probe.identifier(at, "MsgId", answer.messageId());
        probe.identifier(at, "RspndrInvstgtnId", answer.responderId());
        probe.required(at + "InvstgtnSts/Sts", answer.status());
        probe.text(at, "InvstgtnSts/Sts", answer.status(), 4);
        probe.required(
                at + "InvstgtnData/RspnData/RspnNrrtv", !answer.narratives().isEmpty());
        probe.texts(at, "InvstgtnData/RspnData/RspnNrrtv", answer.narratives(), 500);
        probe.required("OrgnlInvstgtnReq/RqstrInvstgtnId", answer.investigationId());
        probe.identifier("OrgnlInvstgtnReq/", "RqstrInvstgtnId", answer.investigationId());
        PartyRules.actor(probe, "OrgnlInvstgtnReq/Rqstr", answer.requestor());
        PartyRules.actor(probe, "OrgnlInvstgtnReq/Rspndr", answer.responder());
    }

    static void check(Probe probe, VerificationRequest request) {
        probe.required("Assgnmt/MsgId", request.messageId());
        assignment(probe, request.messageId(), request.assigner(), request.assignee(), request.createdAt());
        probe.required("Vrfctn/Id", request.verificationId());
        probe.identifier("Vrfctn/", "Id", request.verificationId());
        probe.required("Vrfctn/PtyAndAcctId/Acct/Id", request.account().id());
        PartyRules.party(probe, "Vrfctn/PtyAndAcctId/Pty", request.party());
        PartyRules.account(probe, "Vrfctn/PtyAndAcctId/Acct", request.account());
        PartyRules.agent(probe, "Vrfctn/PtyAndAcctId/Agt", request.agent());
    }

    static void check(Probe probe, AccountReportRequest request) {
        header(probe, request.messageId(), request.createdAt());
        String at = "RptgReq/";
        probe.required(at + "ReqdMsgNmId", request.requestedMessage());
        probe.identifier(at, "ReqdMsgNmId", request.requestedMessage());
        probe.identifier(at, "Id", request.requestId());
        PartyRules.account(probe, at + "Acct", request.account());
        PartyRules.actor(probe, at + "AcctOwnr", request.owner());
        probe.date(at, "RptgPrd/FrToDt/FrDt", request.fromDate());
        probe.date(at, "RptgPrd/FrToDt/ToDt", request.toDate());
    }

    private static void header(Probe probe, String messageId, String createdAt) {
        probe.required("GrpHdr/MsgId", messageId);
        probe.identifier("GrpHdr/", "MsgId", messageId);
        probe.required("GrpHdr/CreDtTm", createdAt);
        probe.dateTime("GrpHdr/", "CreDtTm", createdAt);
    }

    private static void assignment(Probe probe, String id, Actor assigner, Actor assignee, String createdAt) {
        probe.required("Assgnmt/Id", id);
        probe.identifier("Assgnmt/", "Id", id);
        PartyRules.actor(probe, "Assgnmt/Assgnr", assigner);
        PartyRules.actor(probe, "Assgnmt/Assgne", assignee);
        probe.required("Assgnmt/CreDtTm", createdAt);
        probe.dateTime("Assgnmt/", "CreDtTm", createdAt);
    }

    /// The original is named by its UETR or, for older senders, by one of its other identifiers.
    private static void original(Probe probe, String at, Original original) {
        boolean named = !original.uetr().isEmpty()
                || !original.transactionId().isEmpty()
                || !original.instructionId().isEmpty()
                || !original.endToEndId().isEmpty()
                || !original.messageId().isEmpty();
        probe.required(at + "OrgnlUETR", named);
        probe.uetr(at, "OrgnlUETR", original.uetr());
        probe.identifier(at, "OrgnlInstrId", original.instructionId());
        probe.identifier(at, "OrgnlEndToEndId", original.endToEndId());
        probe.identifier(at, "OrgnlTxId", original.transactionId());
        probe.identifier(at, "OrgnlClrSysRef", original.clearingSystemReference());
        probe.identifier(at, "OrgnlGrpInf/OrgnlMsgId", original.messageId());
        probe.identifier(at, "OrgnlGrpInf/OrgnlMsgNmId", original.messageName());
        probe.dateTime(at, "OrgnlGrpInf/OrgnlCreDtTm", original.messageCreatedAt());
        probe.amount(at, "OrgnlIntrBkSttlmAmt", original.amount());
        probe.date(at, "OrgnlIntrBkSttlmDt", original.settlementDate());
    }

    private static void reasons(Probe probe, String at, List<StatusReason> reasons) {
        for (StatusReason reason : reasons) {
            probe.code(at, "/Rsn", reason.reason(), 4);
            probe.texts(at, "/AddtlInf", reason.texts(), 105);
            PartyRules.party(probe, at + "/Orgtr", reason.originator());
        }
    }
}
