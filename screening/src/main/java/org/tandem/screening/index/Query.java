package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Weights;
import org.tandem.screening.match.Word;

/// The words of the name that is looked for, in flat arrays: what they count, and what letters they have. For one
/// thread, for one query after another.
final class Query {
    private static final int MAX_WORDS = Name.MAX_WORDS;

    /// No word weighs more.
    static final int ONE_WORD = 115;

    LikeWords[] like = {};
    private Probe[] probes = {};
    int count;
    /// A bit for each word.
    int all;
    int weight;
    /// A bit for each word that is an initial: it may stand for any word, and is always taken to.
    int initials;
    /// A bit for each word by which names are looked for: not initials and light words, unless there are no others.
    int sought;
    /// Names that score less are not looked for.
    int least;

    /// What each word counts at most when it fits: a title that is like a surname counts as both do.
    final int[] fitWeights = new int[MAX_WORDS];

    /// Where the readings of each word begin in the three arrays that follow; one more than there are words.
    final int[] readings = new int[MAX_WORDS + 1];
    long[] letters = new long[2 * MAX_WORDS];
    int[] lengths = new int[2 * MAX_WORDS];
    /// Which word each is a reading of, a bit.
    int[] owners = new int[2 * MAX_WORDS];

    /// Each word and the next one written together: the letters, a bit each, and how many they are; 0 where one of
    /// them cannot be read.
    final long[] pairLetters = new long[MAX_WORDS];
    final int[] pairLengths = new int[MAX_WORDS];

    void set(LikeWords[] words, Probe[] ofWords, int lefts, int leastScore) {
        like = words;
        probes = ofWords;
        count = lefts;
        least = leastScore;
        all = (1 << count) - 1;
        weight = 0;
        initials = 0;
        sought = 0;
        for (int i = 0; i < count; i++) {
            weight += like[i].weight;
            boolean initial = like[i].word.role() == Role.INITIAL;
            boolean light = like[i].weight * 2 < Weights.PLAIN && !initial;
            fitWeights[i] = light ? (like[i].weight + ONE_WORD) / 2 : like[i].weight;
            initials |= initial ? 1 << i : 0;
            sought |= initial || light ? 0 : 1 << i;
            setReadings(i);
        }
        sought = sought == 0 ? all : sought;
        for (int i = 0; i + 1 < count; i++) {
            int first = readings[i];
            int second = readings[i + 1];
            boolean readable = first < second && second < readings[i + 2];
            pairLetters[i] = readable ? letters[first] | letters[second] : 0;
            pairLengths[i] = readable ? lengths[first] + lengths[second] : 0;
        }
    }

    private void setReadings(int i) {
        Word word = like[i].word;
        int begin = readings[i];
        int end = begin + word.readingCount();
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, 2 * end);
            lengths = Arrays.copyOf(lengths, 2 * end);
            owners = Arrays.copyOf(owners, 2 * end);
        }
        for (int at = begin; at < end; at++) {
            letters[at] = word.mask(at - begin) & Posting.LETTERS;
            lengths[at] = word.length(at - begin);
            owners[at] = 1 << i;
        }
        readings[i + 1] = end;
    }

    Probe probe(int i) {
        return probes[i];
    }

    Word word(int i) {
        return like[i].word;
    }

    int weight(int i) {
        return like[i].weight;
    }

    /// The weight of the words that are not among these.
    ///
    /// @param has a bit for each word
    int weightWithout(int has) {
        int without = 0;
        for (int left = all & ~has; left != 0; left &= left - 1) {
            without += like[Integer.numberOfTrailingZeros(left)].weight;
        }
        return without;
    }

    /// What these words count at most when they fit.
    int fitting(int has) {
        int fitting = 0;
        for (int left = has; left != 0; left &= left - 1) {
            fitting += fitWeights[Integer.numberOfTrailingZeros(left)];
        }
        return fitting;
    }

    /// The first letters of all readings of these words, a bit each.
    long firstLetters(int has) {
        long firsts = 0;
        for (int left = has; left != 0; left &= left - 1) {
            int i = Integer.numberOfTrailingZeros(left);
            for (int reading = 0; reading < like[i].word.readingCount(); reading++) {
                firsts |= 1L << like[i].word.first(reading);
            }
        }
        return firsts;
    }
}
