package org.tandem.compliance.party;

/// What a party is in a payment; every one of them is screened, completeness asks the debtor and the creditor only.
public enum PartyRole {
    DEBTOR("debtor"),
    CREDITOR("creditor"),
    ULTIMATE_DEBTOR("ultimate debtor"),
    ULTIMATE_CREDITOR("ultimate creditor"),
    INITIATING_PARTY("initiating party"),
    /// A bank named by more than its BIC.
    AGENT("agent"),
    /// No party: what the payment says it is for.
    NARRATIVE("remittance text");

    private final String text;

    PartyRole(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
