package org.tandem.benchmarks.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class PairedTest {
    private static List<Double> of(double... differences) {
        return DoubleStream.of(differences).boxed().toList();
    }

    @Test
    void six_pairs_are_the_fewest_with_an_interval_and_it_is_all_of_them() {
        assertThat(Paired.of(of(5, 1, 3, 2, 4)).low()).isNaN();

        assertThat(Paired.of(of(6, 5, 1, 3, 2, 4))).isEqualTo(new Paired(3.5, 1, 6, 6));
    }

    @Test
    void of_nine_pairs_the_outermost_at_each_end_is_left_out() {
        assertThat(Paired.of(of(9, 8, 7, 6, 5, 4, 3, 2, 1))).isEqualTo(new Paired(5, 2, 8, 9));
    }
}
