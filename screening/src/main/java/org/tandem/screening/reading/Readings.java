package org.tandem.screening.reading;

import java.util.ArrayList;
import java.util.List;
import org.tandem.screening.text.Homoglyphs;
import org.tandem.screening.text.LatinLetters;

/// The readings of a word: as many as the standards disagree on, the likeliest first.
///
/// A Cyrillic word says neither its language nor the standard of the document it will be compared with, so Belarusian,
/// Russian and Ukrainian readings stand side by side, without those that sound like an earlier one. Other scripts are
/// read by ICU. Stateless; ICU's transliterators are safe for any thread.
public final class Readings {
    /// Longer words are cut: no name has one, and no loop shall depend on who sends what.
    public static final int MAX_LETTERS = 63;

    /// An x is heard as two sounds.
    public static final int MAX_SOUNDS = 2 * MAX_LETTERS;

    private static final String AS_WRITTEN = "as written";
    private static final List<Standard> BELARUSIAN = List.of(Standard.ICAO_BE, Standard.BY_2007, Standard.BGN_1979_BE);
    private static final List<Standard> RUSSIAN = List.of(Standard.ICAO_RU, Standard.BGN_1947_RU);
    private static final List<Standard> UKRAINIAN = List.of(Standard.UA_2010, Standard.BGN_1965_UK);
    private static final String DIGITS = "0134579";
    private static final String LETTERS_LIKE_DIGITS = "oieastg";

    /// A word of each script that ICU loads rules of its own for.
    private static final List<String> OF_EACH_SCRIPT = List.of(
            "محمد", "דוד", "Ωμέγα", "Жанна", "陳", "ひらがな", "カタカナ", "ㄅㄆ", "김", "ไทย", "अमर", "অমর", "ਅਮਰ", "અમર", "ଅମର",
            "அமர்", "అమర", "ಅಮರ", "അമര", "Արամ", "გია", "አበበ", "ܐܒܐ", "ކަ");

    private Readings() {}

    /// Loads the rules of every script, a second's work once in a process, so that no query has to wait for it.
    public static void load() {
        for (String word : OF_EACH_SCRIPT) {
            AnyScript.read(word);
        }
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
                for (Standard standard : standardsFor(word)) {
                    String latin = Romanisation.of(standard).apply(word);
                    if (!Homoglyphs.hasCyrillic(latin)) {
                        add(readings, LatinLetters.bare(latin), standard.section());
                    }
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

    /// The language whose own letters the word has comes first.
    private static List<Standard> standardsFor(String word) {
        boolean ukrainian = has(word, "їєґ");
        boolean belarusian = !ukrainian && (has(word, "ў") || has(word, "і") && !has(word, "и"));
        List<Standard> standards = new ArrayList<>(ukrainian ? UKRAINIAN : belarusian ? BELARUSIAN : RUSSIAN);
        for (List<Standard> others : List.of(BELARUSIAN, RUSSIAN, UKRAINIAN)) {
            if (!standards.containsAll(others)) {
                standards.addAll(others);
            }
        }
        return standards;
    }

    private static boolean has(String word, String letters) {
        return letters.chars().anyMatch(letter -> word.indexOf(letter) >= 0);
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
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int at = DIGITS.indexOf(word.charAt(i));
            digits += Character.isDigit(word.charAt(i)) ? 1 : 0;
            letters.append(at < 0 ? word.charAt(i) : LETTERS_LIKE_DIGITS.charAt(at));
        }
        if (digits > 0 && digits < word.length() - digits) {
            add(readings, letters.toString(), "digits read as letters");
        }
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
