package org.tandem.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tandem.domain.party.Bic;
import org.tandem.gateway.limit.RateLimits.Subject;

class RateLimitsTest {
    private static final Bic ONE = Bic.of("AAAABY20");
    private static final Bic OTHER = Bic.of("BBBBRU20");

    private final AtomicLong nanos = new AtomicLong(-5);
    private final RateLimits limits =
            new RateLimits(new RateLimits.Settings(new Rate(10, 5), new Rate(1, 1), new Rate(1_000, 1)), nanos::get);

    @Test
    void a_burst_goes_through_and_then_the_rate() {
        assertThat(taken(ONE, Subject.MESSAGES, 20)).isEqualTo(5);
        nanos.addAndGet(100_000_000);
        assertThat(taken(ONE, Subject.MESSAGES, 20)).isEqualTo(1);
        nanos.addAndGet(3_600_000_000_000L);
        assertThat(taken(ONE, Subject.MESSAGES, 20)).isEqualTo(5);
    }

    @Test
    void who_is_refused_is_told_when_the_next_one_goes_through() {
        assertThat(taken(ONE, Subject.MESSAGES, 6)).isEqualTo(5);
        assertThat(limits.refusedForMillis(ONE, Subject.MESSAGES)).isEqualTo(100);
        nanos.addAndGet(99_000_001);
        assertThat(limits.refusedForMillis(ONE, Subject.MESSAGES)).isEqualTo(1);
        nanos.addAndGet(999_999);
        assertThat(limits.refusedForMillis(ONE, Subject.MESSAGES)).isZero();
    }

    @Test
    void neither_others_nor_other_subjects_are_touched() {
        assertThat(taken(ONE, Subject.ENQUIRIES, 9)).isEqualTo(1);
        assertThat(taken(OTHER, Subject.ENQUIRIES, 9)).isEqualTo(1);
        assertThat(taken(ONE, Subject.QUOTES, 9)).isEqualTo(1);
    }

    private int taken(Bic participant, Subject subject, int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += limits.refusedForMillis(participant, subject) == 0 ? 1 : 0;
        }
        return taken;
    }
}
