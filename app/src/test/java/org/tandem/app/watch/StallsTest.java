package org.tandem.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StallsTest {
    private static final long NAP_NANOS = 50_000_000;

    private final Stalls stalls = new Stalls();

    @Test
    void what_a_busy_machine_takes_to_wake_a_thread_is_no_stall() {
        stalls.slept(NAP_NANOS);
        stalls.slept(NAP_NANOS + Stalls.NOTICED_NANOS);
        assertThat(stalls.nanos()).isZero();
    }

    @Test
    void what_a_nap_took_too_long_adds_up() {
        stalls.slept(NAP_NANOS + Stalls.NOTICED_NANOS + 1);
        stalls.slept(NAP_NANOS + 15_000_000_000L);
        assertThat(stalls.nanos()).isEqualTo(Stalls.NOTICED_NANOS + 1 + 15_000_000_000L);
    }
}
