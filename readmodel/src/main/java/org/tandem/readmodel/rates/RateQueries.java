package org.tandem.readmodel.rates;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tandem.database.Sql;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;
import org.tandem.readmodel.rows.Asking;
import org.tandem.readmodel.rows.Page;
import org.tandem.readmodel.rows.Row;

/// Reference rates, offers, and quotes with what was asked. Safe for many threads.
public final class RateQueries {
    private final Sql sql = Sql.read("ledger/rates");
    private final Asking asking;

    public RateQueries(Asking asking) {
        this.asking = asking;
    }

    /// The newest of each pair.
    public List<ReferenceRateRow> referenceRates() {
        return asking.list(sql.get("reference rates now"), Map.of(), RateQueries::referenceRate);
    }

    /// Newest first.
    public Page<ReferenceRateRow> referenceRateHistory(CurrencyPair pair, long before, int rows) {
        return Page.of(
                asking.list(sql.get("reference rate history"), ofPair(pair, before, rows), RateQueries::referenceRate),
                rows,
                ReferenceRateRow::sequence);
    }

    /// By pair, then provider.
    public List<OfferRow> offersInForce() {
        return asking.list(sql.get("offers") + "\n" + sql.get("offers in force"), Map.of(), RateQueries::offer);
    }

    /// Newest first, those in force among them.
    public Page<OfferRow> offerHistory(CurrencyPair pair, long before, int rows) {
        return Page.of(
                asking.list(
                        sql.get("offers") + "\n" + sql.get("offer history"),
                        ofPair(pair, before, rows),
                        RateQueries::offer),
                rows,
                OfferRow::sequence);
    }

    /// Who asked for quotes, what was given and what was taken; newest first.
    ///
    /// @param debtorAgent who asked, or [Bic#NONE] for all
    public Page<QuoteRequestRow> quoteRequests(Bic debtorAgent, long before, int rows) {
        String where = debtorAgent.isNone() ? "quote requests page" : "quote requests page of one";
        Map<String, Object> values = debtorAgent.isNone()
                ? Map.of("before", before, "rows", rows + 1)
                : Map.of("before", before, "rows", rows + 1, "bic", debtorAgent.code());
        return Page.of(
                asking.list(sql.get("quote requests") + "\n" + sql.get(where), values, this::request),
                rows,
                QuoteRequestRow::sequence);
    }

    /// The request that this quote answered.
    public Optional<QuoteRequestRow> requestOf(QuoteId quote) {
        return asking.first(
                sql.get("quote requests") + "\n" + sql.get("quote request of quote"),
                Map.of("number", quote.number()),
                this::request);
    }

    private QuoteRequestRow request(Row row) throws SQLException {
        CurrencyPair pair = row.pair();
        FixedSide side = FixedSide.of(row.code("fixed_side"));
        long first = row.number("first_quote");
        boolean taken = !row.isNull("chosen");
        return new QuoteRequestRow(
                row.number("sequence"),
                row.commandId("request"),
                row.time("asked_at"),
                row.bic("debtor_agent"),
                row.bic("creditor_agent"),
                pair,
                side,
                row.money("amount_minor", side == FixedSide.SOURCE ? pair.source() : pair.target()),
                quotes(first, row.number("quotes"), pair, side),
                taken ? new QuoteId(row.number("chosen")) : QuoteId.NONE,
                taken ? row.uetr("chosen_by") : null);
    }

    private List<Quote> quotes(long first, long count, CurrencyPair pair, FixedSide side) {
        if (count == 0) {
            return List.of();
        }
        return asking.list(
                sql.get("quotes"),
                Map.of("first", first, "end", first + count),
                row -> new Quote(
                        new QuoteId(row.number("number")),
                        row.bic("fx_provider"),
                        row.rate("rate"),
                        row.rateOrNull("reference"),
                        new Money(row.number("source_minor"), pair.source()),
                        new Money(row.number("target_minor"), pair.target()),
                        new Money(row.number("sender_fee_minor"), pair.source()),
                        new Money(row.number("receiver_fee_minor"), pair.target()),
                        side,
                        row.number("fraction32"),
                        nanos(row.time("expires_at"))));
    }

    private static OfferRow offer(Row row) throws SQLException {
        Long[] from = row.numbers("tier_from_minor");
        Long[] rate = row.numbers("tier_rate");
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            tiers.add(new Tier(from[i], new Rate(rate[i])));
        }
        Offer offer = new Offer(
                row.bic("fx_provider"),
                row.pair(),
                tiers,
                row.number("max_source_minor"),
                nanos(row.time("valid_until")));
        return new OfferRow(
                row.number("sequence"),
                offer,
                row.time("published_at"),
                row.timeOrNull("ended_at"),
                row.isNull("ending") ? null : OfferRow.Ending.of(row.code("ending")));
    }

    private static ReferenceRateRow referenceRate(Row row) throws SQLException {
        return new ReferenceRateRow(
                row.number("sequence"), row.pair(), row.rate("rate"), row.bic("publisher"), row.time("published_at"));
    }

    private static Map<String, Object> ofPair(CurrencyPair pair, long before, int rows) {
        return Map.of(
                "source", pair.source().code(), "target", pair.target().code(), "before", before, "rows", rows + 1);
    }

    private static long nanos(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }
}
