package org.tandem.readmodel.overview;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tandem.database.Sql;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountKind;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.money.Currency;
import org.tandem.domain.payment.Reason;
import org.tandem.readmodel.account.AccountRow;
import org.tandem.readmodel.rows.Asking;
import org.tandem.readmodel.rows.Row;

/// The overview's five questions. Every answer reads rollups or small partial indexes. Safe for many threads.
public final class OverviewQueries {
    private static final Duration LONGEST_BY_SECOND = Duration.ofMinutes(10);
    private static final Duration SECONDS_KEPT = Duration.ofMinutes(55);
    private static final int POINTS_MAX = 10_000;
    private static final Duration DEADLINE_GRACE = Duration.ofSeconds(5);

    private final Sql sql = Sql.read("ledger/overview");
    private final Asking asking;

    public OverviewQueries(Asking asking) {
        this.asking = asking;
    }

    /// What happened from `from` to `to`.
    ///
    /// @param now tells whether the seconds of that time are still kept
    public Figures figures(Instant from, Instant to, Instant now) {
        boolean bySecond =
                Duration.between(from, to).compareTo(LONGEST_BY_SECOND) <= 0 && from.isAfter(now.minus(SECONDS_KEPT));
        Grain grain = bySecond ? Grain.SECOND : Grain.MINUTE;
        Instant start = floor(from, grain);
        Instant end = floor(to.plusNanos(1_000_000_000L * grain.seconds() - 1), grain);
        Map<String, Object> range = Map.of("grain", grain.code(), "from", start, "to", end);
        FlowSum flow = new FlowSum();
        asking.list(sql.get("flow"), range, flow::add);
        Map<Integer, Histogram> tallies = tallies(range);
        Histogram composition = tally(tallies, Measure.WHOSE_CURRENCIES);
        return new Figures(
                start,
                end,
                flow.counts(),
                flow.values(),
                percentiles(tally(tallies, Measure.RESERVED_TO_SETTLED_MICROS)),
                percentiles(tally(tallies, Measure.RECEIVED_TO_SETTLED_MICROS)),
                flow.within5s,
                flow.within60s,
                new Figures.Composition(
                        composition.count(1), composition.count(2), composition.count(3), composition.count(4)),
                median(tally(tallies, Measure.MARGIN_PPM)),
                median(tally(tallies, Measure.TOTAL_COST_PPM)),
                tally(tallies, Measure.REJECTION).counts().entrySet().stream()
                        .map(entry -> new Figures.Rejection(Reason.of(entry.getKey()), entry.getValue()))
                        .sorted((a, b) -> Long.compare(b.count(), a.count()))
                        .toList());
    }

    /// A chart's points from `from` to `to`, each bucket once, oldest first.
    ///
    /// @throws IllegalArgumentException more than 10,000 points
    public List<SeriesPoint> series(Instant from, Instant to, Grain grain) {
        Instant start = floor(from, grain);
        if (Duration.between(start, to).toSeconds() / grain.seconds() > POINTS_MAX) {
            throw new IllegalArgumentException("a series has at most " + POINTS_MAX + " points; from " + from + " to "
                    + to + " by " + grain + " has more");
        }
        Map<String, Object> range = Map.of("grain", grain.code(), "from", start, "to", to);
        Map<Instant, Histogram> latencies = new HashMap<>();
        asking.list(sql.get("tally series"), range, row -> {
            latencies
                    .computeIfAbsent(row.time("start_at"), _ -> new Histogram(Buckets.COARSE))
                    .add(row.code("bucket"), row.number("count"));
            return row;
        });
        Map<Instant, SeriesPoint> points = new TreeMap<>();
        for (Instant at = start; at.isBefore(to); at = at.plusSeconds(grain.seconds())) {
            points.put(at, new SeriesPoint(at, 0, 0, 0, 0, 0, 0));
        }
        for (SeriesPoint point : asking.list(sql.get("flow series"), range, row -> point(row, latencies))) {
            points.put(point.start(), point);
        }
        return List.copyOf(points.values());
    }

    /// Settled payments a second, times 1,000, in the same hours of the last seven days as far as there were
    /// payments; 0 when there were none.
    public long usualSettledPerSecondThousandths(Instant from, Instant to) {
        return asking.first(sql.get("usual"), Map.of("from", from, "to", to, "days", 7), row -> {
                    long minutes = row.number("minutes");
                    return minutes == 0 ? 0 : row.number("settled") * 1_000 / (minutes * 60);
                })
                .orElse(0L);
    }

