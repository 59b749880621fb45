package org.tandem.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Verdict GOOD = new Verdict(3, 0, 0, 1_234, true, List.of(), List.of());

    @Test
    void its_line_is_for_machines() {
        assertThat(GOOD.line()).isEqualTo("rounds=3 lost=0 doubled=0 worst_unavailable_ms=1234 hashes_equal=yes");
        assertThat(Verdict.NONE.line()).isEqualTo("rounds=0 lost=0 doubled=0 worst_unavailable_ms=0 hashes_equal=no");
    }

    @Test
    void anything_that_must_never_be_makes_it_unsound() {
        assertThat(GOOD.isPassed()).isTrue();
        assertThat(new Verdict(3, 1, 0, 0, true, List.of(), List.of()).isSound())
                .isFalse();
        assertThat(new Verdict(3, 0, 1, 0, true, List.of(), List.of()).isSound())
                .isFalse();
        assertThat(new Verdict(3, 0, 0, 0, false, List.of(), List.of()).isSound())
                .isFalse();
        assertThat(new Verdict(3, 0, 0, 0, true, List.of("a sum"), List.of()).isSound())
                .isFalse();
        assertThat(Verdict.NONE.isPassed()).isFalse();
    }

    @Test
    void what_is_only_late_is_sound_and_not_passed() {
        Verdict late = GOOD.withLate(List.of("too long"));
        assertThat(late.isSound()).isTrue();
        assertThat(late.isPassed()).isFalse();
    }
}
