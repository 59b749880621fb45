package org.tandem.screening.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoundFoldTest {
    @Test
    void spellings_of_one_word_fold_alike() {
        for (List<String> spellings : List.of(
                List.of("aliaksandr", "alyaksandr", "aleksandr", "alexandr"),
                List.of("lukashenka", "lukasenko", "lukaszenka", "lukashenko"),
                List.of("navumau", "navumaw", "navumov", "navumoff", "nawumow"),
                List.of("navumava", "navumova"),
                List.of("shchukin", "szczukin", "schukin"),
                List.of("dzianis", "dzyanis", "denis"),
                List.of("hanna", "ganna", "hana", "khanna"))) {
            assertThat(spellings)
                    .map(SoundFold::of)
                    .as("%s", spellings)
                    .containsOnly(SoundFold.of(spellings.getFirst()));
        }
    }

    @Test
    void other_names_fold_otherwise() {
        assertThat(List.of("ivan", "iva", "anna", "agnessa", "maria", "marina", "boris", "x2", "x22"))
                .map(SoundFold::of)
                .doesNotHaveDuplicates();
    }

    @Test
    void skeleton_and_consonants_hide_the_vowels() {
        assertThat(SoundFold.skeleton("aliuksandr")).isEqualTo("*l*ks*ndr");
        assertThat(SoundFold.consonants("aliuksandr")).isEqualTo("lksndr");
    }
}