    /// What needs a human now.
    public Attention attention(Instant now) {
        Attention.Holds holds = asking.first(
                        sql.get("holds"),
                        Map.of("now", now),
                        row -> new Attention.Holds(
                                row.number("under_hour"),
                                row.number("under_four_hours"),
                                row.number("under_day"),
                                row.number("older"),
                                row.timeOrNull("oldest")))
                .orElseThrow();
        long stuck = asking.first(
                        sql.get("stuck"), Map.of("before", now.minus(DEADLINE_GRACE)), row -> row.number("payments"))
                .orElse(0L);
        List<Attention.LowAccount> low = asking.list(
                sql.get("low accounts"),
                Map.of("now", now),
                row -> new Attention.LowAccount(
                        new AccountRow(
                                new AccountId(
                                        row.bic("owner"), AccountKind.of(row.code("kind")), row.currency("currency")),
                                AccountState.of(row.code("state")),
                                row.number("posted_minor"),
                                row.number("reserved_minor")),
                        row.number("debit_minor")));
        return asking.first(
                        sql.get("open"),
                        Map.of(),
                        row -> new Attention(
                                holds,
                                stuck,
                                low,
                                row.number("changes"),
                                row.number("defundings"),
                                row.number("recalls")))
                .orElseThrow();
    }

    private Map<Integer, Histogram> tallies(Map<String, Object> range) {
        Map<Integer, Histogram> tallies = new HashMap<>();
        asking.list(sql.get("tally"), range, row -> {
            int measure = row.code("measure");
            boolean latency = measure <= Measure.RECEIVED_TO_SETTLED_MICROS.code();
            tallies.computeIfAbsent(measure, _ -> new Histogram(latency ? Buckets.COARSE : Buckets.FINE))
                    .add(row.code("bucket"), row.number("count"));
            return row;
        });
        return tallies;
    }

    private static Histogram tally(Map<Integer, Histogram> tallies, Measure measure) {
        Histogram found = tallies.get(measure.code());
        return found == null ? new Histogram(Buckets.FINE) : found;
    }

    private static Figures.@Nullable Percentiles percentiles(Histogram histogram) {
        return histogram.isEmpty() ? null : new Figures.Percentiles(histogram.percentile(50), histogram.percentile(99));
    }

    private static @Nullable Long median(Histogram histogram) {
        return histogram.isEmpty() ? null : histogram.percentile(50);
    }

    private static SeriesPoint point(Row row, Map<Instant, Histogram> latencies) throws SQLException {
        Instant start = row.time("start_at");
        Histogram latency = latencies.getOrDefault(start, new Histogram(Buckets.COARSE));
        return new SeriesPoint(
                start,
                row.number("settled"),
                row.number("rejected"),
                row.number("refused"),
                row.number("held"),
                latency.percentile(50),
                latency.percentile(99));
    }

    private static Instant floor(Instant time, Grain grain) {
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), (long) grain.seconds()) * grain.seconds());
    }

    /// Adds up the rows of `flow`, one for each pair of currencies.
    private static final class FlowSum {
        private final Map<Currency, BigInteger> paid = new TreeMap<>();
        private final Map<Currency, BigInteger> received = new TreeMap<>();
        private final Map<Currency, BigInteger> fees = new TreeMap<>();
        private final long[] sums = new long[6];
        private long within5s;
        private long within60s;

        boolean add(Row row) throws SQLException {
            String[] names = {"refused", "held", "reserved", "settled", "rejected", "returned"};
            for (int i = 0; i < names.length; i++) {
                sums[i] += row.number(names[i]);
            }
            within5s += row.number("settled_within_5s");
            within60s += row.number("settled_within_60s");
            if (row.number("settled") > 0) {
                Currency source = row.currency("source_currency");
                Currency target = row.currency("target_currency");
                paid.merge(source, whole(row, "source_minor"), BigInteger::add);
                received.merge(target, whole(row, "target_minor"), BigInteger::add);
                fees.merge(source, whole(row, "sender_fee_minor"), BigInteger::add);
                fees.merge(target, whole(row, "receiver_fee_minor"), BigInteger::add);
            }
            return true;
        }

        Figures.Counts counts() {
            return new Figures.Counts(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
        }

        List<Figures.CurrencyValue> values() {
            List<Figures.CurrencyValue> values = new ArrayList<>();
            fees.forEach((currency, fee) -> values.add(new Figures.CurrencyValue(
                    currency,
                    paid.getOrDefault(currency, BigInteger.ZERO),
                    received.getOrDefault(currency, BigInteger.ZERO),
                    fee)));
            return values;
        }

        private static BigInteger whole(Row row, String column) throws SQLException {
            BigDecimal value = row.result().getBigDecimal(column);
            return value == null ? BigInteger.ZERO : value.toBigIntegerExact();
        }
    }
}
