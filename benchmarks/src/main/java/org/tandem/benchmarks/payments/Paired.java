package org.tandem.benchmarks.payments;

import java.util.List;
import java.util.Locale;

/// What differences of pairs come to: their median, and between which two of them, in order, the median of all such
/// pairs lies in 95 of 100 measurements, whatever their distribution (the sign test's interval).
///
/// @param low NaN, as `high`, when there are too few pairs for such a statement (fewer than six)
public record Paired(double median, double low, double high, int pairs) {
    private static final double OUTSIDE = 0.025;

    public static Paired of(List<Double> differences) {
        List<Double> sorted = differences.stream().sorted().toList();
        int pairs = sorted.size();
        if (pairs == 0) {
            return new Paired(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        double median = (sorted.get((pairs - 1) / 2) + sorted.get(pairs / 2)) / 2;
        int cut = outside(pairs);
        return cut == 0
                ? new Paired(median, Double.NaN, Double.NaN, pairs)
                : new Paired(median, sorted.get(cut - 1), sorted.get(pairs - cut), pairs);
    }

    /// How many at each end can be left out: as many coins of so many rarely show one side so seldom.
    private static int outside(int pairs) {
        double chance = Math.pow(0.5, pairs);
        double sum = chance;
        int heads = 0;
        while (sum <= OUTSIDE) {
            heads++;
            chance = chance * (pairs - heads + 1) / heads;
            sum += chance;
        }
        return heads;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f (%.1f to %.1f, %d pairs)", median, low, high, pairs);
    }
}
