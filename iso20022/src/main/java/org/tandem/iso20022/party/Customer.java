package org.tandem.iso20022.party;

/// One end of a customer credit transfer: the party, its account, and for whom it acts.
public record Customer(Party party, Account account, Party ultimate) {
    /// Nothing was given.
    public static final Customer NONE = new Customer(Party.NONE, Account.NONE, Party.NONE);

    public boolean isNone() {
        return equals(NONE);
    }
}
