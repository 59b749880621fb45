package org.tandem.iso20022.layout;

import java.util.List;
import org.tandem.iso20022.message.Acknowledgement;
import org.tandem.iso20022.message.MessageReject;
import org.tandem.iso20022.message.SystemEvent;
import org.tandem.iso20022.xml.Element;
import org.tandem.iso20022.xml.XmlOut;

/// admi.002, admi.004 and admi.007: rejects, events and their receipts.
final class SystemLayout {
    private SystemLayout() {}

    static MessageReject reject(Element message) {
        Element reason = message.child("Rsn");
        return new MessageReject(
                message.child("RltdRef").text("Ref"),
                reason.text("RjctgPtyRsn"),
                reason.text("RjctnDtTm"),
                reason.text("ErrLctn"),
                reason.text("RsnDesc"),
                reason.text("AddtlData"));
    }

    static void write(XmlOut out, MessageReject reject) {
        out.open("RltdRef");
        out.leaf("Ref", reject.relatedReference(), 35);
        out.close("RltdRef");
        out.open("Rsn");
        out.leaf("RjctgPtyRsn", reject.reason(), 35);
        out.leaf("RjctnDtTm", reject.rejectedAt());
        out.leaf("ErrLctn", reject.errorLocation(), 350);
        out.leaf("RsnDesc", reject.description(), 350);
        out.leaf("AddtlData", reject.additional(), 20_000);
        out.close("Rsn");
    }

    static SystemEvent event(Element message) {
        Element at = message.child("EvtInf");
        return new SystemEvent(at.text("EvtCd"), at.texts("EvtParam"), at.text("EvtDesc"), at.text("EvtTm"));
    }

    static void write(XmlOut out, SystemEvent event) {
        out.open("EvtInf");
        out.leaf("EvtCd", event.code());
        out.leaves("EvtParam", event.parameters(), 35);
        out.leaf("EvtDesc", event.description(), 1_000);
        out.leaf("EvtTm", event.time());
        out.close("EvtInf");
    }

    static List<Acknowledgement> acknowledgements(Element message) {
        Element header = message.child("MsgId");
        return message.each("Rpt", at -> {
            Element reference = at.child("RltdRef");
            Element handling = at.child("ReqHdlg");
            return new Acknowledgement(
                    header.text("MsgId"),
                    header.text("CreDtTm"),
                    reference.text("Ref"),
                    reference.text("MsgNm"),
                    handling.text("StsCd"),
                    handling.text("StsDtTm"),
                    handling.text("Desc"));
        });
    }

    static void write(XmlOut out, Acknowledgement receipt) {
        out.open("MsgId");
        out.leaf("MsgId", receipt.messageId());
        out.leaf("CreDtTm", receipt.createdAt());
        out.close("MsgId");
        out.open("Rpt");
        out.open("RltdRef");
        out.leaf("Ref", receipt.relatedReference(), 35);
        out.leaf("MsgNm", receipt.relatedMessageName(), 35);
        out.close("RltdRef");
        out.open("ReqHdlg");
        out.leaf("StsCd", receipt.statusCode());
        out.leaf("StsDtTm", receipt.statusAt());
        out.leaf("Desc", receipt.description(), 140);
        out.close("ReqHdlg");
        out.close("Rpt");
    }
}
