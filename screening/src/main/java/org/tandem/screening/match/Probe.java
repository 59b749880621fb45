package org.tandem.screening.match;

import java.util.Arrays;
import org.tandem.screening.equivalence.GivenNames;
import org.tandem.screening.equivalence.Role;

/// A word of the name that is looked for, ready to be compared with many others. It can be set to one word after
/// another, which allocates nothing; for one thread.
public final class Probe {
    /// Equal.
    public static final int FULL = 10_000;

    /// What a comparison by sound, across languages or by a short form is worth at most: less than equal letters.
    private static final int BY_SOUND = 9_800;

    private static final int SAME_GIVEN_NAME = 9_600;
    private static final int SAME_FATHER = 9_700;
    private static final int SHORT_FORM = 8_500;
    private static final int BY_INITIAL = 8_500;
    private static final int BY_CONSONANTS = 9_000;
    private static final int OTHER_GIVEN_NAME = 4_500;
    private static final int OTHER_FIRST_LETTER = 1_000;
    /// Two sounds alone are too many words'.
    private static final int SHORTEST_SOUND = 3;
    private static final int MOST_SLIPS = 3;
    private static final int MOST_SOUND_SLIPS = 2;
    private static final int CONSONANTS_FOR_A_SLIP = 5;

    private Word word = Word.NONE;
    private Pattern[] letters = {};
    private Pattern[] folds = {};
    /// For how many readings the patterns are those of the word: worked out when first asked, for many words never
    /// are.
    private int ready;
    private final Pattern consonants = new Pattern();

    /// Not yet set to a word.
    public Probe() {}

    public Probe(Word word) {
        this.word = word;
    }

    /// Takes another word in place of the one before.
    public Probe set(Word next) {
        word = next;
        ready = 0;
        return this;
    }

    public Word word() {
        return word;
    }

    Pattern letters(int reading) {
        prepare();
        return letters[reading];
    }

    private void prepare() {
        int count = word.readingCount();
        if (letters.length < count) {
            letters = more(letters, count);
            folds = more(folds, count);
        }
        for (; ready < count; ready++) {
            letters[ready].set(word.letters(ready));
            folds[ready].set(word.fold(ready));
        }
    }

    private static Pattern[] more(Pattern[] patterns, int count) {
        Pattern[] more = Arrays.copyOf(patterns, count);
        for (int i = patterns.length; i < count; i++) {
            more[i] = new Pattern();
        }
        return more;
    }

    /// How far the other word is the same, 0 to 10,000. Symmetric.
    public int similarity(Word other) {
        if (word == other || word.isSame(other)) {
            return FULL;
        }
        if (word.role() == Role.NUMBER || other.role() == Role.NUMBER) {
            return 0;
        }
        if (word.role() == Role.INITIAL || other.role() == Role.INITIAL) {
            return initials(other);
        }
        if (word.father() != other.father()) {
            return fathers(other);
        }
        if (word.father() != GivenNames.NONE) {
            return SAME_FATHER;
        }
        if (word.given() != GivenNames.NONE && word.given() == other.given()) {
            return Math.max(SAME_GIVEN_NAME, spelling(other));
        }
        int spelling = spelling(other);
        if (isShortForm(other)) {
            return Math.max(SHORT_FORM, spelling);
        }
        if (word.given() != GivenNames.NONE && other.given() != GivenNames.NONE) {
            return Math.min(OTHER_GIVEN_NAME, spelling);
        }
        return spelling;
    }

    /// Whether [#similarity] to a word of one reading of which nothing else is known can be more than 0.
    ///
    /// @param otherLetters, otherSounds a bit for each
    public boolean mayBeSpelled(long otherLetters, int length, long otherSounds, int soundLength) {
        int readings = word.readingCount();
        for (int i = 0; i < readings; i++) {
            if (word.consonants(i).length > 0
                    || isWithin(
                            slips(Math.max(word.length(i), length)),
                            word.mask(i) ^ otherLetters,
                            word.length(i) - length)
                    || isWithin(
                            soundSlips(Math.max(word.soundLength(i), soundLength)),
                            word.soundMask(i) ^ otherSounds,
                            word.soundLength(i) - soundLength)) {
                return true;
            }
        }
        return readings == 0;
    }

    /// Whether [#similarityToPlain] can stand for [#similarity] with a plain word: spelling alone decides.
    public boolean isSpelled() {
        return word.role() != Role.NUMBER
                && word.role() != Role.INITIAL
                && word.father() == GivenNames.NONE
                && !word.isConsonantal();
    }

    /// [#similarity] to another plain word ([Word#isPlain]), given as its letters and behind them its sounds in one
    /// array.
    public int similarityToPlain(byte[] other, int from, int length, int soundLength) {
        prepare();
        int best = 0;
        for (int i = 0; i < word.readingCount(); i++) {
            best = Math.max(best, distance(letters[i], other, from, length, false));
            if (best < BY_SOUND) {
                best = Math.max(best, distance(folds[i], other, from + length, soundLength, true));
            }
        }
        return best;
    }

