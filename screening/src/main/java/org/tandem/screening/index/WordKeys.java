package org.tandem.screening.index;

import java.util.List;
import java.util.function.LongConsumer;
import org.tandem.screening.equivalence.GivenNames;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.Word;
import org.tandem.screening.reading.Reading;
import org.tandem.screening.reading.SoundFold;

/// The keys of a word: two words that sound nearly alike, or are one given name, have one in common.
///
/// The sound with at most one letter left out finds slips (a letter too many, too few, another, two swapped); the
/// consonants finds what the vowels hide. A word of a script without vowels is found by its consonants alone: it is
/// sought among all words, and any word among those.
final class WordKeys {
    private static final int SHORTEST_WITH_SLIP = 4;
    private static final int SHORTEST_SKELETON = 6;
    private static final int SHORTEST_SKELETON_WITH_SLIP = 8;
    private static final int LONGEST_WITH_SLIP = 24;
    /// Fewer consonants are too many words'; and two words of so many, one of them without vowels, may be a slip
    /// apart.
    private static final int FEWEST_CONSONANTS = 2;

    private static final int CONSONANTS_WITH_SLIP = 5;

    private WordKeys() {}

    /// The keys under which a listed word stands.
    ///
    /// @param readings of the word
    static void filed(Word word, List<Reading> readings, LongConsumer keys) {
        each(word, readings, keys);
        for (Reading reading : readings) {
            consonants(Keys.CONSONANTS, word, reading, keys);
            if (reading.consonantal()) {
                consonants(Keys.VOWELLESS, word, reading, keys);
            }
        }
    }

    /// The keys under which words like this one stand.
    ///
    /// @param readings of the word
    static void sought(Word word, List<Reading> readings, LongConsumer keys) {
        each(word, readings, keys);
        for (Reading reading : readings) {
            consonants(reading.consonantal() ? Keys.CONSONANTS : Keys.VOWELLESS, word, reading, keys);
        }
    }

    private static void consonants(int kind, Word word, Reading reading, LongConsumer keys) {
        String consonants = SoundFold.consonants(reading.fold());
        if (word.role() != Role.NUMBER && consonants.length() >= FEWEST_CONSONANTS) {
            keys.accept(Keys.of(kind, consonants));
            if (consonants.length() >= CONSONANTS_WITH_SLIP) {
                eachWithout(kind, consonants, keys);
            }
        }
    }

    private static void each(Word word, List<Reading> readings, LongConsumer keys) {
        if (word.given() != GivenNames.NONE) {
            keys.accept(Keys.of(Keys.GIVEN, word.given()));
        }
        if (word.shortGiven() != GivenNames.NONE) {
            keys.accept(Keys.of(Keys.GIVEN, word.shortGiven()));
        }
        if (word.father() != GivenNames.NONE) {
            keys.accept(Keys.of(Keys.FATHER, word.father()));
        }
        for (Reading reading : readings) {
            of(reading, word.role() == Role.NUMBER, keys);
        }
        if (readings.isEmpty()) {
            keys.accept(Keys.of(Keys.FOLD, word.text()));
        }
    }

    private static void of(Reading reading, boolean exactly, LongConsumer keys) {
        String fold = reading.fold();
        keys.accept(Keys.of(Keys.FOLD, fold));
        if (exactly || fold.length() > LONGEST_WITH_SLIP) {
            return;
        }
        if (fold.length() >= SHORTEST_WITH_SLIP) {
            eachWithout(Keys.FOLD, fold, keys);
        }
        String skeleton = SoundFold.skeleton(fold);
        if (skeleton.length() >= SHORTEST_SKELETON) {
            keys.accept(Keys.of(Keys.SKELETON, skeleton));
        }
        if (skeleton.length() >= SHORTEST_SKELETON_WITH_SLIP) {
            eachWithout(Keys.SKELETON, skeleton, keys);
        }
    }

    private static void eachWithout(int kind, String text, LongConsumer keys) {
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || text.charAt(i) != text.charAt(i - 1)) {
                keys.accept(Keys.without(kind, text, i));
            }
        }
    }
}
