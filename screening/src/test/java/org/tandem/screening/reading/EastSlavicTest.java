package org.tandem.screening.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tandem.screening.text.Homoglyphs;
import org.tandem.screening.text.LatinLetters;

/// What is read letter by letter must be what each standard says of the whole word.
class EastSlavicTest {
    private static final List<Standard> STANDARDS = List.of(
            Standard.ICAO_BE,
            Standard.BY_2007,
            Standard.BGN_1979_BE,
            Standard.ICAO_RU,
            Standard.BGN_1947_RU,
            Standard.UA_2010,
            Standard.BGN_1965_UK);

    private static final String LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіўїєґьяеёюнзсцглйʼ";

    @Test
    void reads_letters_in_any_order_by_every_standard() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            String word = Homoglyphs.repair(word(random, LETTERS));
            Set<String> expected = new LinkedHashSet<>();
            for (Standard standard : STANDARDS) {
                String whole = whole(word, standard);
                expected.add(whole);
                assertThat(EastSlavic.read(word, standard)).as(word).isEqualTo(whole);
            }
            Set<String> read = new LinkedHashSet<>();
            EastSlavic.standardsFor(word).forEach(standard -> read.add(EastSlavic.read(word, standard)));
            assertThat(read).as(word).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void leaves_words_of_other_cyrillic_alphabets_to_icu() {
        for (String word : List.of("нұрсұлтан", "әбдіқадыр", "љубица", "ҷамшед")) {
            assertThat(EastSlavic.standardsFor(word)).as(word).isEmpty();
            assertThat(STANDARDS).allMatch(standard -> whole(word, standard).isEmpty());
        }
    }

    @Test
    void the_language_whose_letters_a_word_has_comes_first() {
        assertThat(EastSlavic.standardsFor("сяргей").getFirst()).isEqualTo(Standard.ICAO_RU);
        assertThat(EastSlavic.standardsFor("навумаў").getFirst()).isEqualTo(Standard.ICAO_BE);
        assertThat(EastSlavic.standardsFor("сергій").getFirst()).isEqualTo(Standard.ICAO_BE);
        assertThat(EastSlavic.standardsFor("їжакевич").getFirst()).isEqualTo(Standard.UA_2010);
    }

    private static String word(Random random, String letters) {
        StringBuilder word = new StringBuilder();
        for (int left = 1 + random.nextInt(8); left > 0; left--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    private static String whole(String word, Standard standard) {
        String latin = Romanisation.of(standard).apply(word);
        return Homoglyphs.hasCyrillic(latin) ? "" : LatinLetters.bare(latin);
    }
}
