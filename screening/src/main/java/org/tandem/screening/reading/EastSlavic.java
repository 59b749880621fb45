package org.tandem.screening.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandem.screening.text.Homoglyphs;
import org.tandem.screening.text.LatinLetters;

/// The standards by which a Cyrillic word is read: it says neither its language nor the standard of the document it
/// will be compared with.
final class EastSlavic {
    private static final List<Standard> BELARUSIAN = List.of(Standard.ICAO_BE, Standard.BY_2007, Standard.BGN_1979_BE);
    private static final List<Standard> RUSSIAN = List.of(Standard.ICAO_RU, Standard.BGN_1947_RU);
    private static final List<Standard> UKRAINIAN = List.of(Standard.UA_2010, Standard.BGN_1965_UK);
    private static final List<Standard> BELARUSIAN_FIRST = inTurn(BELARUSIAN, RUSSIAN, UKRAINIAN);
    private static final List<Standard> RUSSIAN_FIRST = inTurn(RUSSIAN, BELARUSIAN, UKRAINIAN);
    private static final List<Standard> UKRAINIAN_FIRST = inTurn(UKRAINIAN, BELARUSIAN, RUSSIAN);

    private static final List<Standard> WAYS = BELARUSIAN_FIRST;
    /// All Cyrillic letters that have a rule. No standard looks further than to the letter before.
    private static final LetterPairs PAIRS = LetterPairs.of(
            WAYS.stream()
                    .flatMap(standard -> Romanisation.of(standard).letters())
                    .filter(Homoglyphs::hasCyrillic)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining()),
            WAYS.stream().map(EastSlavic::rules).toList());

    private EastSlavic() {}

    /// So that no word has to wait for it.
    static void load() {
        PAIRS.load();
    }

    /// The standards that read a word each in its own way, those of the language whose own letters it has first.
    /// None for a word of another Cyrillic alphabet.
    static List<Standard> standardsFor(String word) {
        List<Standard> standards = has(word, "їєґ")
                ? UKRAINIAN_FIRST
                : has(word, "ў") || has(word, "і") && !has(word, "и") ? BELARUSIAN_FIRST : RUSSIAN_FIRST;
        if (!PAIRS.cover(word)) {
            return isOfOther(word) ? List.of() : standards;
        }
        List<Standard> different = new ArrayList<>(standards.size());
        long alike = PAIRS.alike(word);
        long before = 0;
        for (Standard standard : standards) {
            int way = WAYS.indexOf(standard);
            if ((alike >>> way * Byte.SIZE & before) == 0) {
                different.add(standard);
            }
            before |= 1L << way;
        }
        return different;
    }

    /// In letters a–z and digits.
    ///
    /// @return empty as well when the standard does not know a letter
    static String read(String word, Standard standard) {
        return PAIRS.cover(word)
                ? PAIRS.read(word, WAYS.indexOf(standard))
                : plain(Romanisation.of(standard).apply(word)).orElse("");
    }

    private static Function<String, Optional<String>> rules(Standard standard) {
        Romanisation romanisation = Romanisation.of(standard);
        return letters -> plain(romanisation.apply(letters));
    }

    private static Optional<String> plain(String latin) {
        return Homoglyphs.hasCyrillic(latin) ? Optional.empty() : Optional.of(LatinLetters.bare(latin));
    }

    /// Whether all letters are Cyrillic, and one is in no standard.
    private static boolean isOfOther(String word) {
        boolean other = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Homoglyphs.isCyrillic(c)) {
                return false;
            }
            other |= !PAIRS.has(c) && Character.toLowerCase(c) == c;
        }
        return other;
    }

    private static boolean has(String word, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (word.indexOf(letters.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static List<Standard> inTurn(List<Standard> first, List<Standard> second, List<Standard> third) {
        return Stream.of(first, second, third).flatMap(List::stream).toList();
    }
}
