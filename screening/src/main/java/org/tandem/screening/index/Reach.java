package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Scorer;
import org.tandem.screening.match.Weights;
import org.tandem.screening.match.Word;

/// Whether a listed name can still reach the least score asked for, told from little: first from its weight and which
/// words of the query it has, then from how far it has them. What it rules out is never scored. For one thread.
final class Reach {
    private static final int MAX_WORDS = Name.MAX_WORDS;
    /// No word weighs more.
    static final int ONE_WORD = 115;

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
    private final WordMarks marks;
    private final int[] asked = new int[ANSWERS];
    private final int[] heaviest = new int[ANSWERS];
    private final int[] heaviestWithSlip = new int[ANSWERS];
    private final int[] best = new int[MAX_WORDS];
    /// How many slips each word of the query may have at most.
    private final int[] slips = new int[MAX_WORDS];

    /// How far each can be the same as a word that is not like it.
    private final int[] nearest = new int[MAX_WORDS];
    /// Each word of the query and the next one written together: the letters, a bit each, and how many they are.
    private final long[] pairLetters = new long[MAX_WORDS];
    private final int[] pairLengths = new int[MAX_WORDS];

    /// What each word of the query counts at most when it fits: a title that is like a surname counts as both do.
    private final int[] fitWeights = new int[MAX_WORDS];

    private LikeWords[] like = {};
    private int lefts;
    private int all;
    private int leftTotal;
    /// A bit for each word of the query that is an initial: it may stand for any word, and is always taken to.
    private int leftInitials;

    private int least;

    Reach(NameIndex index, Scorer scorer, WordMarks marks) {
        this.index = index;
        this.scorer = scorer;
        this.marks = marks;
    }

    void begin(LikeWords[] like, int lefts, int least) {
        this.like = like;
        this.lefts = lefts;
        this.least = least;
        all = (1 << lefts) - 1;
        leftTotal = 0;
        leftInitials = 0;
        for (int i = 0; i < lefts; i++) {
            leftTotal += like[i].weight;
            boolean light = like[i].weight * 2 < Weights.PLAIN && like[i].word.role() != Role.INITIAL;
            fitWeights[i] = light ? (like[i].weight + ONE_WORD) / 2 : like[i].weight;
            leftInitials |= like[i].word.role() == Role.INITIAL ? 1 << i : 0;
        }
        for (int i = 0; i < lefts; i++) {
            slips[i] = slips(i);
            nearest[i] = slipped(1 << i);
        }
        for (int i = 0; i + 1 < lefts; i++) {
            Word first = like[i].word;
            Word second = like[i + 1].word;
            boolean readable = first.readingCount() > 0 && second.readingCount() > 0;
            pairLetters[i] = readable ? first.mask(0) | second.mask(0) : 0;
            pairLengths[i] = readable ? first.length(0) + second.length(0) : 0;
        }
        Arrays.fill(asked, -1);
    }

    /// How many slips in a word could still be forgiven if every other word were equal.
    private int slips(int i) {
        Word word = like[i].word;
        int length = 0;
        for (int reading = 0; reading < word.readingCount(); reading++) {
            length = Math.max(length, word.length(reading));
        }
        for (int count = length < LONG_WORD ? MOST_SLIPS : MOST_SLIPS_OF_LONG; count > 0; count--) {
            long lost = (long) like[i].weight * Probe.FULL * count / (length + count);
            if (bound(leftTotal, (long) leftTotal * Probe.FULL - lost, 0, 0) >= least - WEIGHTS_APART) {
                return count;
            }
        }
        return 0;
    }

    /// Whether names without some words of the query, which may have one of them a slip off, can be that one's by
    /// their letters.
    ///
    /// @param without a bit for each of these words
    /// @param letters of the name's words that may be meant
    boolean mayHaveLetters(int without, long letters) {
        for (int left = without & all & ~leftInitials; left != 0; left &= left - 1) {
            int i = Integer.numberOfTrailingZeros(left);
            Word word = like[i].word;
            for (int reading = 0; reading < word.readingCount(); reading++) {
                if (Long.bitCount(word.mask(reading) & Posting.LETTERS & ~letters) <= Math.max(1, slips[i])) {
                    return true;
                }
            }
        }
        return false;
    }

