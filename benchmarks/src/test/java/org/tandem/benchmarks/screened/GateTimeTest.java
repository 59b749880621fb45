package org.tandem.benchmarks.screened;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tandem.benchmarks.screened.GateTime.Part;

final class GateTimeTest {
    @Test
    void the_time_is_divided_by_the_payments() {
        Map<Part, Double> micros = GateTime.microsPerPayment(Map.of(Part.TEXT, 400_000L, Part.NAMES, 4_000_000L), 400);

        assertThat(micros).isEqualTo(Map.of(Part.NAMES, 10.0, Part.TEXT, 1.0));
        assertThat(GateTime.total(micros)).isEqualTo(11);
        assertThat(GateTime.text(micros)).isEqualTo("11.0 us a payment: names 10.0 text 1.0");
    }

    @Test
    void says_so_where_the_machine_takes_no_samples() {
        assertThat(GateTime.text(GateTime.microsPerPayment(Map.of(), 400))).startsWith("not known");
    }
}
