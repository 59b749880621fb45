package org.tandem.iso20022.rulebook;

import org.tandem.domain.money.Currency;
import org.tandem.domain.payment.Reason;
import org.tandem.iso20022.party.Account;
import org.tandem.iso20022.party.Actor;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.party.Agents;
import org.tandem.iso20022.party.Identification;
import org.tandem.iso20022.party.Party;
import org.tandem.iso20022.party.PostalAddress;

/// Rules for agents, parties, addresses and accounts, wherever they stand.
final class PartyRules {
    private PartyRules() {}

    static void agent(Probe probe, String path, Agent agent) {
        if (agent.isNone()) {
            return;
        }
        probe.bic(path, "/FinInstnId/BICFI", agent.bic());
        probe.code(path, "/FinInstnId/ClrSysMmbId/ClrSysId", agent.clearingSystem(), 5);
        probe.text(path, "/FinInstnId/ClrSysMmbId/MmbId", agent.memberId(), 35);
        probe.lei(path, "/FinInstnId/LEI", agent.lei());
        probe.text(path, "/FinInstnId/Nm", agent.name(), 140);
        address(probe, path + "/FinInstnId", agent.address());
        identification(probe, path + "/FinInstnId", agent.other(), 35);
        probe.text(path, "/BrnchId/Id", agent.branchId(), 35);
    }

    /// An agent that must be named by its BIC.
    static void named(Probe probe, String path, Agent agent) {
        probe.required(path + "/FinInstnId/BICFI", agent.bic());
        agent(probe, path, agent);
    }

    static void chain(Probe probe, String path, Agents agents) {
        agent(probe, path + "InstgAgt", agents.instructing());
        agent(probe, path + "InstdAgt", agents.instructed());
        for (int i = 0; i < agents.intermediaries().size(); i++) {
            agent(probe, path + "IntrmyAgt" + (i + 1), agents.intermediaries().get(i));
        }
    }

    static void party(Probe probe, String path, Party party) {
        if (party.isNone()) {
            return;
        }
        probe.text(path, "/Nm", party.name(), 140);
        address(probe, path, party.address());
        probe.lei(path, "/Id/OrgId/LEI", party.lei());
        probe.bic(path, "/Id/OrgId/AnyBIC", party.anyBic());
        party.organisationIds().forEach(id -> identification(probe, path + "/Id/OrgId", id, 256));
        party.personIds().forEach(id -> identification(probe, path + "/Id/PrvtId", id, 256));
        probe.date(path, "/Id/PrvtId/DtAndPlcOfBirth/BirthDt", party.birth().date());
        probe.text(path, "/Id/PrvtId/DtAndPlcOfBirth/PrvcOfBirth", party.birth().province(), 35);
        probe.text(path, "/Id/PrvtId/DtAndPlcOfBirth/CityOfBirth", party.birth().city(), 35);
        probe.country(
                path, "/Id/PrvtId/DtAndPlcOfBirth/CtryOfBirth", party.birth().country());
        probe.country(path, "/CtryOfRes", party.countryOfResidence());
        if (party.hasOrganisationId() && party.hasPersonId()) {
            probe.found(Reason.CH16, path + "/Id", "identifies both an organisation and a person; one is allowed");
        }
    }

    private static void identification(Probe probe, String path, Identification id, int most) {
        if (!id.isNone()) {
            probe.required(path + "/Othr/Id", id.id());
            probe.text(path, "/Othr/Id", id.id(), most);
            probe.code(path, "/Othr/SchmeNm", id.scheme(), 4);
            probe.text(path, "/Othr/Issr", id.issuer(), 35);
        }
    }

    /// An address that is given has town and country; free lines alone are refused, two beside them are allowed.
    private static void address(Probe probe, String path, PostalAddress address) {
        if (address.isNone()) {
            return;
        }
        String at = path + "/PstlAdr";
        probe.required(at + "/TwnNm", address.townName());
        probe.required(at + "/Ctry", address.country());
        probe.country(at, "/Ctry", address.country());
        probe.text(at, "/CareOf", address.careOf(), 140);
        probe.text(at, "/Dept", address.department(), 70);
        probe.text(at, "/SubDept", address.subDepartment(), 70);
        probe.text(at, "/StrtNm", address.streetName(), 140);
        probe.text(at, "/BldgNb", address.buildingNumber(), 16);
        probe.text(at, "/BldgNm", address.buildingName(), 140);
        probe.text(at, "/Flr", address.floor(), 70);
        probe.text(at, "/UnitNb", address.unitNumber(), 16);
        probe.text(at, "/PstBx", address.postBox(), 16);
        probe.text(at, "/Room", address.room(), 70);
        probe.text(at, "/PstCd", address.postCode(), 16);
        probe.text(at, "/TwnNm", address.townName(), 140);
        probe.text(at, "/TwnLctnNm", address.townLocationName(), 140);
        probe.text(at, "/DstrctNm", address.districtName(), 140);
        probe.text(at, "/CtrySubDvsn", address.countrySubDivision(), 35);
        probe.texts(at, "/AdrLine", address.lines(), 70);
        if (address.lines().size() > 7) {
            probe.found(
                    Reason.CH16, at + "/AdrLine", "stands " + address.lines().size() + " times; at most 7 are allowed");
        }
    }

    static void account(Probe probe, String path, Account account) {
        if (account.isNone()) {
            return;
        }
        probe.iban(path, "/Id/IBAN", account.iban());
        identification(probe, path + "/Id", account.other(), 34);
        probe.code(path, "/Tp", account.type(), 4);
        probe.text(path, "/Nm", account.name(), 70);
        if (!account.currency().isEmpty() && !Currency.isCode(account.currency())) {
            probe.found(Reason.CURR, path + "/Ccy", "is not three capital letters");
        }
        if (!account.iban().isEmpty() && !account.other().isNone()) {
            probe.found(Reason.CH16, path + "/Id", "has both an IBAN and another identification; one is allowed");
        }
    }

    static void actor(Probe probe, String path, Actor actor) {
        agent(probe, path + "/Agt", actor.agent());
        party(probe, path + "/Pty", actor.party());
    }
}
