package org.tandem.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The hits of one subject, the best for each entry. A hit is explained only if it is listed in the end.
final class Gathering {
    private final Map<Integer, Found> bestOfEntry = new HashMap<>();

    private record Found(int entry, int score, Supplier<Hit> hit) {}

    boolean isEmpty() {
        return bestOfEntry.isEmpty();
    }

    /// Of two hits with one score the first found stays.
    ///
    /// @param hit makes it, explanation and all
    void add(int entry, int score, Supplier<Hit> hit) {
        if (isBetter(entry, score)) {
            bestOfEntry.put(entry, new Found(entry, score, hit));
        }
    }

    /// Whether a hit of this score would make a difference.
    boolean isBetter(int entry, int score) {
        Found known = bestOfEntry.get(entry);
        return known == null || score > known.score();
    }

    Result result() {
        if (bestOfEntry.isEmpty()) {
            return new Result.Clear();
        }
        List<Found> sorted = new ArrayList<>(bestOfEntry.values());
        sorted.sort(Comparator.comparingInt((Found found) -> -found.score()).thenComparingInt(Found::entry));
        List<Hit> hits = sorted.stream()
                .limit(Screener.MAX_HITS)
                .map(found -> found.hit().get())
                .toList();
        return new Result.Alert(hits, sorted.size() - hits.size());
    }
}
