package org.tandem.screening.cli;

/// Scores as people read them: ten-thousandths with a point.
final class Score {
    private static final int FULL = 10_000;

    private Score() {}

    /// `0.8750`.
    static String text(int score) {
        return score / FULL + "." + String.valueOf(FULL + score % FULL).substring(1);
    }

    /// `+0.0300`, `-0.2000`, or that nothing changed.
    static String change(int effect) {
        return effect == 0 ? "no change" : (effect > 0 ? "+" : "-") + text(Math.abs(effect));
    }
}
