package org.tandem.iso20022.layout;

import org.tandem.iso20022.party.Account;
import org.tandem.iso20022.party.Birth;
import org.tandem.iso20022.party.Identification;
import org.tandem.iso20022.party.Party;
import org.tandem.iso20022.party.PostalAddress;
import org.tandem.iso20022.xml.Element;
import org.tandem.iso20022.xml.XmlOut;

/// Parties with their addresses, identifications and accounts.
final class PartyLayout {
    private PartyLayout() {}

    static Party read(Element at) {
        if (!at.isPresent()) {
            return Party.NONE;
        }
        Element organisation = at.child("Id").child("OrgId");
        Element person = at.child("Id").child("PrvtId");
        return new Party(
                at.text("Nm"),
                address(at.child("PstlAdr")),
                organisation.text("LEI"),
                organisation.child("AnyBIC", "BICOrBEI").text(),
                organisation.each("Othr", PartyLayout::identification),
                birth(person.child("DtAndPlcOfBirth")),
                person.each("Othr", PartyLayout::identification),
                at.text("CtryOfRes"));
    }

    static void write(XmlOut out, String name, Party party) {
        if (party.isNone()) {
            return;
        }
        out.open(name);
        out.leaf("Nm", party.name(), 140);
        address(out, party.address());
        out.open("Id");
        if (party.hasOrganisationId()) {
            organisation(out, party);
        } else {
            person(out, party);
        }
        out.close("Id");
        out.leaf("CtryOfRes", party.countryOfResidence());
        out.close(name);
    }

    private static void organisation(XmlOut out, Party party) {
        out.open("OrgId");
        out.leaf("AnyBIC", party.anyBic());
        out.leaf("LEI", party.lei());
        for (Identification id : party.organisationIds()) {
            identification(out, "Othr", id, out.isWide() ? 256 : 35);
        }
        out.close("OrgId");
        if (party.hasPersonId()) {
            out.lose("PrvtId", "the identification of a person beside that of an organisation");
        }
    }

    private static void person(XmlOut out, Party party) {
        out.open("PrvtId");
        out.open("DtAndPlcOfBirth");
        out.leaf("BirthDt", party.birth().date());
        out.leaf("PrvcOfBirth", party.birth().province(), 35);
        out.leaf("CityOfBirth", party.birth().city(), 35);
        out.leaf("CtryOfBirth", party.birth().country());
        out.close("DtAndPlcOfBirth");
        for (Identification id : party.personIds()) {
            identification(out, "Othr", id, out.isWide() ? 256 : 35);
        }
        out.close("PrvtId");
    }

    private static Birth birth(Element at) {
        return at.isPresent()
                ? new Birth(at.text("BirthDt"), at.text("PrvcOfBirth"), at.text("CityOfBirth"), at.text("CtryOfBirth"))
                : Birth.NONE;
    }

    static Identification identification(Element at) {
        return at.isPresent()
                ? new Identification(at.text("Id"), CodeLayout.read(at.child("SchmeNm")), at.text("Issr"))
                : Identification.NONE;
    }

    static void identification(XmlOut out, String name, Identification id, int most) {
        out.open(name);
        out.leaf("Id", id.id(), most);
        CodeLayout.write(out, "SchmeNm", id.scheme());
        out.leaf("Issr", id.issuer(), 35);
        out.close(name);
    }

    static PostalAddress address(Element at) {
        if (!at.isPresent()) {
            return PostalAddress.NONE;
        }
        return new PostalAddress(
                at.text("CareOf"),
                at.text("Dept"),
                at.text("SubDept"),
                at.text("StrtNm"),
                at.text("BldgNb"),
                at.text("BldgNm"),
                at.text("Flr"),
                at.text("UnitNb"),
                at.text("PstBx"),
                at.text("Room"),
                at.text("PstCd"),
                at.text("TwnNm"),
                at.text("TwnLctnNm"),
                at.text("DstrctNm"),
                at.text("CtrySubDvsn"),
                at.text("Ctry"),
                at.texts("AdrLine"));
    }

    static void address(XmlOut out, PostalAddress address) {
        if (address.isNone()) {
            return;
        }
        boolean wide = out.isWide();
        int shorter = wide ? 140 : 35;
        out.open("PstlAdr");
        if (wide) {
            out.leaf("CareOf", address.careOf(), 140);
        } else {
            out.lose("CareOf", address.careOf());
            out.lose("UnitNb", address.unitNumber());
        }
        out.leaf("Dept", address.department(), 70);
        out.leaf("SubDept", address.subDepartment(), 70);
        out.leaf("StrtNm", address.streetName(), wide ? 140 : 70);
        out.leaf("BldgNb", address.buildingNumber(), 16);
        out.leaf("BldgNm", address.buildingName(), shorter);
        out.leaf("Flr", address.floor(), 70);
        if (wide) {
            out.leaf("UnitNb", address.unitNumber(), 16);
        }
        out.leaf("PstBx", address.postBox(), 16);
        out.leaf("Room", address.room(), 70);
        out.leaf("PstCd", address.postCode(), 16);
        out.leaf("TwnNm", address.townName(), shorter);
        out.leaf("TwnLctnNm", address.townLocationName(), shorter);
        out.leaf("DstrctNm", address.districtName(), shorter);
        out.leaf("CtrySubDvsn", address.countrySubDivision(), 35);
        out.leaf("Ctry", address.country());
        out.leaves("AdrLine", address.lines(), 70);
        out.close("PstlAdr");
    }

    static Account account(Element at) {
        if (!at.isPresent()) {
            return Account.NONE;
        }
        Element id = at.child("Id");
        return new Account(
                id.text("IBAN"),
                identification(id.child("Othr")),
                CodeLayout.read(at.child("Tp")),
                at.text("Ccy"),
                at.text("Nm"));
    }

    static void account(XmlOut out, String name, Account account) {
        if (account.isNone()) {
            return;
        }
        out.open(name);
        accountFields(out, account);
        out.close(name);
    }

    /// The account's elements up to its name, for messages that add to them.
    static void accountFields(XmlOut out, Account account) {
        out.open("Id");
        out.leaf("IBAN", account.iban());
        if (account.iban().isEmpty()) {
            identification(out, "Othr", account.other(), 34);
        } else {
            out.lose("Othr", account.other().id());
        }
        out.close("Id");
        CodeLayout.write(out, "Tp", account.type());
        out.leaf("Ccy", account.currency());
        out.leaf("Nm", account.name(), 70);
    }
}
