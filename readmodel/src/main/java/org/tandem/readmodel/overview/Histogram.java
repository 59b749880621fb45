package org.tandem.readmodel.overview;

import java.util.NavigableMap;
import java.util.TreeMap;

/// Counts by bucket, and the value below which a share of them lies.
final class Histogram {
    private final Buckets buckets;
    private final NavigableMap<Integer, Long> counts = new TreeMap<>();
    private long total;

    Histogram(Buckets buckets) {
        this.buckets = buckets;
    }

    void add(int bucket, long count) {
        counts.merge(bucket, count, Long::sum);
        total += count;
    }

    boolean isEmpty() {
        return total == 0;
    }

    long count(int bucket) {
        return counts.getOrDefault(bucket, 0L);
    }

    NavigableMap<Integer, Long> counts() {
        return counts;
    }

    /// @param percent 1 to 100
    /// @return 0 when empty
    long percentile(int percent) {
        long rank = Math.max(1, (total * percent + 99) / 100);
        long seen = 0;
        for (var entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= rank) {
                return buckets.middle(entry.getKey());
            }
        }
        return 0;
    }
}
