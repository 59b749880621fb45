package org.tandem.gateway.json;

import org.jspecify.annotations.Nullable;

/// Money in and out of the network.
public final class FundingJson {
    private FundingJson() {}

    /// Money came in: said by the currency's settlement bank.
    public record Funding(
            @Nullable String id,
            @Nullable String participant,
            @Nullable AmountJson amount) {}

    /// A participant wants money out; the answer's `id` is what the settlement bank confirms.
    public record Defunding(@Nullable String id, @Nullable AmountJson amount) {}

    /// @param defundingId as the camt.050 or the answer to the request named it
    /// @param paid false when the settlement bank will not pay: the money is free again
    public record Confirmation(
            @Nullable String id,
            @Nullable String defundingId,
            @Nullable Boolean paid) {}

    /// Done, and the id it is known by.
    ///
    /// @param repeated true when the same request had been done before
    public record Done(String id, boolean repeated) {}
}
