package org.tandem.screening.match;

import java.util.List;
import org.tandem.screening.equivalence.GivenNames;
import org.tandem.screening.equivalence.Patronymics;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.equivalence.Vocabulary;
import org.tandem.screening.reading.Reading;
import org.tandem.screening.reading.Readings;

/// A word of a name with all that comparing needs, worked out once. Immutable.
public final class Word {
    private static final byte[][] NO_MORE = {};

    /// Of no letter, like no other.
    static final Word NONE = new Word("", Role.STOP, List.of(), GivenNames.NONE);

    private final String text;
    private final int hash;
    private final Role role;
    private final boolean consonantal;
    private final int given;
    private final int shortGiven;
    private final int father;
    private final int count;
    /// Of the likeliest reading, which nearly all words have alone; then those of the others.
    private final byte[] letters;
    private final byte[] fold;
    private final long mask;
    private final long foldMask;
    /// How it became its likeliest letters.
    private final String source;
    private final byte[][] moreLetters;
    private final byte[][] moreFolds;

    private Word(String text, Role role, List<Reading> readings, int father) {
        this.text = text;
        hash = text.hashCode();
        this.role = role;
        consonantal = !readings.isEmpty() && readings.getFirst().consonantal();
        count = readings.size();
        letters = count == 0 ? Letters.NONE : Letters.of(readings.getFirst().letters());
        fold = count == 0 ? Letters.NONE : Letters.of(readings.getFirst().fold());
        mask = Letters.mask(letters);
        foldMask = Letters.mask(fold);
        source = count == 0 ? "" : readings.getFirst().source();
        moreLetters = count < 2 ? NO_MORE : new byte[count - 1][];
        moreFolds = count < 2 ? NO_MORE : new byte[count - 1][];
        int known = GivenNames.NONE;
        int knownShort = GivenNames.NONE;
        for (int i = 0; i < count; i++) {
            Reading reading = readings.get(i);
            if (i > 0) {
                moreLetters[i - 1] = Letters.of(reading.letters());
                moreFolds[i - 1] = Letters.of(reading.fold());
            }
            known = known == GivenNames.NONE ? GivenNames.of(reading) : known;
            knownShort = knownShort == GivenNames.NONE ? GivenNames.ofShortForm(reading) : knownShort;
        }
        this.given = known;
        this.shortGiven = knownShort;
        this.father = father;
    }

    /// @param text one word of [org.tandem.screening.text.WordSplitter]
    public static Word of(String text, NameKind kind) {
        return of(text, Readings.of(text), kind);
    }

    /// The same for a word whose readings are known.
    public static Word of(String text, List<Reading> readings, NameKind kind) {
        Role role = kind == NameKind.PERSON ? Vocabulary.inPerson(text) : Vocabulary.inOrganisation(text);
        int father = GivenNames.NONE;
        if (kind == NameKind.PERSON && role == Role.PLAIN) {
            for (int i = 0; i < readings.size() && father == GivenNames.NONE; i++) {
                String stem = Patronymics.stem(readings.get(i).fold());
                father = stem.isEmpty() ? GivenNames.NONE : Patronymics.father(stem);
            }
        }
        return new Word(text, father == GivenNames.NONE ? role : Role.PATRONYMIC, readings, father);
    }

    /// As normalised, in its own script.
    public String text() {
        return text;
    }

    /// Whether it is the same text; told from a hash, for most words that meet are not.
    boolean isSame(Word other) {
        return hash == other.hash && text.equals(other.text);
    }

    public Role role() {
        return role;
    }

    /// Its likeliest reading; empty when the word cannot be read, and then it is equal to itself alone.
    public String latin() {
        return Letters.text(letters);
    }

    /// See [Reading#source]; of the likeliest reading.
    public String source() {
        return source;
    }

    /// The class of [GivenNames] it belongs to.
    public int given() {
        return given;
    }

    /// The class of [GivenNames] it may be a short form of.
    public int shortGiven() {
        return shortGiven;
    }

    /// The class of the father's given name, when the word is a patronymic.
    public int father() {
        return father;
    }

    public int readingCount() {
        return count;
    }

    byte[] letters(int reading) {
        return reading == 0 ? letters : moreLetters[reading - 1];
    }

    byte[] fold(int reading) {
        return reading == 0 ? fold : moreFolds[reading - 1];
    }

    /// The sounds of a reading that are no vowels.
    byte[] consonants(int reading) {
        return Letters.consonants(fold(reading));
    }

    /// A bit for each letter of a reading: words that are near have most bits in common.
    public long mask(int reading) {
        return reading == 0 ? mask : Letters.mask(letters(reading));
    }

    /// The same of the sound.
    public long soundMask(int reading) {
        return reading == 0 ? foldMask : Letters.mask(fold(reading));
    }

    public int length(int reading) {
        return letters(reading).length;
    }

    /// A letter of a reading, as a small number.
    public byte letter(int reading, int at) {
        return letters(reading)[at];
    }

    /// The first letter of a reading.
    public int first(int reading) {
        return letters(reading)[0];
    }

    /// The beginning of its likeliest sound as a number, to sort by.
    ///
    /// @param sounds how many
    /// @param bits for each, at least six
    public long soundPrefix(int sounds, int bits) {
        long prefix = 0;
        for (int at = 0; at < sounds; at++) {
            prefix = prefix << bits | (at < fold.length ? fold[at] + 1 : 0);
        }
        return prefix;
    }

    public int soundLength(int reading) {
        return fold(reading).length;
    }

    /// Whether its script leaves vowels out.
    public boolean isConsonantal() {
        return consonantal;
    }

    /// Whether two readings may be one by their consonants, a slip apart.
    public static boolean mayHaveConsonantsOf(Word word, int reading, Word other, int otherReading) {
        return Long.bitCount((word.soundMask(reading) ^ other.soundMask(otherReading)) & ~Letters.VOWELS) <= 2;
    }

    /// Whether it is written in the letters it is compared by.
    public boolean isPlainText() {
        return count > 0 && Letters.areOf(letters, text);
    }

    @Override
    public String toString() {
        return text;
    }
}
