package org.tandem.iso20022.layout;

import org.tandem.iso20022.message.InvestigationRequest;
import org.tandem.iso20022.message.InvestigationResponse;
import org.tandem.iso20022.terms.Original;
import org.tandem.iso20022.xml.Element;
import org.tandem.iso20022.xml.XmlOut;

/// camt.110 and camt.111: a question about a payment and its answer. An answer names its question by the question's own
/// identifications; it has no place for the payment's.
final class InvestigationLayout {
    private static final String REQUEST = "InvstgtnReq";
    private static final String RESPONSE = "InvstgtnRspn";
    private static final String DATA = "InvstgtnData";
    private static final int NARRATIVE = 500;

    private InvestigationLayout() {}

    static InvestigationRequest request(Element message) {
        Element request = message.child(REQUEST);
        Element underlying = request.child("Undrlyg").child("IntrBk");
        Element data = message.child(DATA);
        return new InvestigationRequest(
                request.text("MsgId"),
                request.text("RqstrInvstgtnId"),
                request.text("EIR"),
                CodeLayout.read(request.child("InvstgtnTp")),
                CodeLayout.read(request.child("InvstgtnSubTp")),
                underlying.isPresent()
                        ? GroupLayout.original(underlying, underlying.child("OrgnlGrpInf"))
                        : Original.NONE,
                AgentLayout.actor(request.child("Rqstr")),
                AgentLayout.actor(request.child("Rspndr")),
                CodeLayout.read(data.child("Rsn")),
                data.child("AddtlReqData").text("ReqNrrtv"));
    }

    static void write(XmlOut out, InvestigationRequest request) {
        out.open(REQUEST);
        out.leaf("MsgId", request.messageId());
        out.leaf("RqstrInvstgtnId", request.investigationId());
        out.leaf("EIR", request.endToEndId());
        CodeLayout.write(out, "InvstgtnTp", request.type());
        CodeLayout.write(out, "InvstgtnSubTp", request.subtype());
        out.open("Undrlyg");
        out.open("IntrBk");
        Original original = request.original();
        GroupLayout.originalMessage(out, "OrgnlGrpInf", original);
        GroupLayout.originalIds(out, original);
        out.leaf("OrgnlUETR", original.uetr());
        GroupLayout.originalAmount(out, original);
        out.close("IntrBk");
        out.close("Undrlyg");
        AgentLayout.actor(out, "Rqstr", request.requestor());
        AgentLayout.actor(out, "Rspndr", request.responder());
        out.close(REQUEST);
        out.open(DATA);
        CodeLayout.write(out, "Rsn", request.reason());
        out.open("AddtlReqData");
        out.leaf("ReqNrrtv", request.narrative(), NARRATIVE);
        out.close("AddtlReqData");
        out.close(DATA);
    }

    static InvestigationResponse response(Element message) {
        Element response = message.child(RESPONSE);
        Element request = message.child("OrgnlInvstgtnReq");
        return new InvestigationResponse(
                response.text("MsgId"),
                response.text("RspndrInvstgtnId"),
                response.child("InvstgtnSts").text("Sts"),
                response.each(DATA, at -> at.child("RspnData").text("RspnNrrtv")).stream()
                        .filter(text -> !text.isEmpty())
                        .toList(),
                request.text("MsgId"),
                request.text("RqstrInvstgtnId"),
                request.text("EIR"),
                CodeLayout.read(request.child("InvstgtnTp")),
                AgentLayout.actor(request.child("Rqstr")),
                AgentLayout.actor(request.child("Rspndr")));
    }

    static void write(XmlOut out, InvestigationResponse response) {
        out.open(RESPONSE);
        out.leaf("MsgId", response.messageId());
        out.leaf("RspndrInvstgtnId", response.responderId());
        out.open("InvstgtnSts");
        out.leaf("Sts", response.status());
        out.close("InvstgtnSts");
        response.narratives().forEach(narrative -> {
            out.open(DATA);
            out.open("RspnData");
            out.leaf("RspnNrrtv", narrative, NARRATIVE);
            out.close("RspnData");
            out.close(DATA);
        });
        out.close(RESPONSE);
        out.open("OrgnlInvstgtnReq");
        out.leaf("MsgId", response.originalMessageId());
        out.leaf("RqstrInvstgtnId", response.investigationId());
        out.leaf("EIR", response.endToEndId());
        CodeLayout.write(out, "InvstgtnTp", response.type());
        AgentLayout.actor(out, "Rqstr", response.requestor());
        AgentLayout.actor(out, "Rspndr", response.responder());
        out.close("OrgnlInvstgtnReq");
    }
}
