package org.tandem.benchmarks.screened;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandem.benchmarks.machine.WrongArguments;
import org.tandem.benchmarks.screened.ScreenedOptions.Customers;

final class ScreenedOptionsTest {
    @Test
    void without_a_word_both_kinds_of_customers_pay_by_the_standard_lists() {
        ScreenedOptions options = ScreenedOptions.of(List.of());

        assertThat(options.customers()).containsExactly(Customers.NEW, Customers.AGAIN);
        assertThat(options.lists()).endsWithRaw(Path.of("shared/data/screening"));
        assertThat(options.pairs()).isEqualTo(8);
    }

    @Test
    void every_option_is_taken() {
        ScreenedOptions options = ScreenedOptions.of(List.of(
                "--lists",
                "mine",
                "--pairs",
                "3",
                "--stretch",
                "4",
                "--warm-up",
                "5",
                "--only",
                "again",
                "--under-way",
                "6",
                "--linger",
                "7",
                "--network",
                "net.yaml",
                "--seed",
                "8"));

        assertThat(options)
                .isEqualTo(new ScreenedOptions(
                        Path.of("mine"), 3, 4, 5, List.of(Customers.AGAIN), 6, 7, Path.of("net.yaml"), 8));
    }

    @Test
    void refuses_what_it_does_not_know_and_says_what_it_does() {
        assertThatThrownBy(() -> ScreenedOptions.of(List.of("--only", "some")))
                .isInstanceOf(WrongArguments.class)
                .hasMessageContaining("--only is one of both, new, again, not 'some'");
        assertThatThrownBy(() -> ScreenedOptions.of(List.of("--pairs", "0")))
                .isInstanceOf(WrongArguments.class)
                .hasMessageContaining("--pairs is a whole number from 1");
        assertThatThrownBy(() -> ScreenedOptions.of(List.of("--unscreened", "yes")))
                .isInstanceOf(WrongArguments.class)
                .hasMessageContaining("there is no option --unscreened");
    }
}
