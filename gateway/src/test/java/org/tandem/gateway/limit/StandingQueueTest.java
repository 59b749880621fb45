package org.tandem.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandingQueueTest {
    private static final long MILLI_NANOS = 1_000_000;

    private final StandingQueue queue = new StandingQueue(0);
    private long nowMillis;

    @Test
    void what_everybody_has_waited_for_a_while_stands() {
        for (int i = 0; i < 20; i++) {
            passed(10, 400);
        }
        assertThat(passed(10, 400)).isEqualTo(400);
        assertThat(passed(10, 500)).isEqualTo(400);
    }

    @Test
    void one_who_did_not_wait_ends_it_at_once() {
        for (int i = 0; i < 20; i++) {
            passed(10, 400);
        }
        assertThat(passed(10, 3)).isEqualTo(3);
        assertThat(passed(10, 400)).isEqualTo(3);
    }

    @Test
    void after_a_pause_nobody_has_to_wait() {
        for (int i = 0; i < 20; i++) {
            passed(10, 1);
        }
        assertThat(passed(300, 300)).isZero();
        assertThat(passed(1, 299)).isZero();
    }

    private long passed(long afterMillis, long waitedMillis) {
        nowMillis += afterMillis;
        return queue.passed(waitedMillis * MILLI_NANOS, nowMillis * MILLI_NANOS) / MILLI_NANOS;
    }
}
