package org.tandem.screening.reading;

import java.util.ArrayList;
import java.util.List;
import org.tandem.screening.text.LatinLetters;

/// The readings of a word: as many as the standards disagree on, the likeliest first.
///
/// A Cyrillic word says neither its language nor the standard of the document it will be compared with, so Belarusian,
/// Russian and Ukrainian readings stand side by side, without those that sound like an earlier one. Other scripts are
/// read by ICU's rules. What is remembered of them is what they say anyway. For any thread.
public final class Readings {
    /// Longer words are cut: no name has one, and no loop shall depend on who sends what.
    public static final int MAX_LETTERS = 63;

    /// An x is heard as two sounds.
    public static final int MAX_SOUNDS = 2 * MAX_LETTERS;

    private static final String AS_WRITTEN = "as written";
    private static final String DIGITS = "0134579";
    private static final String LETTERS_LIKE_DIGITS = "oieastg";

    /// A word of each script that ICU loads rules of its own for.
    private static final List<String> OF_EACH_SCRIPT = List.of(
            "محمد", "דוד", "Ωμέγα", "Жанна", "陳", "ひらがな", "カタカナ", "ㄅㄆ", "김", "ไทย", "अमर", "অমর", "ਅਮਰ", "અમર", "ଅମର",
            "அமர்", "అమర", "ಅಮರ", "അമര", "Արամ", "გია", "አበበ", "ܐܒܐ", "ކަ");

    private Readings() {}

    /// Loads the rules of every script, a second's work or two once in a process, so that no query has to wait for
    /// it.
    public static void load() {
        for (String word : OF_EACH_SCRIPT) {
            AnyScript.load(word);
        }
        EastSlavic.load();
    }

    /// @param word one word of [org.tandem.screening.text.WordSplitter]
    /// @return empty when nothing of it can be read
    public static List<Reading> of(String word) {
        List<Reading> readings = new ArrayList<>(2);
        if (isPlain(word)) {
            add(readings, word, AS_WRITTEN);
            addDigitsAsLetters(readings, word);
            return readings;
        }
        int first = word.codePointAt(0);
        switch (Character.UnicodeScript.of(first)) {
            case CYRILLIC -> {
                for (Standard standard : EastSlavic.standardsFor(word)) {
                    add(readings, EastSlavic.read(word, standard), standard.section());
                }
            }
            case LATIN, COMMON, INHERITED -> {
                add(readings, LatinLetters.bare(word), "without diacritics");
                add(readings, LatinLetters.spelled(word), "diacritics spelled out");
            }
            case ARABIC, HEBREW -> addConsonantal(readings, word);
            default -> add(readings, AnyScript.read(word), "read by ICU");
        }
        if (readings.isEmpty()) {
            add(readings, AnyScript.read(word), "read by ICU");
        }
        return readings;
    }

    private static void add(List<Reading> readings, String letters, String source) {
        if (letters.isEmpty()) {
            return;
        }
        String cut = cut(letters);
        for (Reading known : readings) {
            if (known.letters().equals(cut)) {
                return;
            }
        }
        Reading reading = Reading.of(cut, source);
        for (Reading known : readings) {
            if (known.fold().equals(reading.fold())) {
                return;
            }
        }
        readings.add(reading);
    }

    /// `I9or Sech1n`: digits among letters stand for the letters they look like.
    private static void addDigitsAsLetters(List<Reading> readings, String word) {
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            digits += word.charAt(i) <= '9' ? 1 : 0;
        }
        if (digits == 0 || digits >= word.length() - digits) {
            return;
        }
        StringBuilder letters = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int at = DIGITS.indexOf(word.charAt(i));
            if (at >= 0) {
                letters.setCharAt(i, LETTERS_LIKE_DIGITS.charAt(at));
            }
        }
        add(readings, letters.toString(), "digits read as letters");
    }

    private static void addConsonantal(List<Reading> readings, String word) {
        String letters = AnyScript.read(word);
        if (!letters.isEmpty()) {
            String cut = cut(letters);
            readings.add(new Reading(cut, SoundFold.of(cut), "read by ICU, vowels unknown", true));
        }
    }

    private static String cut(String letters) {
        return letters.length() <= MAX_LETTERS ? letters : letters.substring(0, MAX_LETTERS);
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
