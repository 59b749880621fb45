package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Scorer;
import org.tandem.screening.match.Weights;

/// Whether a listed name can still reach the least score asked for, told from how far it has the words of the query.
/// What it rules out is never scored. For one thread.
final class Reach {
    private static final int MAX_WORDS = Name.MAX_WORDS;

    private final NameIndex index;
    private final Scorer scorer;
    private final WordMarks marks;
    private final Query query;
    private final Limits limits;
    private final Slips slips;
    private final int[] best = new int[MAX_WORDS];

    Reach(NameIndex index, Scorer scorer, WordMarks marks, Query query, Limits limits, Slips slips) {
        this.index = index;
        this.scorer = scorer;
        this.marks = marks;
        this.query = query;
        this.limits = limits;
        this.slips = slips;
    }

    /// Whether a name could score enough that has some words of the query, if it has what else it needs.
    ///
    /// @param has a bit for each word of the query
    /// @param slipsOff what else it needs, as [OneWord#slips] says it; 0 for nothing
    boolean canReach(Candidate name, int has, int slipsOff) {
        return canReach(name, 0)
                && (slipsOff == 0
                        || slips.mayHaveWord(name, has, slipsOff & ~OneWord.JOINED)
                        || (slipsOff & OneWord.JOINED) != 0 && slips.mayHaveJoined(name, has, 0));
    }

    /// Enters how far each word of a name is like each of the query's, and tells whether it could score enough if
    /// no word had a rival and every slip were forgiven.
    ///
    /// @param joined words of the query that are in the name, written together or torn apart; a bit for each
    boolean canReach(Candidate name, int joined) {
        int[] similarities = scorer.similarities();
        int fits = joined;
        int rightOver = 0;
        int initials = 0;
        int initialsWeight = 0;
        boolean hasRivals = joined != 0;
        long fitting = 0;
        long exactly = 0;
        Arrays.fill(best, 0, query.count, 0);
        for (int j = 0; j < name.count; j++) {
            int word = name.words[j];
            int weight = name.weights[j];
            int mark = marks.of(word);
            hasRivals |= (mark & (fits | mark - 1)) != 0;
            for (int i = 0; i < query.count; i++) {
                int similarity = 0;
                if ((mark & 1 << i) != 0) {
                    similarity = query.like[i].similarity(word);
                    int pair = (query.like[i].weight + weight) / 2;
                    fitting += pair;
                    exactly += (long) pair * similarity;
                    hasRivals |= similarity < limits.nearest(i) || query.like[i].weight * 2 < Weights.PLAIN;
                }
                similarities[i * MAX_WORDS + j] = similarity;
                best[i] = Math.max(best[i], similarity);
            }
            fits |= mark;
            rightOver += mark == 0 ? weight : 0;
            if (name.isInitial(j)) {
                initials++;
                initialsWeight += weight;
            }
        }
        boolean isExact = !hasRivals && initials == 0 && query.initials == 0;
        if (isExact
                && scorer.bound(fitting, exactly, query.weightWithout(fits), rightOver, index.kind()) >= query.least) {
            return true;
        }
        int onLeft = Math.max(0, query.weightWithout(fits | query.initials) - initials * Query.ONE_WORD);
        int onRight = rightOver
                - (joined == 0 ? 0 : NameIndexBuilder.LONGEST_JOIN * Query.ONE_WORD)
                - Integer.bitCount(query.initials & ~fits) * Query.ONE_WORD
                - initialsWeight;
        int fittingAtMost = query.fitting(fits | query.initials) + initialsWeight;
        long matched = matched(fits, joined, hasRivals) + (long) initialsWeight * Probe.FULL;
        if (!isExact && limits.isEnough(fittingAtMost, matched, onLeft, onRight)) {
            return true;
        }
        int slip = Math.min(onLeft, Query.ONE_WORD);
        long matchedWithSlip = matched + (long) slip * limits.slipped(query.all & ~fits);
        return onLeft > 0
                        && onRight > 0
                        && limits.isEnough(
                                fittingAtMost + slip, matchedWithSlip, onLeft - slip, onRight - Query.ONE_WORD)
                        && slips.mayHaveWord(name, fits, Slips.MOST)
                || slips.mayHaveJoined(name, fits, joined);
    }

    /// The weight of the query's words that fit or are initials, times how far they fit at best. Within a text the
    /// best of the words that are like one counts, and the others count nothing.
    private long matched(int fits, int joined, boolean hasRivals) {
        int unknown = scorer.isContained() && hasRivals ? fits : joined;
        long matched = 0;
        for (int left = fits | query.initials; left != 0; left &= left - 1) {
            int i = Integer.numberOfTrailingZeros(left);
            matched += (long) query.fitWeights[i] * ((fits & ~unknown & 1 << i) == 0 ? Probe.FULL : best[i]);
        }
        return matched;
    }
}
