package org.tandem.readmodel.rates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Uetr;

/// What was asked, every firm offer that was given, best first, and which was taken.
///
/// @param amount in the currency of the fixed side
/// @param chosen the quote a payment took, or [QuoteId#NONE]
/// @param chosenBy that payment
public record QuoteRequestRow(
        long sequence,
        CommandId request,
        Instant askedAt,
        Bic debtorAgent,
        Bic creditorAgent,
        CurrencyPair pair,
        FixedSide fixedSide,
        Money amount,
        List<Quote> quotes,
        QuoteId chosen,
        @Nullable Uetr chosenBy) {
    public QuoteRequestRow {
        quotes = List.copyOf(quotes);
    }
}
