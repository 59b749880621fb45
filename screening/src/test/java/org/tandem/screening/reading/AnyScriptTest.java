package org.tandem.screening.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tandem.screening.text.WordSplitter;

/// What is read letter by letter must be what ICU reads as a whole.
class AnyScriptTest {
    private static final Path CUSTOMERS = Path.of("../../shared/data/screening/negatives_us.csv");
    /// Scripts of more letters are read letter by letter.
    private static final int MOST_TO_PAIR = 400;

    private static final Transliterator WHOLE =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower; [^a-z0-9] Remove");

    @Test
    void reads_words_of_any_script_as_icu_does() {
        for (String word : List.of(
                "محمد", "مُنذر", "דוד", "Ωμέγα", "жанна", "щукин", "陳桂芝", "重庆", "西藏文", "秘鲁", "ひらがな", "カタカナ", "ㄅㄆ",
                "김경수", "ไทย", "पद्म", "मजूमदार", "অমর", "ਅਮਰ", "અમર", "ଅମର", "அமர்", "అమర", "ಅಮರ", "അമര", "Արամ", "გია",
                "አበበ", "ܐܒܐ", "ކަ", "𠀀陳", "々桂", "陳abc", "نۇر", "straße", "łódź")) {
            assertThat(AnyScript.read(word)).as(word).isEqualTo(WHOLE.transliterate(word));
        }
    }

    @Test
    void writes_every_letter_plainly_as_icu_does_beside_others() {
        for (char c = 1; c < '\u2e00'; c++) {
            String word = "ạ" + c + "ệ";
            assertThat(AnyScript.read(word)).as("%04x", (int) c).isEqualTo(WHOLE.transliterate(word));
        }
    }

    @Test
    @Tag("slow")
    void reads_every_two_letters_of_a_script_as_icu_does() {
        for (UnicodeScript script : AnyScript.LOOKED_UP.keySet()) {
            String letters = AnyScript.lettersOf(script);
            for (int i = 0; i < letters.length(); i++) {
                check(letters.substring(i, i + 1));
                for (int k = 0; k < letters.length() && letters.length() < MOST_TO_PAIR; k++) {
                    check(letters.substring(i, i + 1) + letters.charAt(k));
                }
            }
        }
    }

    /// A rule that looks further than to the letter before would show.
    @Test
    void reads_letters_of_a_script_in_any_order_as_icu_does() {
        Random random = new Random(1);
        for (UnicodeScript script : AnyScript.LOOKED_UP.keySet()) {
            String letters = AnyScript.lettersOf(script);
            for (int word = 0; word < 400; word++) {
                StringBuilder text = new StringBuilder();
                for (int left = 3 + random.nextInt(5); left > 0; left--) {
                    text.append(letters.charAt(random.nextInt(letters.length())));
                }
                check(text.toString());
            }
        }
    }

    @Test
    void reads_the_names_of_customers_as_icu_does() throws IOException {
        assumeTrue(Files.exists(CUSTOMERS), "the names of others are not here: " + CUSTOMERS);
        Set<String> words = new HashSet<>();
        for (String line : Files.readAllLines(CUSTOMERS)) {
            words.addAll(WordSplitter.words(line.substring(0, line.indexOf(','))));
        }
        words.removeIf(word -> UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.LATIN);
        assertThat(words).hasSizeGreaterThan(3000);
        words.forEach(AnyScriptTest::check);
    }

    /// Words as [WordSplitter] makes them: composed, and not beginning with a mark.
    private static void check(String word) {
        UnicodeScript script = UnicodeScript.of(word.codePointAt(0));
        if (AnyScript.LOOKED_UP.containsKey(script) && Normalizer.isNormalized(word, Normalizer.Form.NFKC)) {
            assertThat(AnyScript.read(word)).as(word).isEqualTo(WHOLE.transliterate(word));
        }
    }

    @Test
    void knows_every_han_sign_that_icu_reads_by_the_next() {
        List<String> byNext = Transliterator.getInstance("Han-Latin")
                .toRules(false)
                .lines()
                .filter(rule -> rule.contains("{") || rule.contains("}"))
                .toList();
        assertThat(byNext)
                .isNotEmpty()
                .allMatch(rule -> rule.startsWith("{") && AnyScript.READ_BY_NEXT.indexOf(rule.charAt(1)) >= 0);
    }
}
