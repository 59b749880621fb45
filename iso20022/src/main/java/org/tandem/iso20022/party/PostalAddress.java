package org.tandem.iso20022.party;

import java.util.List;

/// A postal address (`PstlAdr`): structured fields, free lines, or both. `careOf` and `unitNumber` exist in the newest
/// family only.
public record PostalAddress(
        String careOf,
        String department,
        String subDepartment,
        String streetName,
        String buildingNumber,
        String buildingName,
        String floor,
        String unitNumber,
        String postBox,
        String room,
        String postCode,
        String townName,
        String townLocationName,
        String districtName,
        String countrySubDivision,
        String country,
        List<String> lines) {
    /// Nothing was given.
    public static final PostalAddress NONE =
            new PostalAddress("", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", List.of());

    public PostalAddress {
        lines = List.copyOf(lines);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /// The usual structured address.
    public static PostalAddress of(
            String streetName, String buildingNumber, String postCode, String townName, String country) {
        return new PostalAddress(
                "",
                "",
                "",
                streetName,
                buildingNumber,
                "",
                "",
                "",
                "",
                "",
                postCode,
                townName,
                "",
                "",
                "",
                country,
                List.of());
    }
}
