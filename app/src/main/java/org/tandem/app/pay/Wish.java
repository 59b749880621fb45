package org.tandem.app.pay;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.party.Bic;

/// What a person wants paid, as far as it was said; the rest follows from the network.
///
/// @param amount a decimal text
/// @param currency of the amount; empty when not said
/// @param fix whose currency the amount is in, where that was said instead
/// @param source the currency paid in; empty for the debtor agent's first
/// @param target the currency received; empty for the creditor agent's first
public record Wish(
        Bic from,
        Bic to,
        String amount,
        String currency,
        @Nullable FixedSide fix,
        String source,
        String target) {}
