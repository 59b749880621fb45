package org.tandem.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.tandem.compliance.rules.RulePack;
import org.tandem.domain.money.Money;

/// What the gate asks of payments from one country to another.
///
/// @param thresholdMinor for a source currency, the amount up to which the pack asks for less; a currency that is not
///     here has no threshold, and the pack asks for everything
/// @param verdictAge how old a standing verdict may be
/// @param listAge lists received longer ago than this are stale: everything is held
public record CorridorPolicy(
        RulePack rules, Map<String, Long> thresholdMinor, ScreeningMode mode, Duration verdictAge, Duration listAge) {
    /// The oldest that a standing verdict may be anywhere.
    public static final Duration VERDICT_AGE_MAX = Duration.ofDays(1);

    private static final Duration LIST_AGE = Duration.ofDays(2);
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    public CorridorPolicy {
        thresholdMinor = Map.copyOf(thresholdMinor);
        if (verdictAge.isNegative() || verdictAge.compareTo(VERDICT_AGE_MAX) > 0) {
            throw new IllegalArgumentException("a standing verdict may be a day old at most, not " + verdictAge);
        }
        if (!listAge.isPositive()) {
            throw new IllegalArgumentException("lists are allowed some age, not " + listAge);
        }
    }

    /// Everything asked for at every amount, everybody screened with every payment, lists of two days at most.
    public static CorridorPolicy strict(RulePack rules) {
        return new CorridorPolicy(rules, Map.of(), ScreeningMode.IN_LINE, VERDICT_AGE_MAX, LIST_AGE);
    }

    public CorridorPolicy withThreshold(Money threshold) {
        Map<String, Long> more = new HashMap<>(thresholdMinor);
        more.put(threshold.currency().code(), threshold.minor());
        return new CorridorPolicy(rules, more, mode, verdictAge, listAge);
    }

    public CorridorPolicy withStandingVerdicts(Duration age) {
        return withMode(ScreeningMode.STANDING_VERDICT, age);
    }

    /// @param age of standing verdicts; counts in that mode alone
    public CorridorPolicy withMode(ScreeningMode value, Duration age) {
        return new CorridorPolicy(rules, thresholdMinor, value, age, listAge);
    }

    public CorridorPolicy withListAge(Duration age) {
        return new CorridorPolicy(rules, thresholdMinor, mode, verdictAge, age);
    }

    public CorridorPolicy withRules(RulePack pack) {
        return new CorridorPolicy(pack, thresholdMinor, mode, verdictAge, listAge);
    }

    /// Lists from the future are no fresher than old ones: a clock is wrong, and nobody knows how old they are.
    boolean isStale(Instant confirmed, Instant now) {
        boolean ageless = confirmed.equals(Instant.MAX);
        return !ageless && (confirmed.isBefore(now.minus(listAge)) || confirmed.isAfter(now.plus(CLOCK_SKEW)));
    }

    boolean isAbove(Money source) {
        Long threshold = thresholdMinor.get(source.currency().code());
        return threshold == null || source.minor() > threshold;
    }
}
