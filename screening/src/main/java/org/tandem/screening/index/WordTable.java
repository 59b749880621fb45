package org.tandem.screening.index;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Weights;
import org.tandem.screening.match.Word;

/// What a search asks of listed words, in flat arrays: to follow a word to its object costs more than most questions.
final class WordTable {
    private static final int LENGTH_SHIFT = 48;
    private static final long LETTERS = (1L << LENGTH_SHIFT) - 1;

    /// How much the rarity of a word changes what it counts, in hundredths.
    private static final int COMMON = 80;
    private static final int SPAN = 30;
    private static final int HUNDRED = 100;

    private static final int MOST_SLIPS = 2;

    private final Word[] words;
    private final Map<String, Integer> numbers;
    private final int[] weights;
    private final Weights byRole;
    /// For each word its letters and its sounds, a bit for each, with their number above; negative letters mean
    /// that spelling alone does not tell whether it is like another.
    private final long[] shapes;
    /// The letters of each plain word and behind them its sounds, one word after another.
    private final byte[] spellings;
    private final int[] spellingBegins;
    private final boolean[] vague;

    /// @param frequencies in how many places of names each word stands
    WordTable(Word[] words, int[] frequencies, int names, Weights byRole) {
        this.words = words;
        numbers = HashMap.newHashMap(words.length);
        this.byRole = byRole;
        weights = new int[words.length];
        shapes = new long[2 * words.length];
        vague = new boolean[words.length];
        spellingBegins = new int[words.length];
        ByteArrayOutputStream written = new ByteArrayOutputStream(words.length << 4);
        double most = StrictMath.log(2.0 + names);
        int[] rarities = new int[HUNDRED];
        for (int frequency = 0; frequency < rarities.length; frequency++) {
            rarities[frequency] = rarity(frequency, most);
        }
        for (int word = 0; word < words.length; word++) {
            Word of = words[word];
            numbers.put(of.text(), word);
            int frequency = frequencies[word];
            int rarity = frequency < rarities.length ? rarities[frequency] : rarity(frequency, most);
            weights[word] = byRole.of(of.role()) * rarity / HUNDRED;
            vague[word] = of.role() == Role.INITIAL || of.isConsonantal();
            spellingBegins[word] = written.size();
            if (of.isPlain()) {
                of.writeTo(written);
                shapes[2 * word] = of.mask(0) | (long) of.length(0) << LENGTH_SHIFT;
                shapes[2 * word + 1] = of.soundMask(0) | (long) of.soundLength(0) << LENGTH_SHIFT;
            } else {
                shapes[2 * word] = -1;
            }
        }
        spellings = written.toByteArray();
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

    /// A bit for each letter, of all readings.
    long letters(int number) {
        if (shapes[2 * number] >= 0) {
            return shapes[2 * number] & LETTERS;
        }
        long letters = 0;
        for (int reading = 0; reading < words[number].readingCount(); reading++) {
            letters |= words[number].mask(reading);
        }
        return letters;
    }

    boolean isInitial(int number) {
        return vague[number] && words[number].role() == Role.INITIAL;
    }

    /// Whether it may be like words of quite other letters: an initial, or a word without vowels.
    boolean isVague(int number) {
        return vague[number];
    }

    /// See [Word#isPlain].
    boolean isPlain(int number) {
        return shapes[2 * number] >= 0;
    }

    int similarityOfPlain(Probe probe, int number) {
        return probe.similarityToPlain(
                spellings, spellingBegins[number], (int) (shapes[2 * number] >>> LENGTH_SHIFT), (int)
                        (shapes[2 * number + 1] >>> LENGTH_SHIFT));
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
        return mayBeNear(word, number, MOST_SLIPS);
    }

    /// @param slips how many are forgiven at most
    boolean mayBeNear(Word word, int number, int slips) {
        if (word.role() == Role.INITIAL) {
            return true;
        }
        long shape = shapes[2 * number];
        return shape < 0 || word.isConsonantal()
                ? isInitial(number) || mayBeNear(word, words[number], slips)
                : mayBeNear(word, shape & LETTERS, (int) (shape >>> LENGTH_SHIFT), slips);
    }

    /// Whether a word can be two others written together, a slip off.
    boolean mayBeJoined(Word first, Word second, int number) {
        long shape = shapes[2 * number];
        return shape >= 0
                && first.readingCount() > 0
                && second.readingCount() > 0
                && Math.abs(first.length(0) + second.length(0) - (int) (shape >>> LENGTH_SHIFT)) <= 1
                && Long.bitCount((first.mask(0) | second.mask(0)) ^ shape & LETTERS) <= 2;
    }

    private static boolean mayBeNear(Word word, long letters, int length, int slips) {
        for (int i = 0; i < word.readingCount(); i++) {
            if (Long.bitCount(word.mask(i) ^ letters) <= 2 * slips && Math.abs(word.length(i) - length) <= slips) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeNear(Word word, Word other, int slips) {
        boolean consonantal = word.isConsonantal() || other.isConsonantal();
        for (int j = 0; j < other.readingCount(); j++) {
            if (!consonantal && mayBeNear(word, other.mask(j), other.length(j), slips)) {
                return true;
            }
            for (int i = 0; consonantal && i < word.readingCount(); i++) {
                if (Word.mayHaveConsonantsOf(word, i, other, j)) {
                    return true;
                }
            }
        }
        return false;
    }
}
