package org.tandem.readmodel.account;

import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountState;

/// An account's balance now.
///
/// @param postedMinor credits less debits; negative for ISSUED accounts
/// @param reservedMinor promised to payments or withdrawals that have not ended
public record AccountRow(AccountId id, AccountState state, long postedMinor, long reservedMinor) {
    public long availableMinor() {
        return postedMinor - reservedMinor;
    }
}