    /// How heavy a name can be to score enough, if it has no words of the query but these, and may have one more a
    /// slip off; less than nothing if no such name can. Of a name with initials this says nothing.
    ///
    /// @param has a bit for each word of the query
    int heaviestWithSlip(int has) {
        return heaviestWithSlip[answer(has)];
    }

    /// The same without a slip.
    int heaviest(int has) {
        return heaviest[answer(has)];
    }

    private int answer(int has) {
        int at = has & ANSWERS - 1;
        if (asked[at] != has) {
            asked[at] = has;
            heaviest[at] = heaviest(has | leftInitials, 0);
            heaviestWithSlip[at] = heaviest(has | leftInitials, ONE_WORD);
        }
        return at;
    }

    /// @param forgiven the weight of what the name has not and may fit after all
    private int heaviest(int has, int forgiven) {
        int leftOver = leftOver(has);
        int slip = Math.min(leftOver, forgiven);
        int fitting = fitting(has) + slip;
        long matched = (long) fitting(has) * Probe.FULL + (long) slip * slipped(all & ~has);
        int fits = Integer.bitCount(has) * ONE_WORD + forgiven;
        int lightest = 0;
        int heaviest = Posting.HEAVIEST;
        while (lightest < heaviest) {
            int middle = (lightest + heaviest + 1) / 2;
            int rightOver = Posting.leastWeight(middle) - fits;
            if (bound(fitting, matched, leftOver - slip, rightOver) >= least - WEIGHTS_APART) {
                lightest = middle;
            } else {
                heaviest = middle - 1;
            }
        }
        return lightest == 0 ? -1 : lightest;
    }

    /// How far a word that is like no listed word can still be the same. One slip leads to a word of nearly one
    /// sound, which is like it, unless the word is short: so it takes two.
    ///
    /// @param missing a bit for each word that may be meant
    private int slipped(int missing) {
        int best = 0;
        for (int i = 0; i < lefts; i++) {
            if ((missing & ~leftInitials & 1 << i) != 0) {
                Word word = like[i].word;
                boolean plain = word.readingCount() == 1;
                int slips = plain && word.soundLength(0) >= TWO_SLIPS_FROM ? 2 : plain ? 1 : 0;
                best = Math.max(
                        best, slips == 0 ? Probe.FULL : Probe.FULL - slips * Probe.FULL / (word.length(0) + slips));
            }
        }
        return best;
    }

