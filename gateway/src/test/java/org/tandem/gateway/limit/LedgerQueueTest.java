package org.tandem.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandem.domain.Limits;

class LedgerQueueTest {
    private static final long MILLI_NANOS = 1_000_000;

    private long nowMillis = 7;
    private final LedgerQueue queue = new LedgerQueue(nowMillis * MILLI_NANOS);

    /// Ten commands a millisecond.
    @BeforeEach
    void the_ledger_answers() {
        for (int i = 0; i < 200; i++) {
            give(10);
            nowMillis++;
            answer(10);
        }
    }

    @Test
    void nobody_waits_when_everything_is_answered() {
        assertThat(waitMillis()).isZero();
    }

    @Test
    void a_queue_shows_while_it_grows_and_before_anyone_has_come_through() {
        give(1_000);
        assertThat(waitMillis()).isEqualTo(100);
        give(2_000);
        assertThat(waitMillis()).isEqualTo(300);
        answer(2_900);
        assertThat(waitMillis()).isLessThanOrEqualTo(10);
    }

    @Test
    void a_pause_is_no_queue() {
        give(1_000);
        nowMillis += 200;
        assertThat(waitMillis()).isZero();
        give(1_000);
        assertThat(waitMillis()).isZero();
    }

    @Test
    void a_silence_longer_than_an_election_is_lateness() {
        give(1);
        for (int i = 0; i < 10; i++) {
            assertThat(waitMillis()).isZero();
            nowMillis += Limits.LEDGER_SILENT_MILLIS / 10;
        }
        assertThat(waitMillis()).isEqualTo(Limits.LEDGER_SILENT_MILLIS);
    }

    @Test
    void a_process_that_stood_still_does_not_take_it_for_silence() {
        give(1_000);
        nowMillis += 3L * Limits.LEDGER_SILENT_MILLIS;
        assertThat(waitMillis()).isZero();
    }

    private void give(int count) {
        for (int i = 0; i < count; i++) {
            queue.given(nowMillis * MILLI_NANOS);
        }
    }

    private void answer(int count) {
        for (int i = 0; i < count; i++) {
            queue.answered(nowMillis * MILLI_NANOS);
        }
    }

    private long waitMillis() {
        return queue.waitNanos(nowMillis * MILLI_NANOS) / MILLI_NANOS;
    }
}
