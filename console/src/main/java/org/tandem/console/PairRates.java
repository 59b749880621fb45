package org.tandem.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;
import org.tandem.readmodel.rates.OfferRow;
import org.tandem.readmodel.rates.ReferenceRateRow;

/// One pair's reference rate and every tier on offer, by amount, the best for each amount first.
///
/// @param reference null where none was published
public record PairRates(CurrencyPair pair, @Nullable ReferenceRateRow reference, List<Line> lines) {
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    /// One tier of one offer.
    ///
    /// @param untilMinor the source amount at which the next tier begins, or the greatest of the offer
    /// @param marginPpm below the reference rate, in hundredths of a basis point; null without a reference
    /// @param best nobody gives more for the least amount of this tier
    public record Line(
            Bic fxProvider,
            long fromMinor,
            long untilMinor,
            Rate rate,
            @Nullable Long marginPpm,
            Instant publishedAt,
            Instant validUntil,
            boolean best) {}

    public PairRates {
        lines = List.copyOf(lines);
    }

    /// By pair; offers that have run out are left away, whether or not the ledger has written their end yet.
    static List<PairRates> of(List<ReferenceRateRow> references, List<OfferRow> offers, Instant now) {
        Map<String, CurrencyPair> pairs = new TreeMap<>();
        references.forEach(row -> pairs.put(name(row.pair()), row.pair()));
        offers.forEach(row -> pairs.put(name(row.offer().pair()), row.offer().pair()));
        return pairs.values().stream()
                .map(pair -> of(
                        pair,
                        references.stream()
                                .filter(row -> row.pair().equals(pair))
                                .findFirst()
                                .orElse(null),
                        offers.stream()
                                .filter(row -> row.offer().pair().equals(pair)
                                        && time(row.offer()).isAfter(now))
                                .toList()))
                .toList();
    }

    private static PairRates of(CurrencyPair pair, @Nullable ReferenceRateRow reference, List<OfferRow> offers) {
        List<Line> lines = new ArrayList<>();
        for (OfferRow row : offers) {
            List<Tier> tiers = row.offer().tiers();
            for (int i = 0; i < tiers.size(); i++) {
                Tier tier = tiers.get(i);
                lines.add(new Line(
                        row.offer().fxProvider(),
                        tier.fromSourceMinor(),
                        i + 1 < tiers.size()
                                ? tiers.get(i + 1).fromSourceMinor()
                                : row.offer().maxSourceMinor(),
                        tier.rate(),
                        reference == null ? null : tier.rate().marginBelowInHundredthsOfBasisPoint(reference.rate()),
                        row.publishedAt(),
                        time(row.offer()),
                        isBest(tier, offers)));
            }
        }
        lines.sort(Comparator.comparingLong(Line::fromMinor)
                .thenComparing(Comparator.comparing(Line::rate).reversed())
                .thenComparing(line -> line.fxProvider().code()));
        return new PairRates(pair, reference, lines);
    }

    private static boolean isBest(Tier tier, List<OfferRow> offers) {
        return offers.stream()
                .map(row -> rateFor(row.offer(), tier.fromSourceMinor()))
                .allMatch(rate -> rate == null || rate.compareTo(tier.rate()) <= 0);
    }

    private static @Nullable Rate rateFor(Offer offer, long sourceMinor) {
        Rate rate = null;
        for (Tier tier : offer.tiers()) {
            if (tier.fromSourceMinor() <= sourceMinor && sourceMinor <= offer.maxSourceMinor()) {
                rate = tier.rate();
            }
        }
        return rate;
    }

    /// What the smallest payment gets now.
    public Optional<Line> best() {
        return lines.stream().filter(Line::best).findFirst();
    }

    public String name() {
        return name(pair);
    }

    private static String name(CurrencyPair pair) {
        return pair.source().code() + "/" + pair.target().code();
    }

    private static Instant time(Offer offer) {
        return Instant.ofEpochSecond(
                offer.validUntilNanos() / NANOS_A_SECOND, offer.validUntilNanos() % NANOS_A_SECOND);
    }
}
