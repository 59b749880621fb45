package org.tandem.benchmarks.screened;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tandem.benchmarks.payments.Paired;

/// What real lists cost, from stretches on both systems in turns. Two neighbours are a pair and only they are compared,
/// so that a machine that becomes slower or faster meanwhile does it to both.
final class Loss {
    private final List<Stretch> stretches;

    /// @param stretches of one kind of customers in their order, two by two one of each system
    Loss(List<Stretch> stretches) {
        this.stretches = List.copyOf(stretches);
        for (int i = 0; i + 1 < stretches.size(); i += 2) {
            if (stretches.get(i).realLists() == stretches.get(i + 1).realLists()) {
                throw new IllegalArgumentException("stretches " + i + " and " + (i + 1) + " are of the same system");
            }
        }
    }

    /// Of each pair, how much less settles a second with the real lists.
    Paired percent() {
        return paired((real, few) -> 100 * (few.perSecond() - real.perSecond()) / few.perSecond());
    }

    /// Of each pair, how much more processor time a payment costs with the real lists.
    Paired costPercent() {
        return paired((real, few) -> 100 * (real.microsPerPayment() - few.microsPerPayment()) / few.microsPerPayment());
    }

    /// The same in microseconds.
    Paired costMicros() {
        return paired((real, few) -> real.microsPerPayment() - few.microsPerPayment());
    }

    /// The median of one system's stretches.
    double median(boolean realLists, ToDoubleFunction<Stretch> figure) {
        return Paired.of(stretches.stream()
                        .filter(it -> it.realLists() == realLists)
                        .map(figure::applyAsDouble)
                        .toList())
                .median();
    }

    private interface Difference {
        double of(Stretch real, Stretch few);
    }

    private Paired paired(Difference difference) {
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i + 1 < stretches.size(); i += 2) {
            Stretch first = stretches.get(i);
            Stretch second = stretches.get(i + 1);
            differences.add(first.realLists() ? difference.of(first, second) : difference.of(second, first));
        }
        return Paired.of(differences);
    }
}
