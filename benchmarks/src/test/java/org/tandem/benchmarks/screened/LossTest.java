package org.tandem.benchmarks.screened;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandem.benchmarks.screened.ScreenedOptions.Customers;

final class LossTest {
    private static Stretch stretch(boolean realLists, long settled, long cpuMicrosEach) {
        return new Stretch(Customers.NEW, realLists, 2, settled, 2 * settled, 2 * settled * cpuMicrosEach * 1_000);
    }

    @Test
    void a_pair_is_compared_whichever_system_came_first() {
        Loss loss = new Loss(List.of(
                stretch(false, 1_000, 200),
                stretch(true, 900, 220),
                stretch(true, 450, 440),
                stretch(false, 500, 400)));

        assertThat(loss.percent().median()).isCloseTo(10, within(1e-9));
        assertThat(loss.percent().pairs()).isEqualTo(2);
        assertThat(loss.costPercent().median()).isCloseTo(10, within(1e-9));
        assertThat(loss.costMicros().median()).isCloseTo(30, within(1e-9));
    }

    @Test
    void only_neighbours_are_compared_so_that_a_slower_machine_is_no_loss() {
        Loss loss = new Loss(List.of(
                stretch(false, 1_000, 200),
                stretch(true, 1_000, 200),
                stretch(true, 100, 2_000),
                stretch(false, 100, 2_000)));

        assertThat(loss.percent().median()).isZero();
        assertThat(loss.costPercent().median()).isZero();
    }

    @Test
    void a_stretch_without_a_neighbour_is_not_compared() {
        assertThat(new Loss(List.of(stretch(false, 1_000, 200))).percent().pairs())
                .isZero();
    }

    @Test
    void the_pace_is_that_of_the_measured_seconds_and_the_median_of_one_system() {
        Loss loss = new Loss(List.of(
                stretch(false, 1_000, 200),
                stretch(true, 100, 200),
                stretch(true, 300, 200),
                stretch(false, 2_000, 200)));

        assertThat(loss.median(false, Stretch::perSecond)).isEqualTo(750);
        assertThat(loss.median(true, Stretch::perSecond)).isEqualTo(100);
    }

    @Test
    void refuses_a_pair_of_one_system() {
        assertThatThrownBy(() -> new Loss(List.of(stretch(true, 1, 1), stretch(true, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same system");
    }
}
