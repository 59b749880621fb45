package org.tandem.screening.index;

import org.tandem.screening.match.Probe;

/// How heavy a listed name can be at most to score enough, told from the words of the query it has. For one thread.
final class Having {
    private final Query query;
    private final Limits limits;
    private int words;
    private int fitting;
    private long matched;
    private int leftOver;

    Having(Query query, Limits limits) {
        this.query = query;
        this.limits = limits;
    }

    /// The name has these words, each as near as can be.
    ///
    /// @param has a bit for each word of the query
    Having set(int has) {
        words = Integer.bitCount(has);
        fitting = query.fitting(has);
        matched = (long) fitting * Probe.FULL;
        leftOver = query.weightWithout(has);
        return this;
    }

    /// One of the words is no nearer than that.
    Having lessNear(int i, int near) {
        matched -= (long) query.fitWeights[i] * (Probe.FULL - near);
        return this;
    }

    /// As a posting says it; 0 if no name is light enough. Of a name with initials this says nothing.
    int heaviest() {
        return heaviest(0, 0, 0);
    }

    /// The same if it has one more word of this weight, and this near.
    int heaviest(int weight, int near) {
        return heaviest(weight, near, 1);
    }

    private int heaviest(int weight, int near, int more) {
        int slip = Math.min(leftOver, weight);
        int rightOver = limits.mostRightOver(fitting + slip, matched + (long) slip * near, leftOver - slip);
        return rightOver < 0 ? Posting.OPEN : Posting.heaviness((words + more) * Query.ONE_WORD + rightOver);
    }
}
