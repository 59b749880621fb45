package org.tandem.readmodel.overview;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.money.Currency;
import org.tandem.domain.payment.Reason;

/// What happened from `from` to `to`. Percentiles come from histograms: latencies are exact to 3 %, prices to 0.4 %;
/// null when nothing was settled.
///
/// @param from whole seconds for up to ten minutes of the last hour, else whole minutes
/// @param marginMedianPpm of settled FX payments with a reference rate, in hundredths of a basis point
/// @param totalCostMedianPpm of settled payments, margin and both fees, parts per million of the source amount
/// @param rejections by reason, refused and rejected together, most frequent first
public record Figures(
        Instant from,
        Instant to,
        Counts counts,
        List<CurrencyValue> values,
        @Nullable Percentiles reservedToSettled,
        @Nullable Percentiles receivedToSettled,
        long settledWithin5s,
        long settledWithin60s,
        Composition composition,
        @Nullable Long marginMedianPpm,
        @Nullable Long totalCostMedianPpm,
        List<Rejection> rejections) {
    public Figures {
        values = List.copyOf(values);
        rejections = List.copyOf(rejections);
    }

    /// @param refused ended at the door
    /// @param rejected ended after their reservation
    public record Counts(long refused, long held, long reserved, long settled, long rejected, long returned) {}

    /// @param paidMinor by debtor agents in this currency, settled
    /// @param receivedMinor by creditor agents in this currency, settled
    public record CurrencyValue(
            Currency currency, BigInteger paidMinor, BigInteger receivedMinor, BigInteger feesMinor) {}

    public record Percentiles(long p50Micros, long p99Micros) {}

    /// Settled payments by whose currencies they used. A country's own currency is the one whose settlement bank is
    /// in that country.
    ///
    /// @param eachItsOwn payer and payee both in their own country's currency
    /// @param debtorsOwn only the payer in its own
    /// @param creditorsOwn only the payee in its own
    /// @param neithers a third currency for both
    public record Composition(long eachItsOwn, long debtorsOwn, long creditorsOwn, long neithers) {
        public long all() {
            return eachItsOwn + debtorsOwn + creditorsOwn + neithers;
        }

        /// At least one party in its own country's currency and none in a third country's: 1 minus the share of
        /// `neithers`, in parts per million; 0 when nothing was settled.
        public long nationalPpm() {
            return all() == 0 ? 0 : (all() - neithers) * 1_000_000 / all();
        }
    }

    public record Rejection(Reason reason, long count) {}

    /// Settled a second, times 1,000.
    public long settledPerSecondThousandths() {
        long millis = Math.max(1, to.toEpochMilli() - from.toEpochMilli());
        return counts.settled() * 1_000_000 / millis;
    }

    /// Of settled payments, parts per million final within five seconds; 0 when there is none.
    public long within5sPpm() {
        return counts.settled() == 0 ? 0 : settledWithin5s * 1_000_000 / counts.settled();
    }

    public long within60sPpm() {
        return counts.settled() == 0 ? 0 : settledWithin60s * 1_000_000 / counts.settled();
    }
}
