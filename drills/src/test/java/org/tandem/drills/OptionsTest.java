package org.tandem.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void what_is_not_said_is_the_scenarios() {
        assertThat(Options.of(List.of(), 7)).isEqualTo(new Options(7, 40, false));
    }

    @Test
    void everything_can_be_said_in_any_order() {
        assertThat(Options.of(List.of("--keep", "--rate", "5", "--rounds", "3"), 7))
                .isEqualTo(new Options(3, 5, true));
    }

    @Test
    void wrong_words_are_told() {
        assertThatThrownBy(() -> Options.of(List.of("--rounds", "none"), 7))
                .hasMessage("--rounds takes a number from 1 on, not 'none'");
        assertThatThrownBy(() -> Options.of(List.of("--rounds"), 7)).hasMessageContaining("not ''");
        assertThatThrownBy(() -> Options.of(List.of("--speed", "3"), 7)).hasMessage("there is no option --speed");
    }
}
