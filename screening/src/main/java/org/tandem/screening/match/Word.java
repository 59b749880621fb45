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
    /// Of no letter, like no other.
    static final Word NONE = new Word("", Role.STOP, List.of(), GivenNames.NONE);

    private final String text;
    private final int hash;
    private final Role role;
    private final List<Reading> readings;
    private final byte[][] letters;
    private final byte[][] folds;
    private final long[] masks;
    private final long[] foldMasks;
    private final boolean consonantal;
    private final int given;
    private final int shortGiven;
    private final int father;

    private Word(String text, Role role, List<Reading> readings, int father) {
        this.text = text;
        hash = text.hashCode();
        this.role = role;
        this.readings = readings;
        consonantal = !readings.isEmpty() && readings.getFirst().consonantal();
        int count = readings.size();
        letters = new byte[count][];
        folds = new byte[count][];
        masks = new long[count];
        foldMasks = new long[count];
        int known = GivenNames.NONE;
        int knownShort = GivenNames.NONE;
        for (int i = 0; i < count; i++) {
            Reading reading = readings.get(i);
            letters[i] = Letters.of(reading.letters());
            folds[i] = Letters.of(reading.fold());
            masks[i] = Letters.mask(letters[i]);
            foldMasks[i] = Letters.mask(folds[i]);
            known = known == GivenNames.NONE ? GivenNames.of(reading) : known;
            knownShort = knownShort == GivenNames.NONE ? GivenNames.ofShortForm(reading) : knownShort;
        }
        this.given = known;
        this.shortGiven = knownShort;
        this.father = father;
    }

    /// @param text one word of [org.tandem.screening.text.WordSplitter]
    public static Word of(String text, NameKind kind) {
        Role role = kind == NameKind.PERSON ? Vocabulary.inPerson(text) : Vocabulary.inOrganisation(text);
        List<Reading> readings = Readings.of(text);
        int father = GivenNames.NONE;
        if (kind == NameKind.PERSON && role == Role.PLAIN) {
            for (int i = 0; i < readings.size() && father == GivenNames.NONE; i++) {
                String stem = Patronymics.stem(readings.get(i).fold());
                father = stem.isEmpty() ? GivenNames.NONE : Patronymics.father(stem);
            }
        }
        return new Word(text, father == GivenNames.NONE ? role : Role.PATRONYMIC, List.copyOf(readings), father);
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

    /// The likeliest first; empty when the word cannot be read, and then it is equal to itself alone.
    public List<Reading> readings() {
        return readings;
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
        return letters.length;
    }

    byte[] letters(int reading) {
        return letters[reading];
    }

    byte[] fold(int reading) {
        return folds[reading];
    }

    /// The sounds of a reading that are no vowels.
    byte[] consonants(int reading) {
        return Letters.consonants(folds[reading]);
    }

    /// A bit for each letter of a reading: words that are near have most bits in common.
    public long mask(int reading) {
        return masks[reading];
    }

    /// The same of the sound.
    public long soundMask(int reading) {
        return foldMasks[reading];
    }

    public int length(int reading) {
        return letters[reading].length;
    }

    /// The first letter of a reading.
    public int first(int reading) {
        return letters[reading][0];
    }

    public int soundLength(int reading) {
        return folds[reading].length;
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
        return !readings.isEmpty() && readings.getFirst().letters().equals(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
