package org.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
    private static final long NOW = 1_700_000_000_000_000_000L;

    private static final long SOON = ClockWatch.FAR_NANOS - 1;

    private final Listener listener = new Listener();
    private final ClockWatch watch = new ClockWatch(listener);

    @Test
    void clocks_that_agree_within_two_seconds_are_no_news() {
        watch.look(NOW, NOW, SOON);
        watch.look(NOW + ClockWatch.FAR_NANOS, NOW, SOON);
        watch.look(NOW - ClockWatch.FAR_NANOS, NOW, SOON);
        assertThat(listener.warnings).isEmpty();
    }

    @Test
    void a_log_that_is_ahead_is_told_with_what_it_means() {
        watch.look(NOW + TimeUnit.HOURS.toNanos(1), NOW, SOON);
        assertThat(listener.warnings)
                .singleElement()
                .asString()
                .contains("3600000 ms ahead of this host's clock")
                .contains("nothing expires");
    }

    @Test
    void a_log_that_is_behind_is_told_with_what_it_means() {
        watch.look(NOW - ClockWatch.FAR_NANOS - 1, NOW, SOON);
        assertThat(listener.warnings)
                .singleElement()
                .asString()
                .contains("2000 ms behind this host's clock")
                .contains("Deadlines come late");
    }

    @Test
    void an_answer_that_was_long_on_its_way_says_nothing() {
        long tookNanos = TimeUnit.SECONDS.toNanos(15);
        watch.look(NOW - tookNanos, NOW, tookNanos);
        assertThat(listener.warnings).isEmpty();
    }

    @Test
    void it_is_told_once_a_minute() {
        for (long second = 0; second <= 120; second++) {
            long own = NOW + TimeUnit.SECONDS.toNanos(second);
            watch.look(own + TimeUnit.HOURS.toNanos(1), own, SOON);
        }
        assertThat(listener.warnings).hasSize(3);
    }
}
