package org.tandem.benchmarks.screened;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tandem.benchmarks.screened.GateTime.Part;
import org.tandem.benchmarks.screened.ScreenedOptions.Customers;

final class LossReportTest {
    private static Stretch stretch(Customers customers, boolean realLists, long settled) {
        return new Stretch(customers, realLists, 1, settled, settled, settled * 100_000);
    }

    @Test
    void the_last_line_has_the_loss_with_its_interval_and_both_paces_for_each_kind_of_customers() {
        LossReport report = new LossReport();
        for (int pair = 0; pair < 6; pair++) {
            report.add(stretch(Customers.NEW, false, 1_000));
            report.add(stretch(Customers.AGAIN, false, 1_000));
            report.add(stretch(Customers.NEW, true, 900 - pair));
            report.add(stretch(Customers.AGAIN, true, 1_000));
        }
        report.sampled(stretch(Customers.NEW, true, 10), Map.of(Part.NAMES, 420_000L));

        List<String> lines = report.lines(List.of(Customers.NEW, Customers.AGAIN));

        assertThat(lines.getLast())
                .isEqualTo("screening_loss_percent=10.3 screening_loss_percent_low=10.0"
                        + " screening_loss_percent_high=10.5 screening_cost_percent=0.0 payments_per_second=898"
                        + " payments_per_second_few_names=1000 gate_us=42.0 gate_us_few_names=0.0"
                        + " again_screening_loss_percent=0.0 again_screening_loss_percent_low=0.0"
                        + " again_screening_loss_percent_high=0.0 again_screening_cost_percent=0.0"
                        + " again_payments_per_second=1000 again_payments_per_second_few_names=1000"
                        + " again_gate_us=0.0 again_gate_us_few_names=0.0");
    }
}
