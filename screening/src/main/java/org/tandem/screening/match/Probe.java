package org.tandem.screening.match;

import java.util.Arrays;
import org.tandem.screening.equivalence.GivenNames;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.reading.Readings;

/// A word of the name that is looked for, ready to be compared with many others. It can be set to one word after
/// another, which allocates nothing; for one thread.
public final class Probe {
    /// Equal.
    public static final int FULL = 10_000;

    /// What a comparison by sound, across languages or by a short form is worth at most: less than equal letters.
    public static final int BY_SOUND = 9_800;

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
    private static final int NO_READING = -1;
    /// So many slips are forgiven in the only words left over on both sides.
    public static final int MOST_RESCUED_SLIPS = 2;
    private static final int SHORTEST_RESCUED = 2;

    private Word word = Word.NONE;
    private Pattern[] letters = {};
    private Pattern[] folds = {};
    /// For how many readings the patterns are those of the word: worked out when first asked, for many words never
    /// are.
    private int ready;
    /// Of one reading, or of none yet.
    private final Pattern consonants = new Pattern();

    private int consonantsOf = NO_READING;
    private final byte[] otherConsonants = new byte[Readings.MAX_SOUNDS];

    /// Not yet set to a word.
    public Probe() {}

    public Probe(Word word) {
        this.word = word;
    }

    /// Takes another word in place of the one before.
    public Probe set(Word next) {
        if (word != next) {
            word = next;
            ready = 0;
            consonantsOf = NO_READING;
        }
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
        return similarity(other.given(), other.shortGiven(), other.father(), spelling(other));
    }

    /// What is known of the other word decides, and else the spelling.
    private int similarity(int given, int shortGiven, int father, int spelling) {
        if (word.father() != father) {
            return isOtherFather(given, father) ? 0 : spelling;
        }
        if (father != GivenNames.NONE) {
            return SAME_FATHER;
        }
        if (given != GivenNames.NONE && word.given() == given) {
            return Math.max(SAME_GIVEN_NAME, spelling);
        }
        if (isShortForm(given, shortGiven)) {
            return Math.max(SHORT_FORM, spelling);
        }
        return word.given() != GivenNames.NONE && given != GivenNames.NONE
                ? Math.min(OTHER_GIVEN_NAME, spelling)
                : spelling;
    }

    /// [#similarity] to another word, of a word that is neither a number nor an initial.
    ///
    /// @param records in which the other word has one that is not empty
    public int similarity(byte[] records, int place) {
        long head = WordRecords.head(records, place);
        int spelling = spelling(records, WordRecords.begin(place), head);
        return similarity(WordRecords.given(head), WordRecords.shortGiven(head), WordRecords.father(head), spelling);
    }

    /// Whether the likeliest readings are a few slips apart, or the words alike in another way.
    public boolean isNear(Word other, int slips) {
        boolean readable = word.readingCount() > 0 && other.readingCount() > 0;
        return similarity(other) > 0 || readable && letters(0).distance(other.letters(0), slips) <= slips;
    }

    /// The same for a word of which there is a record; of a word that is neither a number nor an initial.
    ///
    /// @param records in which the other word has one that is not empty
    public boolean isNear(byte[] records, int place, int slips) {
        int length = WordRecords.length(WordRecords.head(records, place));
        return similarity(records, place) > 0
                || word.readingCount() > 0
                        && letters(0).distance(records, WordRecords.begin(place), length, slips) <= slips;
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
        if (isShortForm(other.given(), other.shortGiven()) && similarity == SHORT_FORM) {
            return Relation.SHORT_FORM;
        }
        return similarity == BY_SOUND ? Relation.SOUND : Relation.SPELLING;
    }

    /// How far the other word is the same if it is the only one left over beside this, in a name long enough; 0 for
    /// not at all.
    public int rescued(Word other) {
        int slips = rescuedSlips(other);
        return slips > MOST_RESCUED_SLIPS ? 0 : rescued(other, slips);
    }

    int rescued(Word other, int slips) {
        return FULL - slips * FULL / Math.max(word.length(0), other.length(0));
    }

    /// How many slips that takes; more than [#MOST_RESCUED_SLIPS] if they cannot be the same.
    int rescuedSlips(Word other) {
        boolean readable = word.readingCount() > 0 && other.readingCount() > 0;
        int shorter = readable ? Math.min(word.length(0), other.length(0)) : 0;
        if (shorter < SHORTEST_RESCUED || word.given() > 0 && other.given() > 0) {
            return MOST_RESCUED_SLIPS + 1;
        }
        int slips = letters(0).distance(other.letters(0), MOST_RESCUED_SLIPS);
        return slips < shorter ? slips : MOST_RESCUED_SLIPS + 1;
    }

    private boolean isShortForm(int given, int shortGiven) {
        return word.shortGiven() != GivenNames.NONE && word.shortGiven() == given
                || shortGiven != GivenNames.NONE && shortGiven == word.given();
    }

    /// Two known fathers differ, or one word is a father's name and the other is not.
    private boolean isOtherFather(int given, int father) {
        boolean both = word.father() != GivenNames.NONE && father != GivenNames.NONE;
        return both || word.father() == given || father == word.given();
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
                byte[] fold = other.fold(j);
                if ((word.isConsonantal() || other.isConsonantal()) && Word.mayHaveConsonantsOf(word, i, other, j)) {
                    best = Math.max(best, consonants(i, fold, 0, fold.length));
                }
                if (Long.bitCount(word.mask(i) ^ other.mask(j)) <= 2 * MOST_SLIPS) {
                    best = Math.max(best, distance(letters[i], other.letters(j), 0, other.length(j), false));
                }
                if (best < BY_SOUND && Long.bitCount(word.soundMask(i) ^ other.soundMask(j)) <= 2 * MOST_SOUND_SLIPS) {
                    best = Math.max(best, distance(folds[i], fold, 0, fold.length, true));
                }
            }
        }
        return best;
    }

    private int spelling(byte[] records, int from, long head) {
        prepare();
        int length = WordRecords.length(head);
        int soundLength = WordRecords.soundLength(head);
        boolean consonantal = word.isConsonantal() || WordRecords.isConsonantal(head);
        int best = 0;
        for (int i = 0; i < ready; i++) {
            if (consonantal) {
                best = Math.max(best, consonants(i, records, from + length, soundLength));
            }
            best = Math.max(best, distance(letters[i], records, from, length, false));
            if (best < BY_SOUND) {
                best = Math.max(best, distance(folds[i], records, from + length, soundLength, true));
            }
        }
        return best;
    }

    private int consonants(int reading, byte[] sounds, int from, int count) {
        if (consonantsOf != reading) {
            consonants.set(word.consonants(reading));
            consonantsOf = reading;
        }
        int theirs = Letters.consonants(sounds, from, count, otherConsonants);
        int longer = Math.max(consonants.letters().length, theirs);
        int limit = longer < CONSONANTS_FOR_A_SLIP ? 0 : 1;
        int distance = consonants.distance(otherConsonants, 0, theirs, limit);
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
