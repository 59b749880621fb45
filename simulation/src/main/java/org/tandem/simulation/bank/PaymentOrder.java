package org.tandem.simulation.bank;

import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;

/// What a debtor agent's customer wants paid.
///
/// @param amount in the currency of the fixed side
/// @param debtor number in the clientele of its country
/// @param creditor likewise
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
