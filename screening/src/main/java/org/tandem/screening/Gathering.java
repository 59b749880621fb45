package org.tandem.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tandem.screening.explain.OfacScore;

/// The hits of one subject, the best for each entry. A hit is explained only if it is listed in the end.
final class Gathering {
    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparingInt((Found found) -> -found.score()).thenComparingInt(Found::entry);

    private final Subject subject;
    private final Map<Integer, Found> bestOfEntry = new HashMap<>();

    private record Found(int entry, int score, Function<OfacScore, Hit> hit) {}

    Gathering(Subject subject) {
        this.subject = subject;
    }

    boolean isEmpty() {
        return bestOfEntry.isEmpty();
    }

    /// Of two hits with one score the first found stays.
    ///
    /// @param hit makes it, explanation and all, given what compares the subject's name as OFAC does
    void add(int entry, int score, Function<OfacScore, Hit> hit) {
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
        sorted.sort(BEST_FIRST);
        int listed = Math.min(Screener.MAX_HITS, sorted.size());
        OfacScore ofac = new OfacScore(subject.name());
        List<Hit> hits = new ArrayList<>(listed);
        for (Found found : sorted.subList(0, listed)) {
            hits.add(found.hit().apply(ofac));
        }
        return new Result.Alert(hits, sorted.size() - listed);
    }
}
