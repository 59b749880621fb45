package org.tandem.simulation.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tandem.simulation.bank.Conduct.Deed;

class ConductTest {
    @Test
    void shares_are_kept_and_depend_on_nothing_but_seed_and_payment() {
        Conduct conduct = new Conduct(100, 50, 50, 8_000);
        SplittableRandom random = new SplittableRandom(5);
        Map<Deed, Integer> counts = new EnumMap<>(Deed.class);
        for (int i = 0; i < 20_000; i++) {
            String uetr = new UUID(random.nextLong(), random.nextLong()).toString();
            Deed deed = conduct.towards(uetr, 9);
            assertThat(conduct.towards(uetr, 9)).isEqualTo(deed);
            counts.merge(deed, 1, Integer::sum);
        }
        assertThat(counts.get(Deed.REJECT)).isBetween(1_800, 2_200);
        assertThat(counts.get(Deed.STAY_SILENT)).isBetween(850, 1_150);
        assertThat(counts.get(Deed.ACCEPT_LATE)).isBetween(850, 1_150);
    }

    @Test
    void shares_above_a_thousand_are_refused() {
        assertThatThrownBy(() -> new Conduct(600, 400, 1, 0)).hasMessageContaining("1001");
    }
}
