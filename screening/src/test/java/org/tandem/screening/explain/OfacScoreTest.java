package org.tandem.screening.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfacScoreTest {
    private static final List<String> NAMES = List.of(
            "Martha",
            "Marhta",
            "DIXON",
            "dicksonx",
            "Dwayne",
            "Duane",
            "Abd al-Rahman",
            "Li",
            "Al",
            "-- /",
            "Straße 7");

    @Test
    void is_the_textbooks_jaro_winkler_for_single_words() {
        assertThat(new OfacScore("Martha").with("Marhta")).isEqualTo(96);
        assertThat(new OfacScore("DIXON").with("dicksonx")).isEqualTo(81);
        assertThat(new OfacScore("Dwayne").with("Duane")).isEqualTo(84);
        assertThat(new OfacScore("Strasse").with("Straße")).isEqualTo(100);
    }

    @Test
    void finds_the_words_in_any_order_and_drops_short_ones_of_the_query() {
        assertThat(new OfacScore("Rahman, Abd al").with("ABD AL-RAHMAN")).isEqualTo(100);
        assertThat(new OfacScore("Rahman X").with("Abd/Rahman")).isEqualTo(100);
        assertThat(new OfacScore("Li").with("Wang Li")).isEqualTo(100);
        assertThat(new OfacScore("Dixon").with("Martha")).isZero();
    }

    @Test
    void is_nothing_where_no_plain_letter_is() {
        assertThat(new OfacScore("-- /").with("Martha")).isZero();
        assertThat(new OfacScore("Martha").with("Наумов")).isZero();
    }

    @Test
    void does_not_depend_on_what_was_compared_before() {
        for (String query : NAMES) {
            OfacScore used = new OfacScore(query);
            for (String listed : NAMES) {
                assertThat(used.with(listed)).as(query + " and " + listed).isEqualTo(new OfacScore(query).with(listed));
            }
        }
    }
}
