package org.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final AnswerHandler NOBODY = _ -> {};
    private static final int MANY = 10 * Outbox.FIRST_WINDOW;

    private final Outbox outbox = new Outbox(1_000, 0);

    @Test
    void a_connection_begins_with_few_unanswered_and_each_answer_allows_two_more() {
        add(MANY);
        assertThat(entriesOfNextFrame()).isEqualTo(Outbox.FIRST_WINDOW);
        assertThat(outbox.hasMore()).isFalse();
        assertThat(outbox.nextFrame(false)).isNull();
        outbox.answered(1);
        // The answered one's place, and one that it has earned.
        assertThat(entriesOfNextFrame()).isEqualTo(2);
        for (long ref = 2; ref <= Outbox.FIRST_WINDOW; ref++) {
            outbox.answered(ref);
        }
        assertThat(entriesOfNextFrame()).isEqualTo(2 * (Outbox.FIRST_WINDOW - 1));
    }

    @Test
    void everything_leaves_in_the_end_and_in_order() {
        add(MANY);
        long left = 0;
        long answered = 0;
        while (left < MANY) {
            left += entriesOfNextFrame();
            while (answered < left) {
                outbox.answered(++answered);
            }
        }
        assertThat(left).isEqualTo(MANY);
        assertThat(outbox.unansweredCount()).isZero();
        assertThat(outbox.hasMore()).isFalse();
    }

    @Test
    void what_is_sent_ahead_passes_by_what_waits_even_when_nothing_else_may_leave() {
        add(MANY);
        assertThat(entriesOfNextFrame()).isEqualTo(Outbox.FIRST_WINDOW);
        outbox.add("MESSAGE", "", "<pacs.002/>", true, NOBODY);
        assertThat(outbox.hasMore()).isTrue();
        assertThat(outbox.nextFrame(false)).isEqualTo("MESSAGE " + (MANY + 1) + "\n<pacs.002/>");
        outbox.answered(MANY + 1);
        assertThat(outbox.hasMore()).as("an answer to it allows nothing more").isFalse();
    }

    @Test
    void a_new_connection_begins_again_with_what_was_sent_ahead() {
        add(MANY);
        assertThat(entriesOfNextFrame()).isEqualTo(Outbox.FIRST_WINDOW);
        outbox.add("MESSAGE", "", "<pacs.002/>", true, NOBODY);
        outbox.restart(7);
        String frame = String.valueOf(outbox.nextFrame(false));
        assertThat(frame.split(String.valueOf(Outbox.SEPARATOR)))
                .hasSize(2 + Outbox.FIRST_WINDOW)
                .startsWith("SUBSCRIBE 7\n", "MESSAGE " + (MANY + 1) + "\n<pacs.002/>", "MESSAGE 1\n<pacs.008/>");
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            outbox.add("MESSAGE", "", "<pacs.008/>", false, NOBODY);
        }
    }

    private int entriesOfNextFrame() {
        return String.valueOf(outbox.nextFrame(false)).split(String.valueOf(Outbox.SEPARATOR)).length;
    }
}
