package org.tandem.gateway.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asking every live offer for its price.
public final class QuoteJson {
    private QuoteJson() {}

    /// @param id names this request for ever, so that it may be repeated; at most 64 characters, optional
    /// @param fixedSide `SOURCE` or `TARGET`: whose currency `amount` is in
    public record Request(
            @Nullable String id,
            @Nullable String creditorAgent,
            @Nullable String sourceCurrency,
            @Nullable String targetCurrency,
            @Nullable String fixedSide,
            @Nullable String amount) {}

    /// @param quotes best first; empty when no offer is live for the pair and amount
    public record Answer(String requestId, List<Offered> quotes) {}

    /// One provider's firm price.
    ///
    /// @param referenceRate the official rate of the moment, absent when none was published
    /// @param marginBasisPoints how far the rate lies below the reference
    /// @param debit what leaves the debtor agent's account: source and sender's fee
    /// @param credit what the creditor agent keeps: target less the receiver's fee
    /// @param totalCostPercent margin and fees, of the source amount
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Offered(
            String quoteId,
            String fxProvider,
            String rate,
            @Nullable String referenceRate,
            String marginBasisPoints,
            AmountJson source,
            AmountJson target,
            AmountJson senderFee,
            AmountJson receiverFee,
            AmountJson debit,
            AmountJson credit,
            String totalCostPercent,
            String fixedSide,
            String expiresAt) {}
}
