package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Scorer;
import org.tandem.screening.match.Word;

/// Whether a listed name can still reach the least score asked for, told from little: first from its marks, then from
/// which of its words are like which of the query's. What it rules out is never scored. For one thread.
final class Reach {
    private static final int MAX_WORDS = Name.MAX_WORDS;
    /// No word weighs more.
    private static final int ONE_WORD = 115;
    /// How many slips the scorer forgives in one word at most.
    private static final int MOST_SLIPS = 2;

    /// How much a score can gain, because a word weighs otherwise in the listed name.
    private static final int WEIGHTS_APART = 200;

    private static final int TWO_SLIPS_FROM = 5;
    private static final short UNKNOWN = Short.MIN_VALUE;

    private final NameIndex index;
    private final Scorer scorer;
    /// By marks, what a name can weigh at most; worked out when first asked.
    private final short[] heaviest = new short[Marks.LOOK];
    private final short[] heaviestWithSlip = new short[Marks.LOOK];
    private final int[] lettersOver = new int[MAX_WORDS];
    private final int[] best = new int[MAX_WORDS];

    private LikeWords[] like = new LikeWords[0];
    private int[] leftWeights = new int[0];
    private int[] marked = new int[0];
    private int markedCount;
    private int lefts;
    private int leftTotal;
    private int leftInitials;
    private int least;

    Reach(NameIndex index, Scorer scorer) {
        this.index = index;
        this.scorer = scorer;
    }

    /// @param marked which words of the query have a mark of their own, in the order of the marks
    /// @param count how many have
    void begin(LikeWords[] like, int[] leftWeights, int lefts, int[] marked, int count, int least) {
        this.like = like;
        this.leftWeights = leftWeights;
        this.lefts = lefts;
        this.marked = marked;
        markedCount = count;
        this.least = least;
        leftTotal = 0;
        leftInitials = 0;
        for (int i = 0; i < lefts; i++) {
            leftTotal += leftWeights[i];
            leftInitials += like[i].probe.word().role() == Role.INITIAL ? 1 : 0;
        }
        for (int i = 0; i < lefts; i++) {
            lettersOver[i] = lettersOver(i);
        }
        Arrays.fill(heaviest, 0, 1 << count, UNKNOWN);
        Arrays.fill(heaviestWithSlip, 0, 1 << count, UNKNOWN);
    }

    /// How many slips in a word the scorer could still forgive if every other word were equal; each misses at most
    /// one letter.
    private int lettersOver(int i) {
        Word word = like[i].probe.word();
        int longer = 1;
        for (int reading = 0; reading < word.readings().size(); reading++) {
            longer = Math.max(longer, word.length(reading) + 1);
        }
        int slips = MOST_SLIPS;
        while (slips > 0) {
            long lost = (long) leftWeights[i] * Probe.FULL * slips / longer;
            if (scorer.bound(leftTotal, (long) leftTotal * Probe.FULL - lost, 0, 0, index.kind()) >= least) {
                return slips;
            }
            slips--;
        }
        return 0;
    }

    /// By the marks alone, what the name weighs, and the letters of a name that lacks one word.
    boolean mayReach(int name, int mark) {
        if (mark >= Marks.LOOK) {
            return true;
        }
        if (heaviest[mark] == UNKNOWN) {
            heaviest[mark] = heaviest(mark, leftInitials);
            heaviestWithSlip[mark] = heaviest(mark, leftInitials + 1);
        }
        int weight = index.nameWeights[name];
        return weight <= heaviest[mark]
                || weight <= heaviestWithSlip[mark] && hasLettersOfMissing(mark, index.nameLetters[name]);
    }

    /// What a name with these marks can weigh at most to score enough; less than nothing when no such name can.
    ///
    /// @param forgiven how many words that lack a mark may fit after all
    private short heaviest(int mark, int forgiven) {
        int leftOver = 0;
        int fits = lefts - markedCount + forgiven;
        int missing = 0;
        for (int at = 0; at < markedCount; at++) {
            boolean over = (mark & 1 << at) == 0;
            leftOver += over ? leftWeights[marked[at]] : 0;
            fits += over ? 0 : 1;
            missing |= over ? 1 << marked[at] : 0;
        }
        int similarity = slipped(missing);
        long matched = (long) (leftTotal - leftOver) * Probe.FULL;
        int lightest = -1;
        int heaviest = MAX_WORDS * ONE_WORD;
        while (lightest < heaviest) {
            int middle = (lightest + heaviest + 1) / 2;
            if (bound(leftOver, matched, middle - fits * ONE_WORD, forgiven, similarity) >= least) {
                lightest = middle;
            } else {
                heaviest = middle - 1;
            }
        }
        return (short) lightest;
    }

