package org.tandem.drills;

import java.util.ArrayList;
import java.util.List;

/// What a drill came to.
///
/// @param rounds that were whole
/// @param lost acknowledged, and not in the ledger as it was acknowledged; or never answered at all
/// @param doubled done twice for one UETR
/// @param worstUnavailableMillis the longest time without any payment becoming final, while payments were offered
/// @param hashesEqual whether every member's log leads to the same state
/// @param wrong everything else that is not as it must be, in words
record Verdict(
        int rounds, long lost, long doubled, long worstUnavailableMillis, boolean hashesEqual, List<String> wrong) {
    /// A drill that came to nothing.
    static final Verdict NONE = new Verdict(0, 0, 0, 0, false, List.of("it did not end"));

    Verdict {
        wrong = List.copyOf(wrong);
    }

    Verdict withWrong(String more) {
        List<String> all = new ArrayList<>(wrong);
        all.add(more);
        return new Verdict(rounds, lost, doubled, worstUnavailableMillis, hashesEqual, all);
    }

    boolean isPassed() {
        return lost == 0 && doubled == 0 && hashesEqual && wrong.isEmpty();
    }

    String line() {
        return "rounds=" + rounds + " lost=" + lost + " doubled=" + doubled + " worst_unavailable_ms="
                + worstUnavailableMillis + " hashes_equal=" + (hashesEqual ? "yes" : "no");
    }
}
