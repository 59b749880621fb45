package org.tandem.screening.explain;

/// A fact beside the name and what it did to the score.
///
/// @param effect in ten-thousandths, negative when it lowers the score, 0 when it was looked at and changed nothing
public record Evidence(Fact fact, String detail, int effect) {
    /// What was compared.
    public enum Fact {
        BIRTH,
        COUNTRY,
        GENDER,
        WEAK_ALIAS,
        IDENTIFIER
    }
}
