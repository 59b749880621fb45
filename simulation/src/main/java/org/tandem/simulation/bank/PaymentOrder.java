package org.tandem.simulation.bank;

import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;

/// What a debtor agent's customer wants paid.
///
/// @param amount in the currency of the fixed side
/// @param debtor index into the bank's customers, taken modulo their number
/// @param creditor likewise, into the other side's
public record PaymentOrder(
        long number,
        Bic debtorAgent,
        Bic creditorAgent,
        String creditorCountry,
        CurrencyPair pair,
        FixedSide fixedSide,
        Money amount,
        int debtor,
        int creditor) {}
