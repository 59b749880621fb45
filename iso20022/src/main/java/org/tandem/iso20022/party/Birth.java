package org.tandem.iso20022.party;

/// When and where a person was born (`DtAndPlcOfBirth`): ISO 8601 date, province, city, ISO 3166 country.
public record Birth(String date, String province, String city, String country) {
    /// Nothing was given.
    public static final Birth NONE = new Birth("", "", "", "");

    public boolean isNone() {
        return equals(NONE);
    }
}
