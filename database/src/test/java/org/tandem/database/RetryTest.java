package org.tandem.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryTest {

    private final List<String> heard = new ArrayList<>();
    private final Retry retry =
            new Retry("read model", Duration.ofMillis(1), Duration.ofMillis(4), new Retry.Listener() {
                @Override
                public void away(String what, Exception cause) {
                    heard.add(what + " away: " + cause.getMessage());
                }

                @Override
                public void back(String what, int failedAttempts) {
                    heard.add(what + " back after " + failedAttempts);
                }
            });

    @Test
    void it_tries_until_the_other_side_is_back_and_says_each_change_once() throws Exception {
        int[] attempts = {0};
        String answer = retry.call(() -> {
            if (++attempts[0] < 5) {
                throw new SQLException("terminating connection", "57P01");
            }
            return "done";
        });
        assertThat(answer).isEqualTo("done");
        assertThat(heard).containsExactly("read model away: terminating connection", "read model back after 4");
    }

    @Test
    void a_failure_that_time_cannot_mend_is_thrown_at_once() {
        assertThatThrownBy(() -> retry.call(() -> {
                    throw new SQLException("duplicate key", "23505");
                }))
                .hasMessage("duplicate key");
        assertThat(heard).isEmpty();
        assertThat(Retry.mendable(new SQLTransientConnectionException("pool is empty")))
                .isTrue();
        assertThat(Retry.mendable(new SQLException("no state"))).isFalse();
    }

    @Test
    void an_interrupt_ends_the_waiting() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> retry.call(() -> {
                    throw new SQLException("refused", "08001");
                }))
                .isInstanceOf(InterruptedException.class);
    }
}
