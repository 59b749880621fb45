package org.tandem.gateway.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tandem.domain.Limits;

class InboxTest {
    private static final long MILLI_NANOS = 1_000_000;
    private static final Entry.Message PAYMENT = new Entry.Message("p", "<Document xmlns=\"…:pacs.008.001.08\">");
    private static final Entry.Message RECALL = new Entry.Message("c", "<Document xmlns=\"…:camt.056.001.08\">");
    private static final Entry.Message ANSWER = new Entry.Message("a", "<Document xmlns=\"…:pacs.002.001.10\">");
    private static final Entry.Request QUOTE = new Entry.Request("q", "quote", "{}");

    private static final Entry.Request RATES = new Entry.Request("r", "rates", "{}");

    private final List<Runnable> work = new ArrayList<>();
    private final List<Entry> handled = new ArrayList<>();
    private final List<Long> waits = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final Inbox inbox = new Inbox(
            work::add,
            (entry, waitedNanos) -> {
                waits.add(waitedNanos);
                handled.add(entry);
            },
            nanos::get);

    @Test
    void answers_go_ahead_quotes_come_last_and_all_else_keeps_its_order() {
        List.of(QUOTE, PAYMENT, RATES, RECALL, ANSWER).forEach(inbox::add);
        work.removeFirst().run();
        assertThat(handled).containsExactly(ANSWER, PAYMENT, RATES, RECALL, QUOTE);
    }

    @Test
    void one_works_at_a_time_and_the_next_comes_when_there_is_more() {
        inbox.add(QUOTE);
        inbox.add(PAYMENT);
        assertThat(work).hasSize(1);
        work.removeFirst().run();
        inbox.add(RECALL);
        assertThat(work).hasSize(1);
        work.removeFirst().run();
        assertThat(handled).containsExactly(PAYMENT, QUOTE, RECALL);
    }

    @Test
    void what_was_cleared_is_not_handled() {
        inbox.add(QUOTE);
        inbox.clear();
        work.removeFirst().run();
        assertThat(handled).isEmpty();
    }

    @Test
    void a_request_for_quotes_that_waited_too_long_is_taken_before_payments() {
        inbox.add(QUOTE);
        nanos.addAndGet(Limits.OVERLOAD_QUOTES_MILLIS * MILLI_NANOS - 1);
        inbox.add(PAYMENT);
        work.removeFirst().run();
        inbox.add(QUOTE);
        nanos.addAndGet(Limits.OVERLOAD_QUOTES_MILLIS * MILLI_NANOS);
        inbox.add(PAYMENT);
        work.removeFirst().run();
        assertThat(handled).containsExactly(PAYMENT, QUOTE, QUOTE, PAYMENT);
    }

    @Test
    void quotes_and_payments_are_told_how_long_their_own_kind_has_to_wait() {
        long waitNanos = 40 * MILLI_NANOS;
        for (int i = 0; i < 20; i++) {
            inbox.add(QUOTE);
            nanos.addAndGet(waitNanos);
            inbox.add(PAYMENT);
            work.removeFirst().run();
        }
        assertThat(waits.get(waits.size() - 1)).isEqualTo(waitNanos);
        assertThat(waits.get(waits.size() - 2)).isZero();
    }
}
