package org.tandem.iso20022.party;

import org.tandem.iso20022.terms.Code;

/// A cash account (`CashAccount`): IBAN or another identification, its kind, currency and name.
public record Account(String iban, Identification other, Code type, String currency, String name) {
    /// Nothing was given.
    public static final Account NONE = new Account("", Identification.NONE, Code.NONE, "", "");

    public boolean isNone() {
        return equals(NONE);
    }

    public static Account ofIban(String iban) {
        return new Account(iban, Identification.NONE, Code.NONE, "", "");
    }

    public static Account ofOther(String id) {
        return new Account("", Identification.of(id), Code.NONE, "", "");
    }

    /// IBAN or other identifier, whichever is given, or an empty text.
    public String id() {
        return iban.isEmpty() ? other.id() : iban;
    }
}
