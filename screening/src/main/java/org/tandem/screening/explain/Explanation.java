package org.tandem.screening.explain;

import java.util.List;

/// Why a hit has its score: the same inputs, lists and policy give the same explanation on every machine.
///
/// @param words empty for a hit by identifier
/// @param nameScore of the words alone, 0 to 10,000
public record Explanation(List<AlignedWords> words, int nameScore, List<Evidence> evidence) {
    public Explanation {
        words = List.copyOf(words);
        evidence = List.copyOf(evidence);
    }
}
