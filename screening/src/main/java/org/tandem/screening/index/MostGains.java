package org.tandem.screening.index;

import org.tandem.screening.match.NameKind;
import org.tandem.screening.match.Probe;

/// What a listed word gains a name within a text at most, told in near memory from which letters it has and how many:
/// never less than [BestGains] finds by comparing it. For one thread.
final class MostGains implements WordGains {
    private static final int HEAVIEST_TOGETHER = NameIndexBuilder.LONGEST_JOIN * Query.ONE_WORD;
    private static final int LONG_WORD = 7;
    private static final int SOUNDS_WITH_TWO_SLIPS = 8;
    private static final long LETTER_OF_TWO_SOUNDS = 1L << 'x' - 'a';

    private final NameIndex index;
    private final TextWords text;
    private int least;

    MostGains(NameIndex index, TextWords text) {
        this.index = index;
        this.text = text;
    }

    /// @param leastScore what a name must score at least
    void begin(int leastScore) {
        least = leastScore;
    }

    @Override
    public long of(int word) {
        int weight = index.table.weight(word);
        int length = index.table.lengthOf(word);
        if (length == WordTable.UNKNOWN_LENGTH || index.table.isInitial(word) || text.mayBeTorn(word)) {
            return gain(weight + HEAVIEST_TOGETHER, Probe.FULL);
        }
        int outline = index.table.outline(word);
        long best = WordGains.missing(weight, least, index.weights());
        best = Math.max(best, near(outline, weight));
        best = text.mayBeLike(word) ? Math.max(best, like(word, weight)) : best;
        return text.mayBeInitial(outline) ? Math.max(best, gain(weight, Probe.FULL)) : best;
    }

    private long near(int outline, int weight) {
        Outlines outlines = text.outlines();
        int most = mostSlips(Outlines.length(outline));
        long best = Long.MIN_VALUE;
        for (int at = 0; at < outlines.size(); at++) {
            int slips = Outlines.slips(outlines.get(at), outline);
            if (slips <= most) {
                best = Math.max(best, gain(text.weight(at) + weight, similarity(outline, slips)));
            }
        }
        return best;
    }

    private long like(int word, int weight) {
        long best = Long.MIN_VALUE;
        for (int i = 0; i < text.count(); i++) {
            LikeWords left = text.word(i);
            int count = left.words.length;
            int similarity =
                    count == 0 || word < left.words[0] || word > left.words[count - 1] ? 0 : left.similarity(word);
            best = similarity > 0 ? Math.max(best, gain(left.weight + weight, similarity)) : best;
        }
        return best;
    }

    /// @param weights of two words that are a pair
    private long gain(int weights, int score) {
        return (long) (weights / 2) * (score - least);
    }

    /// How many slips the scorer forgives in a word at most, whatever else a name has.
    private int mostSlips(int length) {
        int most = length < 3 ? 0 : length < 5 ? 1 : length < LONG_WORD ? 2 : 3;
        return index.kind() == NameKind.PERSON ? Math.max(most, Math.min(Probe.MOST_RESCUED_SLIPS, length - 1)) : most;
    }

    /// How far a word is the same at most that is so many slips off and shares no key. If it is nearer by its
    /// sounds, it is two slips off by them, for with one it would share a key.
    private static int similarity(int outline, int slips) {
        int length = Outlines.length(outline);
        int byLetters = Probe.FULL - slips * Probe.FULL / Math.max(1, length + slips);
        int sounds = 2 + ((Outlines.letters(outline) & LETTER_OF_TWO_SOUNDS) == 0 ? length : 2 * length);
        return sounds < SOUNDS_WITH_TWO_SLIPS
                ? byLetters
                : Math.max(byLetters, Probe.BY_SOUND - 2 * Probe.BY_SOUND / sounds);
    }
}
