package org.tandem.screening.list;

/// As the list or the payment says.
public enum Gender {
    FEMALE,
    MALE,
    UNKNOWN
}
