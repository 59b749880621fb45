package org.tandem.compliance;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.tandem.compliance.rules.RulePack;
import org.tandem.domain.money.Money;

/// What the gate asks of payments from one country to another.
///
/// @param thresholdMinor for a source currency, the amount up to which the pack asks for less; a currency that is not
///     here has no threshold, and the pack asks for everything
/// @param verdictAge how old a standing verdict may be
public record CorridorPolicy(
        RulePack rules, Map<String, Long> thresholdMinor, ScreeningMode mode, Duration verdictAge) {
    private static final Duration A_DAY = Duration.ofDays(1);

    public CorridorPolicy {
        thresholdMinor = Map.copyOf(thresholdMinor);
        if (verdictAge.isNegative() || verdictAge.compareTo(A_DAY) > 0) {
            throw new IllegalArgumentException("a standing verdict may be a day old at most, not " + verdictAge);
        }
    }

    /// Everything asked for at every amount, everybody screened with every payment.
    public static CorridorPolicy strict(RulePack rules) {
        return new CorridorPolicy(rules, Map.of(), ScreeningMode.IN_LINE, A_DAY);
    }

    public CorridorPolicy withThreshold(Money threshold) {
        Map<String, Long> more = new HashMap<>(thresholdMinor);
        more.put(threshold.currency().code(), threshold.minor());
        return new CorridorPolicy(rules, more, mode, verdictAge);
    }

    public CorridorPolicy withStandingVerdicts(Duration age) {
        return new CorridorPolicy(rules, thresholdMinor, ScreeningMode.STANDING_VERDICT, age);
    }

    boolean isAbove(Money source) {
        Long threshold = thresholdMinor.get(source.currency().code());
        return threshold == null || source.minor() > threshold;
    }
}
