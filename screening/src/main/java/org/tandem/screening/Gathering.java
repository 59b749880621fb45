package org.tandem.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The hits of one subject, the best for each entry.
final class Gathering {
    private final Map<Integer, Hit> bestOfEntry = new HashMap<>();

    boolean isEmpty() {
        return bestOfEntry.isEmpty();
    }

    /// Of two hits with one score the first found stays, which is the earlier name on the list.
    void add(int entry, Hit hit) {
        bestOfEntry.merge(entry, hit, (known, other) -> other.score() > known.score() ? other : known);
    }

    /// Whether a hit of this score would make a difference.
    boolean isBetter(int entry, int score) {
        Hit known = bestOfEntry.get(entry);
        return known == null || score > known.score();
    }

    Result result() {
        if (bestOfEntry.isEmpty()) {
            return new Result.Clear();
        }
        List<Map.Entry<Integer, Hit>> sorted = new ArrayList<>(bestOfEntry.entrySet());
        sorted.sort(Comparator.comparingInt(
                        (Map.Entry<Integer, Hit> hit) -> -hit.getValue().score())
                .thenComparingInt(Map.Entry::getKey));
        List<Hit> hits = sorted.stream()
                .map(Map.Entry::getValue)
                .limit(Screener.MAX_HITS)
                .toList();
        return new Result.Alert(hits, sorted.size() - hits.size());
    }
}
