package org.tandem.iso20022.layout;

import java.util.List;
import org.tandem.iso20022.message.VerificationReport;
import org.tandem.iso20022.message.VerificationRequest;
import org.tandem.iso20022.party.Account;
import org.tandem.iso20022.party.Actor;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.party.Party;
import org.tandem.iso20022.xml.Element;
import org.tandem.iso20022.xml.XmlOut;

/// acmt.023 and acmt.024: does this account belong to this party?
final class VerificationLayout {
    private VerificationLayout() {}

    static List<VerificationRequest> requests(Element message) {
        Element assignment = message.child("Assgnmt");
        return message.each("Vrfctn", at -> {
            Element subject = at.child("PtyAndAcctId");
            return new VerificationRequest(
                    assignment.text("MsgId"),
                    assignment.text("CreDtTm"),
                    AgentLayout.actor(assignment.child("Assgnr")),
                    AgentLayout.actor(assignment.child("Assgne")),
                    at.text("Id"),
                    PartyLayout.read(subject.child("Pty")),
                    PartyLayout.account(subject.child("Acct")),
                    AgentLayout.read(subject.child("Agt")));
        });
    }

    static void write(XmlOut out, VerificationRequest request) {
        assignment(out, request.messageId(), request.createdAt(), request.assigner(), request.assignee());
        out.open("Vrfctn");
        out.leaf("Id", request.verificationId());
        subject(out, "PtyAndAcctId", request.party(), request.account(), request.agent());
        out.close("Vrfctn");
    }

    static List<VerificationReport> reports(Element message) {
        Element assignment = message.child("Assgnmt");
        return message.each("Rpt", at -> {
            Element subject = at.child("OrgnlPtyAndAcctId");
            String verified = at.text("Vrfctn");
            return new VerificationReport(
                    assignment.text("MsgId"),
                    assignment.text("CreDtTm"),
                    AgentLayout.actor(assignment.child("Assgnr")),
                    AgentLayout.actor(assignment.child("Assgne")),
                    message.child("OrgnlAssgnmt").text("MsgId"),
                    at.text("OrgnlId"),
                    verified.equals("true") || verified.equals("1"),
                    CodeLayout.read(at.child("Rsn")),
                    PartyLayout.read(subject.child("Pty")),
                    PartyLayout.account(subject.child("Acct")),
                    AgentLayout.read(subject.child("Agt")),
                    PartyLayout.read(at.child("UpdtdPtyAndAcctId").child("Pty")));
        });
    }

    static void write(XmlOut out, VerificationReport report) {
        assignment(out, report.messageId(), report.createdAt(), report.assigner(), report.assignee());
        out.open("OrgnlAssgnmt");
        out.leaf("MsgId", report.originalMessageId());
        out.close("OrgnlAssgnmt");
        out.open("Rpt");
        out.leaf("OrgnlId", report.originalId());
        out.leaf("Vrfctn", report.verified() ? "true" : "false");
        CodeLayout.write(out, "Rsn", report.reason());
        subject(out, "OrgnlPtyAndAcctId", report.party(), report.account(), report.agent());
        subject(out, "UpdtdPtyAndAcctId", report.updatedParty(), Account.NONE, Agent.NONE);
        out.close("Rpt");
    }

    private static void assignment(XmlOut out, String messageId, String createdAt, Actor assigner, Actor assignee) {
        out.open("Assgnmt");
        out.leaf("MsgId", messageId);
        out.leaf("CreDtTm", createdAt);
        AgentLayout.actor(out, "Assgnr", assigner);
        AgentLayout.actor(out, "Assgne", assignee);
        out.close("Assgnmt");
    }

    private static void subject(XmlOut out, String name, Party party, Account account, Agent agent) {
        out.open(name);
        PartyLayout.write(out, "Pty", party);
        PartyLayout.account(out, "Acct", account);
        AgentLayout.write(out, "Agt", agent);
        out.close(name);
    }
}
