package org.tandem.screening.index;

import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Weights;
import org.tandem.screening.match.Word;
import org.tandem.screening.match.WordRecords;

/// What a search asks of listed words, in flat arrays: to follow a word to its object costs more than most questions.
final class WordTable {
    /// More than a few slips apart.
    static final int NOT_NEAR = moreApart(Slips.MOST);

    /// So many letters stand for a number that is not known.
    static final int UNKNOWN_LENGTH = 0;

    /// How much the rarity of a word changes what it counts, in hundredths.
    private static final int COMMON = 80;
    private static final int SPAN = 30;
    private static final int HUNDRED = 100;

    private static final int WEIGHT_SHIFT = 32;
    private static final int WEIGHT = Byte.MAX_VALUE;
    private static final int INITIAL_SHIFT = 40;

    private static final int MOST_SLIPS = 2;
    private static final int MOST_SLIPS_OF_LONG = 3;
    /// Shorter words are no longer one with so many slips, even if the other is longer.
    private static final int LONG_WORD = 7;

    private final Word[] words;
    private final KeyTable numbers;
    private final Weights byRole;
    /// For each word its outline: the letters a–z of all readings, a bit each, and how many they are in a word of
    /// one reading. Above it what the word weighs, and whether it is an initial.
    private final long[] facts;
    private final WordRecords records;

    /// @param frequencies in how many places of names each word stands
    WordTable(Word[] words, int[] frequencies, int names, Weights byRole) {
        this.words = words;
        this.byRole = byRole;
        facts = new long[words.length + 1];
        facts[words.length] = Outlines.two(Outlines.of(0, Outlines.LONGEST), 0);
        records = new WordRecords(words);
        KeyTable.Builder byText = new KeyTable.Builder();
        double most = StrictMath.log(2.0 + names);
        int[] rarities = new int[HUNDRED];
        for (int frequency = 0; frequency < rarities.length; frequency++) {
            rarities[frequency] = rarity(frequency, most);
        }
        for (int word = 0; word < words.length; word++) {
            Word of = words[word];
            byText.add(Keys.of(Keys.TEXT, of.text()), word);
            int frequency = frequencies[word];
            int rarity = frequency < rarities.length ? rarities[frequency] : rarity(frequency, most);
            int weight = byRole.of(of.role()) * rarity / HUNDRED;
            facts[word] = Outlines.two(outline(of), weight) | (of.role() == Role.INITIAL ? 1L << INITIAL_SHIFT : 0);
        }
        numbers = byText.build(words.length);
    }

    private static int outline(Word word) {
        long letters = 0;
        for (int reading = 0; reading < word.readingCount(); reading++) {
            letters |= word.mask(reading);
        }
        int length = word.readingCount() == 1 ? word.length(0) : UNKNOWN_LENGTH;
        return Outlines.of(letters, length);
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
        long key = Keys.of(Keys.TEXT, text);
        int end = numbers.end(key);
        for (int at = numbers.begin(key); at < end; at++) {
            if (numbers.isOf(key, at) && words[numbers.number(at)].text().equals(text)) {
                return numbers.number(at);
            }
        }
        return -1;
    }

    /// A word's weight, less for words that many listed names have.
    int weight(int number) {
        return (int) (facts[number] >>> WEIGHT_SHIFT) & WEIGHT;
    }

    /// The weight of a word no list has.
    int weightUnlisted(Word word) {
        return byRole.of(word.role()) * (COMMON + SPAN) / HUNDRED;
    }

    /// A bit for each letter a–z, of all readings.
    long letters(int number) {
        return Outlines.letters(outline(number));
    }

    /// The letters and their number, or [#UNKNOWN_LENGTH], as [Outlines] say it.
    int outline(int number) {
        return (int) facts[number];
    }

    /// How many letters a word of one reading has, or [#UNKNOWN_LENGTH].
    int lengthOf(int number) {
        return Outlines.length(outline(number));
    }

    /// How far apart a word and these letters are at least: how many slips, twice, and 1 more if the word is the
    /// longer one; or [#NOT_NEAR].
    ///
    /// @param outline of the word
    int apart(int number, int outline, long letters, int length) {
        if (Outlines.length(outline) != UNKNOWN_LENGTH) {
            return apart(outline, letters, length);
        }
        int least = NOT_NEAR;
        Word word = words[number];
        for (int reading = 0; reading < word.readingCount(); reading++) {
            least = Math.min(least, apart(Outlines.of(word.mask(reading), word.length(reading)), letters, length));
        }
        return least;
    }

    /// The same for a word of one reading.
    static int apart(int outline, long letters, int length) {
        int longer = Outlines.length(outline) - length;
        int missing = Long.bitCount(letters & ~outline);
        int over = Long.bitCount(outline & ~letters & Posting.LETTERS);
        int slips = Math.max(Math.abs(longer), Math.max(missing, over));
        return Math.min(NOT_NEAR, 2 * slips + (-longer >>> Integer.SIZE - 1));
    }

