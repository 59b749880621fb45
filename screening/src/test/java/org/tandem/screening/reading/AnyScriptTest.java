package org.tandem.screening.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is read letter by letter must be what ICU reads as a whole.
class AnyScriptTest {
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
