package org.tandem.screening;

/// What facts beside the name do to a score, in ten-thousandths; each is added.
///
/// @param birthSame a birth of the same day, or of the same year where one side knows only the year
/// @param birthNear two or three years apart: lists are often that far off
/// @param birthFar farther apart
/// @param nearYears up to so many years apart births are near; one year apart changes nothing
public record EvidenceWeights(
        int birthSame, int birthNear, int birthFar, int nearYears, int countryOther, int genderOther) {
    public static final EvidenceWeights SHIPPED = new EvidenceWeights(300, -500, -2_000, 3, -1_000, -1_500);
}