    /// What [#apart] answers for more slips than these.
    static int moreApart(int slips) {
        return 2 * (slips + 1);
    }

    /// Whether two words together may be these letters, a slip off.
    boolean mayBeTogether(Candidate name, int first, int second, long letters, int length) {
        long all = Outlines.letters(name.outlines[first] | name.outlines[second]);
        if (Long.bitCount(letters & ~all) > 1) {
            return false;
        }
        int firstLength = Outlines.length(name.outlines[first]);
        int secondLength = Outlines.length(name.outlines[second]);
        if (firstLength != UNKNOWN_LENGTH && secondLength != UNKNOWN_LENGTH) {
            return apart(Outlines.of(all, firstLength + secondLength), letters, length) < moreApart(1);
        }
        Word begin = words[name.words[first]];
        Word end = words[name.words[second]];
        for (int i = 0; i < begin.readingCount(); i++) {
            for (int k = 0; k < end.readingCount(); k++) {
                int together = begin.length(i) + end.length(k);
                if (apart(Outlines.of(begin.mask(i) | end.mask(k), together), letters, length) < moreApart(1)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isInitial(int number) {
        return (facts[number] & 1L << INITIAL_SHIFT) != 0;
    }

    /// Whether two words are the same but for a few slips, or alike in another way.
    ///
    /// @param record room for one of [WordRecords]
    boolean isNear(Probe probe, int number, int slips, byte[] record) {
        records.copy(number, record, 0);
        Role role = probe.word().role();
        return WordRecords.isEmpty(record, 0) || role == Role.NUMBER || role == Role.INITIAL
                ? probe.isNear(words[number], slips)
                : probe.isNear(record, 0, slips);
    }

    WordRecords records() {
        return records;
    }

    /// Whether comparing two words that share no key can come to anything: one is an initial, or they are a few
    /// slips apart.
    boolean mayBeLikeWithoutKey(Word word, int number) {
        int slips = firstLength(number) < LONG_WORD ? MOST_SLIPS : MOST_SLIPS_OF_LONG;
        return word.role() == Role.INITIAL || isInitial(number) || mayBeNear(word, number, slips);
    }

    /// Whether two words may be a few slips apart.
    ///
    /// @param slips how many are forgiven at most
    boolean mayBeNear(Word word, int number, int slips) {
        int outline = outline(number);
        return Outlines.length(outline) == UNKNOWN_LENGTH
                ? mayBeNear(word, words[number], slips)
                : mayBeNear(word, Outlines.letters(outline), Outlines.length(outline), slips);
    }

    /// A bit for each letter of the likeliest reading.
    long firstLetters(int number, int outline) {
        return Outlines.length(outline) != UNKNOWN_LENGTH
                ? Outlines.letters(outline)
                : words[number].readingCount() > 0 ? words[number].mask(0) & Posting.LETTERS : 0;
    }

    /// How many letters the likeliest reading has.
    int firstLength(int number) {
        return firstLength(number, outline(number));
    }

    int firstLength(int number, int outline) {
        return Outlines.length(outline) != UNKNOWN_LENGTH
                ? Outlines.length(outline)
                : words[number].readingCount() > 0 ? words[number].length(0) : 0;
    }

    /// Whether a word may be one of these letters, a slip off.
    boolean mayBeSlipOff(int number, int outline, long letters, int length) {
        return Outlines.length(outline) != UNKNOWN_LENGTH
                ? isSlipOff(Outlines.letters(outline), Outlines.length(outline), letters, length)
                : mayBeSlipOff(words[number], letters, length);
    }

    /// See [#mayBeSlipOff(int, int, long, int)].
    private static boolean mayBeSlipOff(Word word, long letters, int length) {
        for (int i = 0; i < word.readingCount(); i++) {
            if (isSlipOff(word.mask(i), word.length(i), letters, length)) {
                return true;
            }
        }
        return false;
    }

    /// Whether two words may be a slip apart, by their letters a–z.
    static boolean isSlipOff(long letters, int length, long otherLetters, int otherLength) {
        return Math.abs(length - otherLength) <= 1 && Long.bitCount((letters ^ otherLetters) & Posting.LETTERS) <= 2;
    }

    private static boolean mayBeNear(Word word, long letters, int length, int slips) {
        for (int i = 0; i < word.readingCount(); i++) {
            if (Long.bitCount((word.mask(i) ^ letters) & Posting.LETTERS) <= 2 * slips
                    && Math.abs(word.length(i) - length) <= slips) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeNear(Word word, Word other, int slips) {
        for (int j = 0; j < other.readingCount(); j++) {
            if (mayBeNear(word, other.mask(j), other.length(j), slips)) {
                return true;
            }
        }
        return false;
    }
}
