package org.tandem.iso20022.layout;

import org.tandem.iso20022.message.BusinessHeader;
import org.tandem.iso20022.party.Actor;
import org.tandem.iso20022.xml.Element;
import org.tandem.iso20022.xml.XmlOut;

/// head.001: who sends what to whom.
public final class HeaderLayout {
    private HeaderLayout() {}

    public static BusinessHeader read(Element at) {
        String duplicate = at.text("PssblDplct");
        return new BusinessHeader(
                actor(at.child("Fr")),
                actor(at.child("To")),
                at.text("BizMsgIdr"),
                at.text("MsgDefIdr"),
                at.text("BizSvc"),
                at.text("CreDt"),
                at.text("CpyDplct"),
                duplicate.equals("true") || duplicate.equals("1"),
                at.text("Prty"),
                at.child("Sgntr").isPresent());
    }

    private static Actor actor(Element at) {
        return at.isPresent()
                ? new Actor(AgentLayout.read(at.child("FIId")), PartyLayout.read(at.child("OrgId")))
                : Actor.NONE;
    }

    public static void write(XmlOut out, BusinessHeader header) {
        actor(out, "Fr", header.from());
        actor(out, "To", header.to());
        out.leaf("BizMsgIdr", header.messageId());
        out.leaf("MsgDefIdr", header.definition());
        out.leaf("BizSvc", header.service(), 35);
        out.leaf("CreDt", header.createdAt());
        out.leaf("CpyDplct", header.copyDuplicate());
        out.leaf("PssblDplct", header.possibleDuplicate() ? "true" : "");
        out.leaf("Prty", header.priority());
        out.lose("Sgntr", header.signed() ? "the signature" : "");
    }

    private static void actor(XmlOut out, String name, Actor actor) {
        out.open(name);
        if (actor.agent().isNone()) {
            PartyLayout.write(out, "OrgId", actor.party());
        } else {
            AgentLayout.write(out, "FIId", actor.agent());
        }
        out.close(name);
    }
}
