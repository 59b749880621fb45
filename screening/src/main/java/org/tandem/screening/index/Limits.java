package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Scorer;
import org.tandem.screening.match.Word;

/// How heavy a listed name can be to score enough, told from which words of the query it has; and how many slips can
/// be forgiven. An upper bound of every score. For one thread.
final class Limits {
    /// How much a score can gain, because a word weighs otherwise in the listed name.
    private static final int WEIGHTS_APART = 300;

    /// How many slips the scorer forgives in one word at most.
    private static final int MOST_SLIPS = 2;

    private static final int MOST_SLIPS_OF_LONG = 3;
    private static final int LONG_WORD = 9;

    private static final int TWO_SLIPS_FROM = 5;
    /// How many answers are remembered during a query, by the lowest bits of what was asked.
    private static final int ANSWERS = 1 << 7;

    private final NameIndex index;
    private final Scorer scorer;
    private final Query query;
    private final int[] asked = new int[ANSWERS];
    private final int[] heaviest = new int[ANSWERS];
    private final int[] heaviestWithSlip = new int[ANSWERS];
    private final long[] initials = new long[ANSWERS];
    /// How many slips each word of the query may have at most.
    private final int[] slips = new int[Name.MAX_WORDS];
    private int[] slipsOfReading = new int[2 * Name.MAX_WORDS];
    private int leastNearness;
    /// How far each can be the same as a word that is not like it.
    private final int[] nearest = new int[Name.MAX_WORDS];
    private final Having having;

    Limits(NameIndex index, Scorer scorer, Query query) {
        this.index = index;
        this.scorer = scorer;
        this.query = query;
        having = new Having(query, this);
    }

    void begin() {
        for (int i = 0; i < query.count; i++) {
            slips[i] = mostSlips(i);
            nearest[i] = slipped(1 << i);
            int readings = query.readings[query.count];
            slipsOfReading = slipsOfReading.length < readings ? new int[2 * readings] : slipsOfReading;
            Arrays.fill(slipsOfReading, query.readings[i], query.readings[i + 1], Math.max(1, slips[i]));
        }
        leastNearness = nearness();
        Arrays.fill(asked, -1);
    }

    /// How far one word at least must be the same of those that are [Query#sought]: if none is, no name scores
    /// enough.
    int leastNearness() {
        return leastNearness;
    }

    private int nearness() {
        int fitting = query.fitting(query.all);
        int sought = query.fitting(query.sought);
        long others = (long) (fitting - sought) * Probe.FULL;
        int low = 0;
        int high = Probe.FULL;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isEnough(fitting, others + (long) sought * middle, 0, 0)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// How many slips can be forgiven in a word if every other one is equal.
    int slips(int i) {
        return slips[i];
    }

    /// The same by the reading of a word, at least one.
    int slipsOfReading(int reading) {
        return slipsOfReading[reading];
    }

    private int mostSlips(int i) {
        Word word = query.word(i);
        int length = 0;
        for (int reading = 0; reading < word.readingCount(); reading++) {
            length = Math.max(length, word.length(reading));
        }
        long whole = (long) query.weight * Probe.FULL;
        for (int count = length < LONG_WORD ? MOST_SLIPS : MOST_SLIPS_OF_LONG; count > 0; count--) {
            long lost = (long) query.weight(i) * Probe.FULL * count / (length + count);
            if (isEnough(query.weight, whole - lost, 0, 0)) {
                return count;
            }
        }
        return 0;
    }

    /// How far a word can be the same as one that is not like it.
    int nearest(int i) {
        return nearest[i];
    }

    /// How far one of some words that are like no listed word can still be the same. One slip leads to a word of
    /// nearly one sound, which is like it, unless the word is short: so it takes two.
    ///
    /// @param missing a bit for each word that may be meant
    int slipped(int missing) {
        int best = 0;
        for (int left = missing & ~query.initials; left != 0; left &= left - 1) {
            Word word = query.word(Integer.numberOfTrailingZeros(left));
            boolean plain = word.readingCount() == 1;
            int count = plain && word.soundLength(0) >= TWO_SLIPS_FROM ? 2 : plain ? 1 : 0;
            best = Math.max(best, count == 0 ? Probe.FULL : Probe.FULL - count * Probe.FULL / (word.length(0) + count));
        }
        return best;
    }

    /// Where the answers are about names that have these words of the query and no others.
    ///
    /// @param has a bit for each word of the query
    int about(int has) {
        int at = has & ANSWERS - 1;
        if (asked[at] != has) {
            asked[at] = has;
            heaviest[at] = having.set(has | query.initials).heaviest();
            heaviestWithSlip[at] = having.heaviest(Query.ONE_WORD, slipped(query.all & ~has));
            initials[at] = initialsFor(has);
        }
        return at;
    }

    /// How heavy such a name can be, as a posting says it, to score enough; 0 if none can. Of a name with initials
    /// this says nothing.
    int exactly(int about) {
        return heaviest[about];
    }

    /// The same if it may have one more word, a slip off.
    int withSlip(int about) {
        return heaviestWithSlip[about];
    }

    /// A bit for each letter that may stand for one of the other words.
    long initials(int about) {
        return initials[about];
    }

    /// The same for names that have these words of the query and no others.
    long initialsFor(int has) {
        return query.initials == 0 ? query.firstLetters(query.all & ~has) : -1L;
    }

    /// How heavy a name can be that may have all words, but some only further off than [#leastNearness].
    ///
    /// @param far a bit for each of these
    /// @param one that is no nearer than `near`
    int withFar(int far, int one, int near) {
        int fitting = query.fitting(query.all);
        long matched = (long) query.fitting(query.all & ~far) * Probe.FULL;
        for (int left = far; left != 0; left &= left - 1) {
            int i = Integer.numberOfTrailingZeros(left);
            matched += (long) query.fitWeights[i] * Math.max(leastNearness, nearest[i]);
        }
        matched -= (long) query.fitWeights[one] * (Probe.FULL - near);
        int rightOver = mostRightOver(fitting, matched, 0);
        int all = rightOver < 0 ? Posting.OPEN : Posting.heaviness(query.count * Query.ONE_WORD + rightOver);
        return Math.max(all, having.set(query.all & ~far).lessNear(one, near).heaviest());
    }

    /// The most that the name can have over and still score enough, or -1.
    int mostRightOver(int fitting, long matched, int leftOver) {
        return scorer.mostRightOver(fitting, matched, leftOver, query.least - WEIGHTS_APART, index.kind());
    }

    /// Whether a name can score enough.
    ///
    /// @param fitting the weight of what fits
    /// @param matched the same, each times how far
    boolean isEnough(int fitting, long matched, int leftOver, int rightOver) {
        return scorer.bound(fitting, matched, leftOver, Math.max(0, rightOver), index.kind())
                >= query.least - WEIGHTS_APART;
    }
}
