package org.tandem.drills;

import java.util.List;

/// What a drill came to.
///
/// @param rounds that were whole
/// @param lost acknowledged, and not in the ledger as it was acknowledged; or never answered at all
/// @param doubled done twice for one UETR
/// @param worstUnavailableMillis the longest time without any payment becoming final, while payments were offered
/// @param hashesEqual whether every member's log leads to the same state
/// @param wrong everything else that must never be, in words
/// @param late what took longer than is allowed, in words: on a machine that does other work too it says little
record Verdict(
        int rounds,
        long lost,
        long doubled,
        long worstUnavailableMillis,
        boolean hashesEqual,
        List<String> wrong,
        List<String> late) {
    /// A drill that came to nothing.
    static final Verdict NONE = new Verdict(0, 0, 0, 0, false, List.of("it did not end"), List.of());

    Verdict {
        wrong = List.copyOf(wrong);
        late = List.copyOf(late);
    }

    Verdict withLate(List<String> words) {
        return new Verdict(rounds, lost, doubled, worstUnavailableMillis, hashesEqual, wrong, words);
    }

    /// Whether everything is as it must be, however long it took.
    boolean isSound() {
        return lost == 0 && doubled == 0 && hashesEqual && wrong.isEmpty();
    }

    boolean isPassed() {
        return isSound() && late.isEmpty();
    }

    String line() {
        return "rounds=" + rounds + " lost=" + lost + " doubled=" + doubled + " worst_unavailable_ms="
                + worstUnavailableMillis + " hashes_equal=" + (hashesEqual ? "yes" : "no");
    }
}
