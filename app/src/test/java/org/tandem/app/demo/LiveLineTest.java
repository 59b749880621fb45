package org.tandem.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveLineTest {
    @Test
    void it_says_how_many_how_fast_and_whether_all_is_well() {
        String line = LiveLine.line(
                new LiveLine.Figures(12_345, 120, true), 49.84, new LiveLine.Speed(213, 1_450));

        assertThat(line)
                .isEqualTo("12,345 payments  49.8/s  final in 21.3 ms (half), 145.0 ms (99 of 100)"
                        + "  read model 0.1 s behind  books balanced");
    }

    @Test
    void books_that_do_not_balance_are_shouted() {
        assertThat(LiveLine.line(new LiveLine.Figures(1, 0, false), 0, new LiveLine.Speed(0, 0)))
                .endsWith("books NOT BALANCED");
    }
}
