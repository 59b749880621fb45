package org.tandem.gateway.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Official rates and the best offers beside them.
public final class RateJson {
    private RateJson() {}

    public record Rates(List<Pair> pairs) {}

    /// @param bestOffered the best rate any live offer has for its smallest amounts; an indication, not a quote
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Pair(
            String sourceCurrency,
            String targetCurrency,
            @Nullable String referenceRate,
            @Nullable String publisher,
            @Nullable String publishedAt,
            @Nullable String bestOffered,
            int offers) {}

    /// A new official rate, by the operator or a settlement bank.
    public record Publication(
            @Nullable String id,
            @Nullable String sourceCurrency,
            @Nullable String targetCurrency,
            @Nullable String rate) {}
}
