package org.tandem.screening.reading;

/// One way to read a word in plain Latin letters.
///
/// @param letters a–z and digits, not empty
/// @param fold [SoundFold] of the letters
/// @param source how the word became these letters: a standard's name, or in words
/// @param consonantal whether the script left the vowels out
public record Reading(String letters, String fold, String source, boolean consonantal) {
    public static Reading of(String letters, String source) {
        return new Reading(letters, SoundFold.of(letters), source, false);
    }
}
