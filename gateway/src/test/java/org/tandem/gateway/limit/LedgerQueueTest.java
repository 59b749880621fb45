package org.tandem.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandem.domain.Limits;

class LedgerQueueTest {
    private static final long MILLI_NANOS = 1_000_000;

    private long nowMillis = 7;
    private final LedgerQueue queue = new LedgerQueue(nowMillis * MILLI_NANOS);

    /// Ten commands a millisecond, and never none.
    @BeforeEach
    void the_ledger_answers() {
        give(10);
        for (int i = 0; i < 400; i++) {
            give(10);
            nowMillis++;
            answer(10);
        }
    }

    @Test
    void nobody_waits_when_everything_is_answered() {
        answer(10);
        assertThat(waitMillis()).isZero();
    }

    @Test
    void a_burst_on_a_quiet_network_is_no_queue() {
        answer(10);
        for (int i = 0; i < 20; i++) {
            nowMillis += 150;
            give(1);
            answer(1);
        }
        nowMillis += 150;
        give(500);
        assertThat(waitMillis()).isZero();
        nowMillis += 50;
        answer(1);
        assertThat(waitMillis()).isZero();
    }

    @Test
    void a_few_are_answered_together_however_slow_the_disk() {
        LedgerQueue slow = new LedgerQueue(0);
        for (int i = 0; i < 60; i++) {
            slow.given(0);
        }
        for (int i = 1; i < 20; i++) {
            slow.given(i * 50 * MILLI_NANOS);
            slow.answered(i * 50 * MILLI_NANOS);
        }
        assertThat(slow.waitNanos(1_000 * MILLI_NANOS)).isZero();
    }

    @Test
    void a_queue_shows_while_it_grows_and_before_anyone_has_come_through() {
        give(990);
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
    void a_pause_that_begins_within_a_window_is_no_queue_either() {
        for (int within = 5; within < 100; within += 10) {
            give(100);
            nowMillis += within;
            answer(100);
            give(100);
            nowMillis += 95;
            assertThat(waitMillis()).as("a pause that begins after " + within).isLessThan(50);
            answer(100);
            the_ledger_answers();
            answer(10);
        }
    }

    @Test
    void what_is_given_up_ends_no_silence_and_one_at_a_time_may_ask() {
        give(100);
        for (int i = 0; i < 20; i++) {
            nowMillis += 500;
            waitMillis();
        }
        for (int i = 0; i < 110; i++) {
            queue.gaveUp(nowMillis * MILLI_NANOS);
        }
        assertThat(waitMillis()).isZero();
        give(1);
        assertThat(waitMillis()).isGreaterThan(Limits.LEDGER_SILENT_MILLIS);
        answer(1);
        give(1);
        assertThat(waitMillis()).isZero();
    }

    @Test
    void a_silence_is_noticed_by_one_look_a_second_too() {
        give(1);
        for (int i = 0; i < 10; i++) {
            assertThat(waitMillis()).isZero();
            nowMillis += 1_000;
        }
        assertThat(waitMillis()).isEqualTo(Limits.LEDGER_SILENT_MILLIS);
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
