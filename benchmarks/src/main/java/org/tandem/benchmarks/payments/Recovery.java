package org.tandem.benchmarks.payments;

/// When everything is as before the overload: from the first payment of a quarter of a second on in which, and in the
/// three after it, 99 of 100 settle and the p99 is at most twice the usual one (or 100 ms, the noise of a machine). The
/// time is that at which payments should have left, since the load fell; what the load itself is late counts, too.
final class Recovery {
    private static final double AS_BEFORE = 2.0;
    private static final double NOISE_MILLIS = 100;
    private static final double NEARLY_ALL = 0.99;
    private static final int IN_A_ROW = 4;

    private final double p99MillisMost;
    private int slices;
    private int inARow;
    private int recoveredAt = -1;

    Recovery(double usualP99Millis) {
        p99MillisMost = Math.max(NOISE_MILLIS, AS_BEFORE * usualP99Millis);
    }

    /// The next quarter of a second.
    void slice(LoadProcess.Word word) {
        double p99Millis = Double.parseDouble(word.figure("intended_to_final_p99"));
        long settled = Long.parseLong(word.figure("settled"));
        boolean asBefore = settled > 0
                && settled >= Long.parseLong(word.figure("ended")) * NEARLY_ALL
                && p99Millis <= p99MillisMost;
        if (recoveredAt < 0) {
            System.out.println(
                    "  after " + slices * Aftermath.SLICE_MILLIS + " ms" + (asBefore ? " as before   " : "      ")
                            + settled + " settled, p99 " + p99Millis + " ms, " + word.figure("outcomes"));
        }
        inARow = asBefore ? inARow + 1 : 0;
        slices++;
        if (recoveredAt < 0 && inARow == IN_A_ROW) {
            recoveredAt = slices - IN_A_ROW;
        }
    }

    boolean isComplete() {
        return recoveredAt >= 0;
    }

    /// `never`, when the load did not last so long.
    String afterMillis() {
        return isComplete() ? Integer.toString(recoveredAt * Aftermath.SLICE_MILLIS) : "never";
    }
}