    /// How far a word that is like no listed word can still be the same. One slip leads to a word of nearly one
    /// sound, which is like it, unless the word is short: so it takes two.
    ///
    /// @param missing a bit for each word that may be meant
    private int slipped(int missing) {
        int best = 0;
        for (int i = 0; i < lefts; i++) {
            if ((missing & 1 << i) != 0) {
                Word word = like[i].probe.word();
                boolean plain = word.readings().size() == 1 && !word.isConsonantal() && word.role() != Role.INITIAL;
                int slips = plain && word.soundLength(0) >= TWO_SLIPS_FROM ? 2 : plain ? 1 : 0;
                best = Math.max(best, slips == 0 ? Probe.FULL : Probe.FULL - slips * Probe.FULL / (word.length(0) + 1));
            }
        }
        return best;
    }

    private boolean hasLettersOfMissing(int mark, long letters) {
        if (letters == WordTable.ANY) {
            return true;
        }
        for (int at = 0; at < markedCount; at++) {
            if ((mark & 1 << at) == 0) {
                Word word = like[marked[at]].probe.word();
                for (int reading = 0; reading < word.readings().size(); reading++) {
                    if (word.isConsonantal()
                            || Long.bitCount(word.mask(reading) & ~letters) <= lettersOver[marked[at]]) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Enters how far each word of a name is like each of the query's, and tells whether it could score enough if
    /// no word had a rival and every slip were forgiven.
    ///
    /// @param joined words of the query that are in the name, written together or torn apart; a bit for each
    boolean canReach(int name, int joined) {
        int[] similarities = scorer.similarities();
        int begin = index.nameBegins[name];
        int rights = index.wordCount(name);
        int fits = joined;
        int open = 0;
        int rightOver = 0;
        int initials = leftInitials;
        Arrays.fill(best, 0, lefts, 0);
        for (int j = 0; j < rights; j++) {
            int word = index.nameWords[begin + j];
            int mask = 0;
            for (int i = 0; i < lefts; i++) {
                int similarity = like[i].similarity(word);
                similarities[i * MAX_WORDS + j] = similarity;
                best[i] = Math.max(best[i], similarity);
                mask |= similarity > 0 ? 1 << i : 0;
            }
            fits |= mask;
            if (mask == 0) {
                open |= 1 << j;
                rightOver += index.table.weight(word);
            }
            initials += index.table.isInitial(word) ? 1 : 0;
        }
        int leftOver = 0;
        long matched = 0;
        for (int i = 0; i < lefts; i++) {
            boolean over = (fits & 1 << i) == 0;
            leftOver += over ? leftWeights[i] : 0;
            matched += over ? 0 : (long) leftWeights[i] * ((joined & 1 << i) == 0 ? best[i] : Probe.FULL);
        }
        int onRight = rightOver - (joined == 0 ? 0 : NameIndexBuilder.LONGEST_JOIN * ONE_WORD);
        int enough = least - WEIGHTS_APART;
        if (bound(leftOver, matched, onRight - initials * ONE_WORD, initials, Probe.FULL) >= enough) {
            return true;
        }
        int slipped = initials == 0 ? slipped(~fits) : Probe.FULL;
        return leftOver > 0
                && onRight > 0
                && bound(leftOver, matched, onRight - (initials + 1) * ONE_WORD, initials + 1, slipped) >= enough
                && mayBeSlip(begin, rights, open, fits);
    }

    private static int less(int weight, int forgiven) {
        return Math.max(0, weight - forgiven);
    }

    /// The most a name can score.
    ///
    /// @param matched the weight of what fits, times how far
    /// @param forgiven how many words left over on the left may fit after all
    /// @param similarity how far these may fit
    private int bound(int leftOver, long matched, int rightOver, int forgiven, int similarity) {
        int over = less(leftOver, forgiven * ONE_WORD);
        long fitting = matched + (long) (leftOver - over) * similarity;
        return scorer.bound(leftTotal - over, fitting, over, Math.max(0, rightOver), index.kind());
    }

    /// Whether some word left over on one side has nearly the letters of one left over on the other.
    private boolean mayBeSlip(int begin, int rights, int open, int fits) {
        for (int j = 0; j < rights; j++) {
            for (int i = 0; (open & 1 << j) != 0 && i < lefts; i++) {
                Probe probe = like[i].probe;
                if ((fits & 1 << i) == 0 && index.table.mayBeNear(probe.word(), index.nameWords[begin + j])) {
                    return true;
                }
            }
        }
        return false;
    }
}
