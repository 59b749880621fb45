package org.tandem.simulation.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandem.domain.money.Rate;

class RateWalkTest {
    private static final Rate REFERENCE = Rate.of("27.6096");

    private static List<Rate> walk(long seed) {
        RateWalk walk = new RateWalk(REFERENCE, seed);
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            walk.step();
            rates.add(walk.lessMargin(1_000));
        }
        return rates;
    }

    @Test
    void the_same_seed_walks_the_same_way() {
        assertThat(walk(1)).isEqualTo(walk(1)).isNotEqualTo(walk(2));
    }

    @Test
    void it_never_leaves_its_reach_and_does_move() {
        List<Rate> rates = walk(3);
        assertThat(rates)
                .allSatisfy(rate -> assertThat(rate.marginBelowInHundredthsOfBasisPoint(REFERENCE))
                        .isBetween(1_000L - 2_500, 1_000L + 2_500));
        assertThat(rates)
                .allSatisfy(rate -> assertThat(rate.toBigDecimal().precision()).isLessThanOrEqualTo(11));
        assertThat(rates.stream().distinct().count()).isGreaterThan(500);
    }
}
