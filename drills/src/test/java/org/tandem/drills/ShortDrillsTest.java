package org.tandem.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tandem.drills.scenario.Scenarios;

/// P13, P14, P16 in short: real processes are killed, frozen, torn and restarted under load, once each. A disk that
/// fills is the cluster's own test, for not everybody may mount.
@Tag("slow")
class ShortDrillsTest {
    /// Fewer than by hand: the build server is as busy as it is small.
    private static final String RATE = "20";

    private static Verdict verdict(String drill) throws InterruptedException {
        Options options = Options.of(List.of("--rounds", "1", "--rate", RATE), 1);
        return new Drill(
                        Scenarios.named(drill),
                        options,
                        Path.of("..").toAbsolutePath().normalize(),
                        System.out::println)
                .run();
    }

    @Test
    void nothing_acknowledged_is_lost_or_doubled_whatever_is_broken() throws Exception {
        sound(verdict("short"));
    }

    @Test
    void a_member_starts_from_a_snapshot_that_was_taken_under_load() throws Exception {
        sound(verdict("snapshot-under-load"));
    }

    /// How long it took is for a quiet machine: `./dev drill`.
    private static void sound(Verdict verdict) {
        assertThat(verdict.wrong()).isEmpty();
        assertThat(verdict.line()).startsWith("rounds=1 lost=0 doubled=0 ").endsWith(" hashes_equal=yes");
        assertThat(verdict.isSound()).isTrue();
    }
}
