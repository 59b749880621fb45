package org.tandem.screening.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class LatinLettersTest {
    @Test
    void writes_letters_bare_and_as_people_spell_them() {
        assertThat(LatinLetters.bare("müller")).isEqualTo("muller");
        assertThat(LatinLetters.spelled("müller")).isEqualTo("mueller");
        assertThat(LatinLetters.bare("łukašenka")).isEqualTo("lukasenka");
        assertThat(LatinLetters.spelled("łukašenka")).isEqualTo("lukashenka");
        assertThat(LatinLetters.bare("straße 7, 銀行")).isEqualTo("strasse7");
    }

    @Test
    void a_letter_with_marks_is_the_letter() {
        for (char c = '\u1ea0'; c <= '\u1ef9'; c++) {
            String letter =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).substring(0, 1);
            assertThat(LatinLetters.bare("n" + c + "m"))
                    .isEqualTo(Character.isLowerCase(c) ? "n" + letter + "m" : "nm");
        }
    }
}
