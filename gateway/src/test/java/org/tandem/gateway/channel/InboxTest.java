package org.tandem.gateway.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final Entry.Message PAYMENT = new Entry.Message("p", "<Document xmlns=\"…:pacs.008.001.08\">");
    private static final Entry.Message RECALL = new Entry.Message("c", "<Document xmlns=\"…:camt.056.001.08\">");
    private static final Entry.Message ANSWER = new Entry.Message("a", "<Document xmlns=\"…:pacs.002.001.10\">");
    private static final Entry.Request QUOTE = new Entry.Request("q", "quote", "{}");

    private final List<Runnable> work = new ArrayList<>();
    private final List<Entry> handled = new ArrayList<>();
    private final Inbox inbox = new Inbox(work::add, (entry, waitedNanos) -> {
        assertThat(waitedNanos).isNotNegative();
        handled.add(entry);
    });

    @Test
    void answers_go_ahead_and_all_else_keeps_its_order() {
        List.of(QUOTE, PAYMENT, RECALL, ANSWER).forEach(inbox::add);
        work.removeFirst().run();
        assertThat(handled).containsExactly(ANSWER, QUOTE, PAYMENT, RECALL);
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
        assertThat(handled).containsExactly(QUOTE, PAYMENT, RECALL);
    }

    @Test
    void what_was_cleared_is_not_handled() {
        inbox.add(QUOTE);
        inbox.clear();
        work.removeFirst().run();
        assertThat(handled).isEmpty();
    }
}
