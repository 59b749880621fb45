package org.tandem.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "0.00|0.00",
                "999.99|999.99",
                "1000|1,000",
                "12500.00|12,500.00",
                "-1234567.5|-1,234,567.5",
                "-123.45|-123.45"
            })
    void thousands_are_kept_apart(String decimal, String expected) {
        assertThat(Figures.amount(decimal)).isEqualTo(expected);
    }

    @Test
    void a_duration_is_told_in_the_unit_that_suits_it() {
        assertThat(Figures.duration(Duration.ofMillis(84))).isEqualTo("84 ms");
        assertThat(Figures.duration(Duration.ofMillis(7_050))).isEqualTo("7.0 s");
        assertThat(Figures.duration(Duration.ofSeconds(150))).isEqualTo("2 min");
    }

    @Test
    void columns_line_up_and_figures_stand_to_the_right() {
        assertThat(new Columns(1)
                        .row("fee", "0.50", "BYN")
                        .row("amount", "100.00")
                        .lines())
                .containsExactly("fee       0.50  BYN", "amount  100.00");
    }
}
