package org.tandem.gateway.message;

import java.util.ArrayList;
import java.util.List;
import org.tandem.compliance.party.Nature;
import org.tandem.compliance.party.PartyAddress;
import org.tandem.compliance.party.PartyBirth;
import org.tandem.compliance.party.PartyIdentifier;
import org.tandem.compliance.party.PartyIdentifier.Kind;
import org.tandem.compliance.party.PartyRole;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.iso20022.details.Details;
import org.tandem.iso20022.details.ReferredDocument;
import org.tandem.iso20022.details.StructuredRemittance;
import org.tandem.iso20022.message.CreditTransfer;
import org.tandem.iso20022.message.FinancialInstitutionTransfer;
import org.tandem.iso20022.party.Account;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.party.Agents;
import org.tandem.iso20022.party.Birth;
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
        List<PartyIdentifier> identifiers = new ArrayList<>(2);
        addIdentifier(identifiers, Kind.BIC, agent.bic());
        addIdentifier(identifiers, Kind.LEI, agent.lei());
        return new ScreenedParty(
                role, Nature.BANK, agent.name(), address(agent.address()), identifiers, account.id(), PartyBirth.NONE);
    }

    private static ScreenedParty party(PartyRole role, Party party, Account account) {
        List<PartyIdentifier> identifiers = new ArrayList<>(2);
        addIdentifier(identifiers, Kind.LEI, party.lei());
        addIdentifier(identifiers, Kind.BIC, party.anyBic());
        party.organisationIds().forEach(id -> addIdentifier(identifiers, Kind.ORGANISATION, id.id()));
        party.personIds().forEach(id -> addIdentifier(identifiers, Kind.PERSON, id.id()));
        Birth birth = party.birth();
        return new ScreenedParty(
                role,
                nature(party),
                party.name(),
                address(party.address()),
                identifiers,
                account.id(),
                new PartyBirth(birth.date(), birth.city(), birth.country()));
    }

    private static Nature nature(Party party) {
        if (party.hasOrganisationId()) {
            return Nature.ORGANISATION;
        }
        return party.hasPersonId() ? Nature.PERSON : Nature.UNKNOWN;
    }

    private static void addIdentifier(List<PartyIdentifier> to, Kind kind, String value) {
        if (!value.isEmpty()) {
            to.add(new PartyIdentifier(kind, value));
        }
    }

    private static PartyAddress address(PostalAddress address) {
        StringBuilder street = new StringBuilder(64);
        append(street, address.streetName());
        append(street, address.buildingNumber());
        append(street, address.buildingName());
        append(street, address.postBox());
        append(street, address.postCode());
        append(street, address.townLocationName());
        append(street, address.districtName());
        append(street, address.countrySubDivision());
        address.lines().forEach(line -> append(street, line));
        return new PartyAddress(street.toString(), address.townName(), address.country());
    }

    private static void append(StringBuilder to, String part) {
        if (!part.isEmpty()) {
            if (!to.isEmpty()) {
                to.append(' ');
            }
            to.append(part);
        }
    }

    /// What people wrote about a payment: remittance lines, references and instructions.
    static List<String> narrative(Details details) {
        List<String> lines = new ArrayList<>(details.remittance().unstructured());
        for (StructuredRemittance block : details.remittance().structured()) {
            block.documents().stream().map(ReferredDocument::issuer).forEach(lines::add);
            lines.addAll(block.additional());
        }
        details.forCreditorAgent().forEach(instruction -> lines.add(instruction.text()));
        details.forNextAgent().forEach(instruction -> lines.add(instruction.text()));
        lines.removeIf(String::isBlank);
        return lines;
    }
}
