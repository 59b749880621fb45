package org.tandem.screening.index;

import org.tandem.screening.match.Name;
import org.tandem.screening.match.NameKind;
import org.tandem.screening.match.Scorer;

/// Whether a listed name may score enough within a text: whether what its words gain outweighs what those cost that the
/// text has not ([WordGains]), each as if it had the text to itself. Asked in two steps, for nearly all names fall in
/// the first: what the words gain at most by their letters together, then by comparing them. For one thread.
final class TextReach {
    /// Stop words and legal forms weigh no more.
    private static final int LIGHT = 14;

    private final NameIndex index;
    private final TextWords text;
    private final MostGains most;
    private final BestGains best;
    private final KnownGains knownMost;
    private final KnownGains knownBest;
    private final int[] words = new int[Name.MAX_WORDS];

    TextReach(NameIndex index, TextWords text) {
        this.index = index;
        this.text = text;
        most = new MostGains(index, text);
        best = new BestGains(index, text);
        knownMost = new KnownGains(most);
        knownBest = new KnownGains(best);
    }

    /// Begins with the text that is set.
    ///
    /// @param least what a name must score at least
    void begin(int least) {
        most.begin(least);
        best.begin(least);
        knownMost.clear();
        knownBest.clear();
    }

    /// False only if the name scores less in every part of the text, or is one short word.
    boolean mayReach(int name) {
        int count = index.names.read(name, words);
        return mayReach(count, knownMost) && mayReach(count, knownBest) && index.isDistinct(name);
    }

    private boolean mayReach(int count, WordGains gains) {
        long sum = sum(0, count, gains);
        return sum >= 0 || mayReachTogether(count, gains, sum);
    }

    private long sum(int from, int to, WordGains gains) {
        long sum = 0;
        for (int j = from; j < to; j++) {
            sum += gains.of(words[j]);
        }
        return sum;
    }

    /// Whether neighbours of the name that are one word of the text make it good, or a word of its first letters.
    private boolean mayReachTogether(int count, WordGains gains, long alone) {
        long more = 0;
        long together = 0;
        int joined = 0;
        for (int from = 0; from + 1 < count; from++) {
            int length = index.table.firstLength(words[from]);
            int end = Math.min(count, from + NameIndexBuilder.LONGEST_JOIN);
            for (int to = from + 1; to < end; to++) {
                length += index.table.firstLength(words[to]);
                long gain = text.outlines().hasLength(length) ? best.together(words, from, to + 1) : BestGains.NONE;
                if (gain > BestGains.NONE) {
                    more += Math.max(0, gain - sum(from, to + 1, gains));
                    together += Math.max(0, gain);
                    joined |= (1 << to + 1) - (1 << from);
                }
            }
        }
        return alone + more >= 0
                || index.kind() == NameKind.ORGANISATION && mayBeFirstLetters(count, joined, gains, together);
    }

    /// `PLA` is the People's Liberation Army. What a name scores by its first letters is less than what is asked
    /// for by default, so only what scores beside them could make it good: words that have no letter there, and
    /// words written together or torn apart. Told without a look at the letters, for hardly any name has enough of
    /// them.
    ///
    /// @param joined a bit for each word that may be written together with a neighbour
    /// @param together what those gain
    private boolean mayBeFirstLetters(int count, int joined, WordGains gains, long together) {
        long beside = together;
        int spelledOut = 0;
        for (int j = 0; j < count; j++) {
            int weight = index.table.weight(words[j]);
            long gain = gains.of(words[j]);
            if (weight <= LIGHT || gain > best.missing(weight) && text.mayBeTorn(words[j])) {
                beside += Math.max(0, gain);
            } else {
                spelledOut += (joined & 1 << j) == 0 ? weight : 0;
            }
        }
        return beside + best.of(spelledOut / 2, Scorer.BY_FIRST_LETTERS) >= 0;
    }
}
