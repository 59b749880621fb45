package org.tandem.gateway.message;

import java.util.ArrayList;
import java.util.List;
import org.tandem.compliance.PartyRole;
import org.tandem.compliance.ScreenedParty;
import org.tandem.iso20022.message.CreditTransfer;
import org.tandem.iso20022.message.FinancialInstitutionTransfer;
import org.tandem.iso20022.party.Account;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.party.Agents;
import org.tandem.iso20022.party.Birth;
import org.tandem.iso20022.party.Identification;
import org.tandem.iso20022.party.Party;
import org.tandem.iso20022.party.PostalAddress;

/// Everybody a payment names, as the gate wants them.
final class Parties {
    private Parties() {}

    static List<ScreenedParty> of(CreditTransfer transfer) {
        List<ScreenedParty> parties = new ArrayList<>(4);
        parties.add(party(
                PartyRole.DEBTOR, transfer.debtor().party(), transfer.debtor().account()));
        parties.add(party(
                PartyRole.CREDITOR,
                transfer.creditor().party(),
                transfer.creditor().account()));
        addNamed(parties, PartyRole.ULTIMATE_DEBTOR, transfer.debtor().ultimate());
        addNamed(parties, PartyRole.ULTIMATE_CREDITOR, transfer.creditor().ultimate());
        addNamed(parties, PartyRole.INITIATING_PARTY, transfer.initiatingParty());
        agents(parties, transfer.agents());
        return parties;
    }

    static List<ScreenedParty> of(FinancialInstitutionTransfer transfer) {
        List<ScreenedParty> parties = new ArrayList<>(2);
        parties.add(institution(PartyRole.DEBTOR, transfer.debtor(), transfer.debtorAccount()));
        parties.add(institution(PartyRole.CREDITOR, transfer.creditor(), transfer.creditorAccount()));
        agents(parties, transfer.agents());
        return parties;
    }

    private static void addNamed(List<ScreenedParty> to, PartyRole role, Party party) {
        if (!party.name().isEmpty()) {
            to.add(party(role, party, Account.NONE));
        }
    }

    private static void agents(List<ScreenedParty> to, Agents agents) {
        addNamed(to, agents.debtorAgent());
        addNamed(to, agents.creditorAgent());
        agents.intermediaries().forEach(agent -> addNamed(to, agent));
    }

    private static void addNamed(List<ScreenedParty> to, Agent agent) {
        if (!agent.name().isEmpty()) {
            to.add(institution(PartyRole.AGENT, agent, Account.NONE));
        }
    }

    private static ScreenedParty institution(PartyRole role, Agent agent, Account account) {
        String identification = agent.bic().isEmpty() ? agent.lei() : agent.bic();
        return new ScreenedParty(role, agent.name(), address(agent.address()), identification, account.id(), "");
    }

    private static ScreenedParty party(PartyRole role, Party party, Account account) {
        return new ScreenedParty(
                role,
                party.name(),
                address(party.address()),
                identification(party),
                account.id(),
                birth(party.birth()));
    }

    private static String identification(Party party) {
        if (!party.lei().isEmpty()) {
            return party.lei();
        }
        if (!party.anyBic().isEmpty()) {
            return party.anyBic();
        }
        for (List<Identification> ids : List.of(party.organisationIds(), party.personIds())) {
            if (!ids.isEmpty()) {
                return ids.getFirst().id();
            }
        }
        return "";
    }

    private static String birth(Birth birth) {
        return birth.isNone() ? "" : (birth.date() + " " + birth.city() + " " + birth.country()).strip();
    }

    /// A country alone is no address.
    private static String address(PostalAddress address) {
        StringBuilder text = new StringBuilder(64);
        append(text, address.streetName());
        append(text, address.buildingNumber());
        append(text, address.buildingName());
        append(text, address.postBox());
        append(text, address.postCode());
        append(text, address.townName());
        append(text, address.townLocationName());
        append(text, address.districtName());
        append(text, address.countrySubDivision());
        address.lines().forEach(line -> append(text, line));
        if (!text.isEmpty()) {
            append(text, address.country());
        }
        return text.toString();
    }

    private static void append(StringBuilder to, String part) {
        if (!part.isEmpty()) {
            if (!to.isEmpty()) {
                to.append(' ');
            }
            to.append(part);
        }
    }
}
