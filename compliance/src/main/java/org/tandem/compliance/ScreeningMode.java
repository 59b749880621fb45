package org.tandem.compliance;

/// How the parties of a corridor are screened. Both go through the same gate.
public enum ScreeningMode {
    /// Each party with each payment.
    IN_LINE,
    /// A party whose standing verdict is clean, of the lists in force and not too old is not screened again; any
    /// other is screened with the payment. For corridors whose law moves list checks to customers, such as
    /// Regulation (EU) 2024/886.
    STANDING_VERDICT
}
