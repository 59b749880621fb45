package org.tandem.readmodel.account;

import org.tandem.domain.money.Currency;

/// All accounts of one currency.
///
/// @param outOfBalanceMinor zero, or something is broken
/// @param issuedMinor issued and not yet redeemed: what settlement, fee and rounding accounts hold together
public record TrialBalanceRow(
        Currency currency,
        long outOfBalanceMinor,
        long issuedMinor,
        long settlementMinor,
        long feesMinor,
        long roundingMinor,
        long reservedMinor) {
    public boolean isBalanced() {
        return outOfBalanceMinor == 0 && issuedMinor == settlementMinor + feesMinor + roundingMinor;
    }
}
