package org.tandem.readmodel.network;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.money.Currency;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.party.Bic;

/// The network and its rules in force.
///
/// @param parameters null until a change has set them: then the engine's defaults hold
/// @param listEpoch clearances of this epoch count; 0 before the first activation
public record NetworkRow(
        String name,
        Bic operator,
        Instant foundedAt,
        List<String> officers,
        @Nullable Parameters parameters,
        long listEpoch,
        String listVersion,
        @Nullable Instant listsActivatedAt,
        List<CurrencyRow> currencies,
        List<FeeRow> fees,
        List<LimitRow> limits) {
    public NetworkRow {
        officers = List.copyOf(officers);
        currencies = List.copyOf(currencies);
        fees = List.copyOf(fees);
        limits = List.copyOf(limits);
    }

    /// @param country of the settlement bank, whose own currency this is; empty while that is not known
    public record CurrencyRow(Currency currency, Bic settlementBank, String country) {}

    public record FeeRow(CurrencyPair pair, Fee sender, Fee receiver, Instant since) {}

    /// @param participant [Bic#NONE] for everyone without a limit of its own
    /// @param paymentMaxMinor 0 for no limit
    /// @param dayMaxMinor 0 for no limit
    public record LimitRow(Bic participant, Currency currency, long paymentMaxMinor, long dayMaxMinor, Instant since) {}
}
