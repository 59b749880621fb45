package org.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(100, 1_000);
    private final Random random = new Random(7);

    @Test
    void waits_double_up_to_the_greatest_and_never_less_than_half() {
        long[] full = {100, 200, 400, 800, 1_000, 1_000};
        for (int failed = 0; failed < full.length; failed++) {
            for (int i = 0; i < 200; i++) {
                assertThat(backoff.millis(failed, random)).isBetween(full[failed] / 2, full[failed]);
            }
        }
        assertThat(backoff.millis(Integer.MAX_VALUE, random)).isBetween(500L, 1_000L);
    }

    @Test
    void those_who_lost_the_same_gateway_come_back_at_different_times() {
        Set<Long> waits =
                IntStream.range(0, 50).mapToObj(_ -> backoff.millis(4, random)).collect(Collectors.toSet());
        assertThat(waits).hasSizeGreaterThan(25);
    }
}
