package org.tandem.screening.match;

import java.util.function.IntFunction;
import org.tandem.screening.equivalence.Role;

/// Whether a word is made of the first letters of other words.
final class Acronyms {
    private static final int SHORTEST = 3;

    private Acronyms() {}

    /// Whether a word has its letter in the acronym: stop words and legal forms have none.
    static boolean isSpelledOut(Word word) {
        return word.role() != Role.STOP && word.role() != Role.LEGAL_FORM && word.readingCount() > 0;
    }

    static boolean fits(Word word, IntFunction<Word> others, int count) {
        if (word.role() != Role.PLAIN || word.readingCount() == 0 || count < SHORTEST) {
            return false;
        }
        byte[] letters = word.letters(0);
        int at = 0;
        for (int k = 0; k < count; k++) {
            Word other = others.apply(k);
            if (isSpelledOut(other)) {
                if (at >= letters.length || other.letters(0)[0] != letters[at]) {
                    return false;
                }
                at++;
            }
        }
        return at == letters.length && at >= SHORTEST;
    }
}