    private static boolean isWithin(int slips, long differing, int longer) {
        return Math.abs(longer) <= slips && Long.bitCount(differing) <= 2 * slips;
    }

    /// In which way the other word is the same; what [#similarity] decided by.
    public Relation relation(Word other) {
        if (word.text().equals(other.text())) {
            return Relation.EQUAL;
        }
        if (word.role() == Role.INITIAL || other.role() == Role.INITIAL) {
            return Relation.INITIAL;
        }
        if (sameReading(other)) {
            return Relation.READING;
        }
        if (word.father() != GivenNames.NONE && word.father() == other.father()) {
            return Relation.SAME_FATHER;
        }
        if (word.given() != GivenNames.NONE && word.given() == other.given()) {
            return Relation.SAME_GIVEN_NAME;
        }
        int similarity = similarity(other);
        if (isShortForm(other) && similarity == SHORT_FORM) {
            return Relation.SHORT_FORM;
        }
        return similarity == BY_SOUND ? Relation.SOUND : Relation.SPELLING;
    }

    private boolean isShortForm(Word other) {
        return word.shortGiven() != GivenNames.NONE && word.shortGiven() == other.given()
                || other.shortGiven() != GivenNames.NONE && other.shortGiven() == word.given();
    }

    /// Two known fathers differ, or one word is a father's name and the other is not.
    private int fathers(Word other) {
        boolean both = word.father() != GivenNames.NONE && other.father() != GivenNames.NONE;
        boolean fatherHimself = word.father() == other.given() || other.father() == word.given();
        return both || fatherHimself ? 0 : spelling(other);
    }

    private int initials(Word other) {
        boolean both = word.role() == Role.INITIAL && other.role() == Role.INITIAL;
        for (int i = 0; !both && i < word.readingCount(); i++) {
            for (int j = 0; j < other.readingCount(); j++) {
                if (word.letters(i)[0] == other.letters(j)[0]) {
                    return BY_INITIAL;
                }
            }
        }
        return both && sameReading(other) ? FULL : 0;
    }

    private boolean sameReading(Word other) {
        for (int i = 0; i < word.readingCount(); i++) {
            for (int j = 0; j < other.readingCount(); j++) {
                if (Arrays.equals(word.letters(i), other.letters(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private int spelling(Word other) {
        prepare();
        int best = 0;
        for (int i = 0; i < word.readingCount(); i++) {
            for (int j = 0; j < other.readingCount(); j++) {
                if (word.consonants(i).length > 0 || other.consonants(j).length > 0) {
                    best = Math.max(best, consonants(i, other, j));
                }
                if (Long.bitCount(word.mask(i) ^ other.mask(j)) <= 2 * MOST_SLIPS) {
                    best = Math.max(best, distance(letters[i], other.letters(j), 0, other.length(j), false));
                }
                if (best < BY_SOUND && Long.bitCount(word.soundMask(i) ^ other.soundMask(j)) <= 2 * MOST_SOUND_SLIPS) {
                    best = Math.max(best, distance(folds[i], other.fold(j), 0, other.soundLength(j), true));
                }
            }
        }
        return best;
    }

    private int consonants(int reading, Word other, int otherReading) {
        if (!Word.mayHaveConsonantsOf(word, reading, other, otherReading)) {
            return 0;
        }
        byte[] mine = word.consonants(reading);
        byte[] theirs = other.consonants(otherReading);
        mine = mine.length == 0 ? Letters.consonants(word.fold(reading)) : mine;
        theirs = theirs.length == 0 ? Letters.consonants(other.fold(otherReading)) : theirs;
        int longer = Math.max(mine.length, theirs.length);
        int limit = longer < CONSONANTS_FOR_A_SLIP ? 0 : 1;
        int distance = consonants.set(mine).distance(theirs, limit);
        return longer < 2 || distance > limit ? 0 : BY_CONSONANTS - distance * BY_CONSONANTS / longer;
    }

    private static int distance(Pattern pattern, byte[] other, int from, int length, boolean bySound) {
        byte[] letters = pattern.letters();
        int longer = Math.max(letters.length, length);
        int limit = bySound ? soundSlips(longer) : slips(longer);
        int full = bySound ? BY_SOUND : FULL;
        int distance = pattern.distance(other, from, length, limit);
        if (distance > limit || longer < (bySound ? SHORTEST_SOUND : 1)) {
            return 0;
        }
        int first =
                distance > 0 && letters.length > 0 && length > 0 && letters[0] != other[from] ? OTHER_FIRST_LETTER : 0;
        return (int) ((long) (FULL - first) * full / FULL) - distance * full / longer;
    }

    /// How many slips a word of this length may have and still be the same word.
    static int slips(int length) {
        if (length < 4) {
            return 0;
        }
        return length < 7 ? 1 : length < 10 ? 2 : 3;
    }

    /// Fewer: what a fold still tells apart, no spelling convention explains.
    private static int soundSlips(int length) {
        return length < 4 ? 0 : length < 8 ? 1 : 2;
    }
}
