package org.tandem.simulation.market;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.tandem.domain.money.Rate;
import org.tandem.domain.money.Rounding;
import org.tandem.domain.money.Wide;

/// Small moves around a reference rate that follow from a seed alone and always come back.
public final class RateWalk {
    /// How far from the reference at most, in parts per million: 25 basis points.
    private static final int REACH_PPM = 2_500;

    private static final int STEP_PPM = 200;
    /// ISO 20022 `BaseOneRate`: eleven digits in all.
    private static final long DIGITS_MAX = 99_999_999_999L;

    private static final long MILLION = 1_000_000L;

    private final Rate reference;
    private final RandomGenerator random;
    private int offsetPpm;

    public RateWalk(Rate reference, long seed) {
        this.reference = reference;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// Moves once.
    public void step() {
        int pull = -offsetPpm / 10;
        int move = random.nextInt(2 * STEP_PPM + 1) - STEP_PPM;
        offsetPpm = Math.clamp(offsetPpm + pull + move, -REACH_PPM, REACH_PPM);
    }

    /// The present rate less a margin, cut to the eleven digits that a message can say.
    public Rate lessMargin(int marginPpm) {
        long factor = MILLION + offsetPpm - marginPpm;
        long exact = Wide.multiplyDivide(reference.scaled(), factor, 1, MILLION, 1, Rounding.HALF_EVEN);
        long unit = 1;
        while (exact / unit > DIGITS_MAX) {
            unit *= 10;
        }
        return new Rate(exact - exact % unit);
    }
}
