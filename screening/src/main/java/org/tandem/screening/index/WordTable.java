package org.tandem.screening.index;

import java.util.HashMap;
import java.util.Map;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Weights;
import org.tandem.screening.match.Word;

/// What a search asks of listed words, in flat arrays: to follow a word to its object costs more than most questions.
final class WordTable {
    /// The letters of a word that may be like words of other letters: an initial, or one without vowels.
    static final long ANY = -1;

    private static final int LENGTH_SHIFT = 48;
    private static final long LETTERS = (1L << LENGTH_SHIFT) - 1;

    /// How much the rarity of a word changes what it counts, in hundredths.
    private static final int COMMON = 80;
    private static final int SPAN = 30;
    private static final int HUNDRED = 100;

    private static final int LETTERS_APART = 4;
    private static final int LENGTHS_APART = 2;

    private final Word[] words;
    private final Map<String, Integer> numbers;
    private final int[] weights;
    private final Weights byRole;
    /// For each word its letters and its sounds, a bit for each, with their number above; negative letters mean
    /// that spelling alone does not tell whether it is like another.
    private final long[] shapes;
    private final long[] letters;
    private final boolean[] initial;

    /// @param frequencies in how many places of names each word stands
    WordTable(Word[] words, Map<String, Integer> numbers, int[] frequencies, int names, Weights byRole) {
        this.words = words;
        this.numbers = new HashMap<>(numbers);
        this.byRole = byRole;
        weights = new int[words.length];
        shapes = new long[2 * words.length];
        letters = new long[words.length];
        initial = new boolean[words.length];
        double most = StrictMath.log(2.0 + names);
        int[] rarities = new int[HUNDRED];
        for (int frequency = 0; frequency < rarities.length; frequency++) {
            rarities[frequency] = rarity(frequency, most);
        }
        for (int word = 0; word < words.length; word++) {
            Word of = words[word];
            int frequency = frequencies[word];
            int rarity = frequency < rarities.length ? rarities[frequency] : rarity(frequency, most);
            weights[word] = byRole.of(of.role()) * rarity / HUNDRED;
            initial[word] = of.role() == Role.INITIAL;
            letters[word] = letters(of);
            if (of.isPlain()) {
                shapes[2 * word] = of.mask(0) | (long) of.length(0) << LENGTH_SHIFT;
                shapes[2 * word + 1] = of.soundMask(0) | (long) of.soundLength(0) << LENGTH_SHIFT;
            } else {
                shapes[2 * word] = -1;
            }
        }
    }

    private static long letters(Word word) {
        if (word.role() == Role.INITIAL || word.isConsonantal()) {
            return ANY;
        }
        long letters = 0;
        for (int reading = 0; reading < word.readings().size(); reading++) {
            letters |= word.mask(reading);
        }
        return letters;
    }

    private static int rarity(int frequency, double most) {
        return (int) (COMMON + SPAN * (1.0 - StrictMath.log(1.0 + frequency) / most));
    }

    int size() {
        return words.length;
    }

    Word word(int number) {
        return words[number];
    }

    /// The number of a word, or -1.
    int number(String text) {
        return numbers.getOrDefault(text, -1);
    }

    /// A word's weight, less for words that many listed names have.
    int weight(int number) {
        return weights[number];
    }

    /// The weight of a word no list has.
    int weightUnlisted(Word word) {
        return byRole.of(word.role()) * (COMMON + SPAN) / HUNDRED;
    }

    boolean isInitial(int number) {
        return initial[number];
    }

    /// A bit for each letter, of all readings, or [#ANY].
    long letters(int number) {
        return letters[number];
    }

    /// Whether a comparison can come to anything, told without touching the word.
    boolean mayBeLike(Probe probe, int number) {
        long shape = shapes[2 * number];
        long sound = shapes[2 * number + 1];
        return shape < 0
                || probe.mayBeSpelled(shape & LETTERS, (int) (shape >>> LENGTH_SHIFT), sound & LETTERS, (int)
                        (sound >>> LENGTH_SHIFT));
    }

    /// Whether comparing two words that share no key can come to anything: an initial, unknown vowels, a slip or
    /// two.
    boolean mayBeNear(Word word, int number) {
        Word other = words[number];
        if (word.role() == Role.INITIAL || initial[number]) {
            return true;
        }
        for (int i = 0; i < word.readings().size(); i++) {
            for (int j = 0; j < other.readings().size(); j++) {
                if (word.isConsonantal() || other.isConsonantal()
                        ? Word.mayHaveConsonantsOf(word, i, other, j)
                        : Long.bitCount(word.mask(i) ^ other.mask(j)) <= LETTERS_APART
                                && Math.abs(word.length(i) - other.length(j)) <= LENGTHS_APART) {
                    return true;
                }
            }
        }
        return false;
    }
}
