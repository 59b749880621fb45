package org.tandem.screening.match;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WeighingLaws {
    @Property
    void the_most_that_may_be_over_scores_enough_and_hardly_more_does_not(
            @ForAll NameKind kind,
            @ForAll boolean contained,
            @ForAll @IntRange(min = 1, max = 2_700) int total,
            @ForAll @IntRange(max = Probe.FULL) int similarity,
            @ForAll @IntRange(max = 2_700) int leftOver,
            @ForAll @IntRange(min = 1, max = Probe.FULL) int least) {
        Weighing weighing = new Weighing(Weights.SHIPPED, kind, contained);
        long matched = (long) total * similarity;
        int most = weighing.mostRightOver(matched, total, leftOver, least);
        if (most >= 0) {
            assertThat(weighing.score(matched, total, leftOver, most)).isGreaterThanOrEqualTo(least);
        }
        assertThat(weighing.score(matched, total, leftOver, most + 1L)).isLessThan(least);
    }

    @Property
    void what_fits_better_scores_more(
            @ForAll NameKind kind,
            @ForAll boolean contained,
            @ForAll @IntRange(min = 1, max = 2_700) int total,
            @ForAll @IntRange(max = Probe.FULL - 1) int similarity,
            @ForAll @IntRange(max = 2_700) int leftOver,
            @ForAll @IntRange(max = 2_700) int rightOver) {
        Weighing weighing = new Weighing(Weights.SHIPPED, kind, contained);
        assertThat(weighing.score((long) total * (similarity + 1), total, leftOver, rightOver))
                .isGreaterThanOrEqualTo(weighing.score((long) total * similarity, total, leftOver, rightOver));
    }
}
