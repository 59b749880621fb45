package org.tandem.iso20022.party;

import java.util.List;

/// A customer or other party. An organisation is identified by LEI, BIC or `organisationIds`, a person by `birth` or
/// `personIds`; the standard allows one of the two groups.
public record Party(
        String name,
        PostalAddress address,
        String lei,
        String anyBic,
        List<Identification> organisationIds,
        Birth birth,
        List<Identification> personIds,
        String countryOfResidence) {
    /// Nothing was given.
    public static final Party NONE = new Party("", PostalAddress.NONE, "", "", List.of(), Birth.NONE, List.of(), "");

    public Party {
        organisationIds = List.copyOf(organisationIds);
        personIds = List.copyOf(personIds);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    public static Party of(String name, PostalAddress address) {
        return new Party(name, address, "", "", List.of(), Birth.NONE, List.of(), "");
    }

    public boolean hasOrganisationId() {
        return !lei.isEmpty() || !anyBic.isEmpty() || !organisationIds.isEmpty();
    }

    public boolean hasPersonId() {
        return !birth.isNone() || !personIds.isEmpty();
    }
}
