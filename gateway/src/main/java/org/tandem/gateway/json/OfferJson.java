package org.tandem.gateway.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Standing offers of FX providers.
public final class OfferJson {
    private OfferJson() {}

    /// Replaces the provider's offer for the pair.
    ///
    /// @param tiers ascending; the first one's start is the least amount offered
    public record Publication(
            @Nullable String id,
            @Nullable String sourceCurrency,
            @Nullable String targetCurrency,
            @Nullable List<Tier> tiers,
            @Nullable String maxAmount,
            @Nullable String validUntil) {}

    /// @param fromAmount in the source currency
    public record Tier(
            @Nullable String fromAmount, @Nullable String rate) {}

    public record Withdrawal(
            @Nullable String id,
            @Nullable String sourceCurrency,
            @Nullable String targetCurrency) {}

    public record Offers(List<Live> offers) {}

    public record Live(
            String fxProvider,
            String sourceCurrency,
            String targetCurrency,
            List<Tier> tiers,
            String maxAmount,
            String validUntil) {}
}
