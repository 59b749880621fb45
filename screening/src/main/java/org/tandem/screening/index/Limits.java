package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.match.Joins;
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
    /// By how many words of a name are not told.
    private final int[] mostTold = new int[Posting.MOST_MORE + 1];

    /// How far each can be the same as a word that is not like it.
    private final int[] nearest = new int[Name.MAX_WORDS];

    Limits(NameIndex index, Scorer scorer, Query query) {
        this.index = index;
        this.scorer = scorer;
        this.query = query;
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
        setMostTold();
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

    /// How heavy the told words of a name can be at most, as [Posting#told] says it, if none of them fits and as
    /// many others as it says, and one more, fit at best; below 0 for none.
    int mostTold(int more) {
        return mostTold[more];
    }

    private void setMostTold() {
        int has = 0;
        mostTold[0] = -1;
        for (int fits = 1; fits <= Posting.MOST_MORE + 1; fits++) {
            has = fits > Posting.MOST_MORE ? query.all : has | heaviestOf(query.all & ~has);
            int fitting = query.fitting(has);
            int rightOver = mostRightOver(fitting, (long) fitting * Probe.FULL, query.weightWithout(has));
            if (fits > 1) {
                mostTold[fits - 1] = rightOver < 0 ? -1 : Posting.told(rightOver);
            }
        }
    }

    private int heaviestOf(int among) {
        int heaviest = 0;
        int most = -1;
        for (int left = among; left != 0; left &= left - 1) {
            int i = Integer.numberOfTrailingZeros(left);
            if (query.fitWeights[i] > most) {
                most = query.fitWeights[i];
                heaviest = 1 << i;
            }
        }
        return heaviest;
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
            heaviest[at] = heaviest(has | query.initials, 0, 0);
            heaviestWithSlip[at] = heaviest(has | query.initials, Query.ONE_WORD, slipped(query.all & ~has));
            initials[at] = query.initials == 0 ? query.firstLetters(query.all & ~has) : -1L;
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

    /// The same if it has one more word, with some slips.
    ///
    /// @param length of the longer of both words in letters
    int withSlips(int has, int i, int slips, int length) {
        int near = Math.max(0, Probe.FULL - slips * Probe.FULL / length);
        return heaviest(has | query.initials, query.fitWeights[i], near);
    }

    /// The same if it has one more word torn into two, a slip off.
    int withTorn(int has, int i) {
        int whole = heaviest(has | query.initials, query.fitWeights[i], Joins.WITH_SLIP);
        return whole == 0 ? 0 : Math.min(Posting.HEAVIEST, whole + Posting.heaviness(Query.ONE_WORD));
    }

    /// The same if it has two more, written together with a slip.
    int withJoined(int has, int pair) {
        int weight = query.fitWeights[pair] + query.fitWeights[pair + 1];
        return heaviest(has | query.initials, weight, Joins.WITH_SLIP);
    }

    /// The same if it may have all words, but some only further off than [#leastNearness].
    ///
    /// @param far a bit for each of these
    int withFar(int far) {
        int fitting = query.fitting(query.all);
        long matched = (long) query.fitting(query.all & ~far) * Probe.FULL;
        for (int left = far; left != 0; left &= left - 1) {
            int i = Integer.numberOfTrailingZeros(left);
            matched += (long) query.fitWeights[i] * Math.max(leastNearness, nearest[i]);
        }
        int rightOver = mostRightOver(fitting, matched, 0);
        int all = rightOver < 0 ? Posting.OPEN : Posting.heaviness(query.count * Query.ONE_WORD + rightOver);
        return Math.max(all, exactly(about(query.all & ~far)));
    }

    /// @param forgiven the weight of what the name has not and may fit after all
    /// @param near how far it fits
    private int heaviest(int has, int forgiven, int near) {
        int leftOver = query.weightWithout(has);
        int slip = Math.min(leftOver, forgiven);
        int fitting = query.fitting(has) + slip;
        long matched = (long) query.fitting(has) * Probe.FULL + (long) slip * near;
        int fits = (Integer.bitCount(has) + (forgiven == 0 ? 0 : 1)) * Query.ONE_WORD;
        int rightOver = mostRightOver(fitting, matched, leftOver - slip);
        return rightOver < 0 ? Posting.OPEN : Posting.heaviness(fits + rightOver);
    }

    private int mostRightOver(int fitting, long matched, int leftOver) {
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
