package org.tandem.iso20022.layout;

import java.util.ArrayList;
import java.util.List;
import org.tandem.iso20022.party.Actor;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.xml.Element;
import org.tandem.iso20022.xml.XmlOut;

/// Financial institutions, alone, in a chain, or where a party may stand as well.
final class AgentLayout {
    private static final String[] INTERMEDIARIES = {"IntrmyAgt1", "IntrmyAgt2", "IntrmyAgt3"};

    private AgentLayout() {}

    static Agent read(Element at) {
        if (!at.isPresent()) {
            return Agent.NONE;
        }
        Element institution = at.child("FinInstnId");
        Element member = institution.child("ClrSysMmbId");
        return new Agent(
                institution.child("BICFI", "BIC").text(),
                CodeLayout.read(member.child("ClrSysId")),
                member.text("MmbId"),
                institution.text("LEI"),
                institution.text("Nm"),
                PartyLayout.address(institution.child("PstlAdr")),
                PartyLayout.identification(institution.child("Othr")),
                at.child("BrnchId").text("Id"));
    }

    static void write(XmlOut out, String name, Agent agent) {
        if (agent.isNone()) {
            return;
        }
        out.open(name);
        out.open("FinInstnId");
        out.leaf("BICFI", agent.bic());
        out.open("ClrSysMmbId");
        CodeLayout.write(out, "ClrSysId", agent.clearingSystem());
        out.leaf("MmbId", agent.memberId(), 35);
        out.close("ClrSysMmbId");
        out.leaf("LEI", agent.lei());
        out.leaf("Nm", agent.name(), 140);
        PartyLayout.address(out, agent.address());
        PartyLayout.identification(out, "Othr", agent.other(), 35);
        out.closeAlways("FinInstnId");
        out.open("BrnchId");
        out.leaf("Id", agent.branchId(), 35);
        out.close("BrnchId");
        out.close(name);
    }

    /// The first of two places where an agent may stand that has one: transaction before group.
    static Agent read(Element first, Element second, String name) {
        Element at = first.child(name);
        return read(at.isPresent() ? at : second.child(name));
    }

    static List<Agent> intermediaries(Element at) {
        if (!at.child(INTERMEDIARIES[0]).isPresent()) {
            return List.of();
        }
        List<Agent> agents = new ArrayList<>(INTERMEDIARIES.length);
        for (String name : INTERMEDIARIES) {
            Agent agent = read(at.child(name));
            if (!agent.isNone()) {
                agents.add(agent);
            }
        }
        return agents;
    }

    static void intermediaries(XmlOut out, List<Agent> agents) {
        for (int i = 0; i < agents.size(); i++) {
            if (i < INTERMEDIARIES.length) {
                write(out, INTERMEDIARIES[i], agents.get(i));
            } else {
                out.lose("IntrmyAgt", agents.get(i).bic());
            }
        }
    }

    static Actor actor(Element at) {
        return at.isPresent() ? new Actor(read(at.child("Agt")), PartyLayout.read(at.child("Pty"))) : Actor.NONE;
    }

    static void actor(XmlOut out, String name, Actor actor) {
        out.open(name);
        if (actor.agent().isNone()) {
            PartyLayout.write(out, "Pty", actor.party());
        } else {
            write(out, "Agt", actor.agent());
            out.lose(name + "/Pty", actor.party().name());
        }
        out.close(name);
    }
}