    /// Whether a word of the name that no word of the query needs may be one of those it has not, a slip off.
    ///
    /// @param has a bit for each word of the query the name has
    boolean mayHaveSlip(int[] words, int count, int has) {
        int rivals = -Integer.bitCount(has);
        for (int j = 0; j < count; j++) {
            rivals += marks.of(words[j]) == 0 ? 0 : 1;
        }
        for (int j = 0; j < count; j++) {
            int word = words[j];
            boolean over = (rivals > 0 || marks.of(word) == 0) && !index.table.isInitial(word);
            for (int left = over ? all & ~has & ~leftInitials : 0; left != 0; left &= left - 1) {
                int i = Integer.numberOfTrailingZeros(left);
                if (index.table.mayBeNear(like[i].word, word, slips[i])) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether a word of one side may be two of the other written together, a slip off, though it is like neither
    /// or one.
    ///
    /// @param has a bit for each word of the query the name has
    boolean mayHaveJoined(int[] words, int count, int has) {
        WordTable table = index.table;
        for (int i = 0; i + 1 < lefts; i++) {
            int both = 3 << i;
            for (int j = 0; (has & both) != both && pairLengths[i] > 0 && j < count; j++) {
                if (table.mayBeSlipOff(words[j], pairLetters[i], pairLengths[i])) {
                    return true;
                }
            }
        }
        for (int j = 0; j + 1 < count; j++) {
            boolean over = marks.of(words[j]) == 0 || marks.of(words[j + 1]) == 0;
            long letters = over ? table.firstLetters(words[j]) | table.firstLetters(words[j + 1]) : 0;
            int length = over ? table.firstLength(words[j]) + table.firstLength(words[j + 1]) : 0;
            for (int i = 0; over && i < lefts; i++) {
                if (WordTable.mayBeSlipOff(like[i].word, letters, length)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Enters how far each word of a name is like each of the query's, and tells whether it could score enough if
    /// no word had a rival and every slip were forgiven.
    ///
    /// @param words of the name
    /// @param joined words of the query that are in the name, written together or torn apart; a bit for each
    boolean canReach(int[] words, int rights, int joined) {
        int[] similarities = scorer.similarities();
        int fits = joined;
        int rightOver = 0;
        int initials = 0;
        int initialsWeight = 0;
        boolean hasRivals = joined != 0;
        long fitting = 0;
        long exactly = 0;
        Arrays.fill(best, 0, lefts, 0);
        for (int j = 0; j < rights; j++) {
            int word = words[j];
            int weight = index.table.weight(word);
            int mark = marks.of(word);
            hasRivals |= (mark & (fits | mark - 1)) != 0;
            for (int i = 0; i < lefts; i++) {
                int similarity = 0;
                if ((mark & 1 << i) != 0) {
                    similarity = like[i].similarity(word);
                    int pair = (like[i].weight + weight) / 2;
                    fitting += pair;
                    exactly += (long) pair * similarity;
                    hasRivals |= similarity < nearest[i] || like[i].weight * 2 < Weights.PLAIN;
                }
                similarities[i * MAX_WORDS + j] = similarity;
                best[i] = Math.max(best[i], similarity);
            }
            fits |= mark;
            rightOver += mark == 0 ? weight : 0;
            if (index.table.isInitial(word)) {
                initials++;
                initialsWeight += weight;
            }
        }
        boolean isExact = !hasRivals && initials == 0 && leftInitials == 0;
        if (isExact && scorer.bound(fitting, exactly, leftOver(fits), rightOver, index.kind()) >= least) {
            return true;
        }
        int onLeft = Math.max(0, leftOver(fits | leftInitials) - initials * ONE_WORD);
        int onRight = rightOver
                - (joined == 0 ? 0 : NameIndexBuilder.LONGEST_JOIN * ONE_WORD)
                - Integer.bitCount(leftInitials & ~fits) * ONE_WORD
                - initialsWeight;
        int fittingAtMost = fitting(fits | leftInitials) + initialsWeight;
        long matched = matched(fits, joined, hasRivals) + (long) initialsWeight * Probe.FULL;
        int enough = least - WEIGHTS_APART;
        if (!isExact && bound(fittingAtMost, matched, onLeft, onRight) >= enough) {
            return true;
        }
        int slip = Math.min(onLeft, ONE_WORD);
        long matchedWithSlip = matched + (long) slip * slipped(all & ~fits);
        return onLeft > 0
                        && onRight > 0
                        && bound(fittingAtMost + slip, matchedWithSlip, onLeft - slip, onRight - ONE_WORD) >= enough
                        && mayHaveSlip(words, rights, fits)
                || joined == 0 && mayHaveJoined(words, rights, fits);
    }

    private int fitting(int fits) {
        int fitting = 0;
        for (int left = fits; left != 0; left &= left - 1) {
            fitting += fitWeights[Integer.numberOfTrailingZeros(left)];
        }
        return fitting;
    }

    private int leftOver(int fits) {
        int leftOver = 0;
        for (int i = 0; i < lefts; i++) {
            leftOver += (fits & 1 << i) == 0 ? like[i].weight : 0;
        }
        return leftOver;
    }

    /// The weight of the query's words that fit or are initials, times how far they fit at best. Within a text the
    /// best of the words that are like one counts, and the others count nothing.
    private long matched(int fits, int joined, boolean hasRivals) {
        int unknown = scorer.isContained() && hasRivals ? fits : joined;
        long matched = 0;
        for (int left = fits | leftInitials; left != 0; left &= left - 1) {
            int i = Integer.numberOfTrailingZeros(left);
            matched += (long) fitWeights[i] * ((fits & ~unknown & 1 << i) == 0 ? Probe.FULL : best[i]);
        }
        return matched;
    }

    /// The most a name can score.
    ///
    /// @param fitting the weight of what fits
    /// @param matched the same, each times how far
    private int bound(int fitting, long matched, int leftOver, int rightOver) {
        return scorer.bound(fitting, matched, leftOver, Math.max(0, rightOver), index.kind());
    }
}
