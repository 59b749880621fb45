package org.tandem.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tandem.screening.list.source.ListNotReadable;

/// The bars under which the engine of names may not fall.
class ScoreCardTest {
    @Test
    void tells_labelled_pairs_better_than_the_reference() throws IOException {
        SharedData.assumeHere();
        assertThat(ScoreCard.pairs(row -> true).f1()).isGreaterThanOrEqualTo(0.83);
        assertThat(ScoreCard.pairs(row -> row.getField("schema").equals("Person"))
                        .f1())
                .isGreaterThanOrEqualTo(0.70);
    }

    @Test
    void gets_no_pair_wrong_that_is_beyond_doubt() throws IOException {
        SharedData.assumeHere();
        ScoreCard.Measure strong =
                ScoreCard.pairs(row -> row.getField("quality").equals("STRONG"));
        assertThat(strong.falseAlarms() + strong.missed()).isZero();
    }

    @Test
    @Tag("slow")
    void knows_east_slavic_persons_across_languages_scripts_and_standards() {
        ScoreCard.Measure slavic = ScoreCard.slavic();
        assertThat(slavic.recall()).isGreaterThanOrEqualTo(0.98);
        assertThat(slavic.falseAlarmRate()).isLessThanOrEqualTo(0.005);
    }

    @Test
    void says_what_the_public_tool_of_ofac_would_say() throws IOException {
        SharedData.assumeHere();
        assertThat(ScoreCard.ofacParity()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    @Tag("slow")
    void finds_listed_persons_and_leaves_others_alone() throws IOException, ListNotReadable {
        SharedData.assumeHere();
        Screener screener = Screener.of(SharedData.lists(), ScreeningPolicy.SHIPPED);
        assertThat(ScoreCard.positives(screener, "positives_un_treated.csv")).isGreaterThanOrEqualTo(0.99);
        assertThat(ScoreCard.positives(screener, "positives_un_untreated.csv")).isEqualTo(1.0);
        assertThat(ScoreCard.negatives(screener, false)).isLessThanOrEqualTo(0.005);
        assertThat(ScoreCard.negatives(screener, true)).isLessThanOrEqualTo(0.001);
    }
}
