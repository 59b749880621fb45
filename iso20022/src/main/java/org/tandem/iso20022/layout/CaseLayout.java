package org.tandem.iso20022.layout;

import java.util.List;
import org.tandem.iso20022.message.CancellationRequest;
import org.tandem.iso20022.message.ResolutionOfInvestigation;
import org.tandem.iso20022.party.Actor;
import org.tandem.iso20022.terms.Original;
import org.tandem.iso20022.xml.Element;
import org.tandem.iso20022.xml.XmlOut;

/// camt.056 and camt.029: a recall and its answer.
final class CaseLayout {
    private CaseLayout() {}

    static List<CancellationRequest> request(Element message) {
        Element underlying = message.child("Undrlyg");
        Element group = underlying.child("OrgnlGrpInfAndCxl");
        return underlying.child("TxInf").isPresent()
                ? underlying.each("TxInf", at -> request(message, group, at))
                : List.of(request(message, group, underlying.child("TxInf")));
    }

    private static CancellationRequest request(Element message, Element group, Element at) {
        Element assignment = message.child("Assgnmt");
        Element own = at.child("Case");
        Element theCase = own.isPresent() ? own : message.child("Case");
        Element reasons = at.child("CxlRsnInf").isPresent() ? at : group;
        return new CancellationRequest(
                assignment.text("Id"),
                AgentLayout.actor(assignment.child("Assgnr")),
                AgentLayout.actor(assignment.child("Assgne")),
                assignment.text("CreDtTm"),
                theCase.text("Id"),
                AgentLayout.actor(theCase.child("Cretr")),
                at.text("CxlId"),
                GroupLayout.original(at, group),
                reasons.each("CxlRsnInf", GroupLayout::reason));
    }

    static void write(XmlOut out, CancellationRequest request) {
        Original original = request.original();
        assignment(out, request.assignmentId(), request.assigner(), request.assignee(), request.createdAt());
        theCase(out, "Case", request.caseId(), request.caseCreator());
        out.open("Undrlyg");
        out.open("TxInf");
        out.leaf("CxlId", request.cancellationId());
        GroupLayout.originalMessage(out, "OrgnlGrpInf", original);
        GroupLayout.originalIds(out, original);
        out.leaf("OrgnlUETR", original.uetr());
        out.leaf("OrgnlClrSysRef", original.clearingSystemReference());
        GroupLayout.originalAmount(out, original);
        GroupLayout.reasons(out, "CxlRsnInf", request.reasons());
        out.close("TxInf");
        out.close("Undrlyg");
    }

    static List<ResolutionOfInvestigation> resolution(Element message) {
        Element details = message.child("CxlDtls");
        Element group = details.child("OrgnlGrpInfAndSts");
        return details.child("TxInfAndSts").isPresent()
                ? details.each("TxInfAndSts", at -> resolution(message, group, at))
                : List.of(resolution(message, group, details.child("TxInfAndSts")));
    }

    private static ResolutionOfInvestigation resolution(Element message, Element group, Element at) {
        Element assignment = message.child("Assgnmt");
        Element theCase = at.child("RslvdCase");
        theCase = theCase.isPresent() ? theCase : group.child("RslvdCase");
        theCase = theCase.isPresent() ? theCase : message.child("RslvdCase");
        Element reasons = at.child("CxlStsRsnInf").isPresent() ? at : group;
        String status = at.text("TxCxlSts");
        return new ResolutionOfInvestigation(
                assignment.text("Id"),
                AgentLayout.actor(assignment.child("Assgnr")),
                AgentLayout.actor(assignment.child("Assgne")),
                assignment.text("CreDtTm"),
                theCase.text("Id"),
                AgentLayout.actor(theCase.child("Cretr")),
                message.child("Sts").text("Conf"),
                at.text("CxlStsId"),
                GroupLayout.original(at, group),
                status.isEmpty() ? group.text("GrpCxlSts") : status,
                reasons.each("CxlStsRsnInf", GroupLayout::reason));
    }

    static void write(XmlOut out, ResolutionOfInvestigation answer) {
        Original original = answer.original();
        assignment(out, answer.assignmentId(), answer.assigner(), answer.assignee(), answer.createdAt());
        theCase(out, "RslvdCase", answer.caseId(), answer.caseCreator());
        out.open("Sts");
        out.leaf("Conf", answer.confirmation());
        out.close("Sts");
        out.open("CxlDtls");
        out.open("TxInfAndSts");
        out.leaf("CxlStsId", answer.cancellationStatusId());
        GroupLayout.originalMessage(out, "OrgnlGrpInf", original);
        GroupLayout.originalIds(out, original);
        out.leaf("OrgnlClrSysRef", original.clearingSystemReference());
        out.leaf("OrgnlUETR", original.uetr());
        out.leaf("TxCxlSts", answer.transactionStatus());
        GroupLayout.reasons(out, "CxlStsRsnInf", answer.reasons());
        GroupLayout.originalAmount(out, original);
        out.close("TxInfAndSts");
        out.close("CxlDtls");
    }

    private static void assignment(XmlOut out, String id, Actor assigner, Actor assignee, String createdAt) {
        out.open("Assgnmt");
        out.leaf("Id", id);
        AgentLayout.actor(out, "Assgnr", assigner);
        AgentLayout.actor(out, "Assgne", assignee);
        out.leaf("CreDtTm", createdAt);
        out.close("Assgnmt");
    }

    private static void theCase(XmlOut out, String name, String id, Actor creator) {
        out.open(name);
        out.leaf("Id", id);
        AgentLayout.actor(out, "Cretr", creator);
        out.close(name);
    }
}
