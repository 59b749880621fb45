package org.tandem.benchmarks.screened;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tandem.benchmarks.payments.Paired;
import org.tandem.benchmarks.screened.GateTime.Part;
import org.tandem.benchmarks.screened.ScreenedOptions.Customers;

/// What was measured, in words and in one line for machines.
final class LossReport {
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Sampled> samples = new ArrayList<>();

    /// A stretch of which only what the gate took is known.
    private record Sampled(Stretch stretch, Map<Part, Long> nanos) {}

    void add(Stretch stretch) {
        stretches.add(stretch);
    }

    /// @param nanos the gate's in this stretch
    void sampled(Stretch stretch, Map<Part, Long> nanos) {
        samples.add(new Sampled(stretch, nanos));
    }

    /// The last line is for machines.
    List<String> lines(List<Customers> kinds) {
        List<String> lines = new ArrayList<>();
        StringBuilder machine = new StringBuilder();
        for (Customers customers : kinds) {
            Loss loss = new Loss(
                    stretches.stream().filter(it -> it.customers() == customers).toList());
            lines.add(
                    customers == Customers.NEW ? "every party a new one" : "customers who come again, all remembered");
            lines.add(system("few names", false, customers, loss));
            lines.add(system("real lists", true, customers, loss));
            lines.add("  lost       " + loss.percent() + " %; a payment costs " + loss.costMicros() + " us more, "
                    + loss.costPercent() + " %");
            machine.append(machine(customers, loss)).append(' ');
        }
        lines.add("bar: at most 20 % lost; in brackets where the median of all such pairs lies in 95 of 100");
        lines.add(machine.toString().strip());
        return lines;
    }

    private String system(String name, boolean realLists, Customers customers, Loss loss) {
        return String.format(
                Locale.ROOT,
                "  %-10s %6.0f settled/s, %4.0f us of processor time a payment; the gate %s",
                name,
                loss.median(realLists, Stretch::perSecond),
                loss.median(realLists, Stretch::microsPerPayment),
                GateTime.text(gateMicros(customers, realLists)));
    }

    private Map<Part, Double> gateMicros(Customers customers, boolean realLists) {
        for (Sampled sampled : samples) {
            Stretch stretch = sampled.stretch();
            if (stretch.customers() == customers && stretch.realLists() == realLists) {
                return GateTime.microsPerPayment(sampled.nanos(), stretch.all());
            }
        }
        return Map.of();
    }

    private String machine(Customers customers, Loss loss) {
        Paired lost = loss.percent();
        return String.format(
                Locale.ROOT,
                "%1$sscreening_loss_percent=%2$.1f %1$sscreening_loss_percent_low=%3$.1f"
                        + " %1$sscreening_loss_percent_high=%4$.1f %1$sscreening_cost_percent=%5$.1f"
                        + " %1$spayments_per_second=%6$.0f %1$spayments_per_second_few_names=%7$.0f"
                        + " %1$sgate_us=%8$.1f %1$sgate_us_few_names=%9$.1f",
                customers == Customers.NEW ? "" : "again_",
                lost.median(),
                lost.low(),
                lost.high(),
                loss.costPercent().median(),
                loss.median(true, Stretch::perSecond),
                loss.median(false, Stretch::perSecond),
                GateTime.total(gateMicros(customers, true)),
                GateTime.total(gateMicros(customers, false)));
    }
}
