package org.tandem.screening.match;

import java.util.List;
import org.tandem.screening.equivalence.GivenNames;
import org.tandem.screening.equivalence.Patronymics;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.reading.Reading;
import org.tandem.screening.reading.Readings;
import org.tandem.screening.reading.SoundFold;

/// A word of a name with all that comparing needs, worked out once. Immutable.
public final class Word {
    private final String text;
    private final Role role;
    private final List<Reading> readings;
    private final byte[][] letters;
    private final byte[][] folds;
    private final byte[][] consonants;
    private final long[] masks;
    private final long[] foldMasks;
    private final int given;
    private final int shortGiven;
    private final int father;

    private Word(String text, Role role, List<Reading> readings, int father) {
        this.text = text;
        this.role = role;
        this.readings = readings;
        int count = readings.size();
        letters = new byte[count][];
        folds = new byte[count][];
        consonants = new byte[count][];
        masks = new long[count];
        foldMasks = new long[count];
        int known = GivenNames.NONE;
        int knownShort = GivenNames.NONE;
        for (int i = 0; i < count; i++) {
            Reading reading = readings.get(i);
            letters[i] = Letters.of(reading.letters());
            folds[i] = Letters.of(reading.fold());
            consonants[i] = reading.consonantal() ? Letters.of(SoundFold.consonants(reading.fold())) : Letters.NONE;
            masks[i] = Letters.mask(letters[i]);
            foldMasks[i] = Letters.mask(folds[i]);
            known = known == GivenNames.NONE ? GivenNames.of(reading) : known;
            knownShort = knownShort == GivenNames.NONE ? GivenNames.ofShortForm(reading) : knownShort;
        }
        this.given = known;
        this.shortGiven = knownShort;
        this.father = father;
    }

    /// @param role the part it plays, before the father's name is recognised
    public static Word of(String text, Role role, NameKind kind) {
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

    int readingCount() {
        return letters.length;
    }

    byte[] letters(int reading) {
        return letters[reading];
    }

    byte[] fold(int reading) {
        return folds[reading];
    }

    /// Of a reading whose script leaves vowels out; empty for others.
    byte[] consonants(int reading) {
        return consonants[reading];
    }

    /// A bit for each letter of a reading: words that are near have most bits in common.
    public long mask(int reading) {
        return masks[reading];
    }

    long foldMask(int reading) {
        return foldMasks[reading];
    }

    @Override
    public String toString() {
        return text;
    }
}
