package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Scorer;
import org.tandem.screening.match.Word;

/// Whether a listed name can still reach the least score asked for, told from little: first from its weight and which
/// words of the query it has, then from how far it has them. What it rules out is never scored. For one thread.
final class Reach {
    private static final int MAX_WORDS = Name.MAX_WORDS;
    /// No word weighs more.
    private static final int ONE_WORD = 115;

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

    private LikeWords[] like = {};
    private int lefts;
    private int all;
    private int leftTotal;
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
            leftInitials += like[i].word.role() == Role.INITIAL ? 1 : 0;
        }
        for (int i = 0; i < lefts; i++) {
            slips[i] = slips(i);
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
            if (bound(0, (long) leftTotal * Probe.FULL - lost, 0, 0, 0) >= least - WEIGHTS_APART) {
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
        for (int left = without; left != 0; left &= left - 1) {
            int i = Integer.numberOfTrailingZeros(left);
            Word word = like[i].word;
            if (word.isConsonantal() || word.role() == Role.INITIAL) {
                return true;
            }
            for (int reading = 0; reading < word.readingCount(); reading++) {
                if (Long.bitCount(word.mask(reading) & Posting.LETTERS & ~letters) <= slips[i]) {
                    return true;
                }
            }
        }
        return false;
    }

    /// How heavy a name can be to score enough, if it has no words of the query but these, and may have one more a
    /// slip off; less than nothing if no such name can. Of a name with vague words this says nothing.
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
            heaviest[at] = heaviest(has, leftInitials);
            heaviestWithSlip[at] = heaviest(has, leftInitials + 1);
        }
        return at;
    }

    /// @param forgiven how many words that the name has not may fit after all
    private int heaviest(int has, int forgiven) {
        int leftOver = 0;
        for (int i = 0; i < lefts; i++) {
            leftOver += (has & 1 << i) == 0 ? like[i].weight : 0;
        }
        int fits = Integer.bitCount(has) + forgiven;
        int similarity = slipped(all & ~has);
        long matched = (long) (leftTotal - leftOver) * Probe.FULL;
        int lightest = -1;
        int heaviest = MAX_WORDS * ONE_WORD;
        while (lightest < heaviest) {
            int middle = (lightest + heaviest + 1) / 2;
            if (bound(leftOver, matched, middle - fits * ONE_WORD, forgiven, similarity) >= least - WEIGHTS_APART) {
                lightest = middle;
            } else {
                heaviest = middle - 1;
            }
        }
        return lightest < 0 ? -1 : Posting.heaviness(lightest);
    }

    /// How far a word that is like no listed word can still be the same. One slip leads to a word of nearly one
    /// sound, which is like it, unless the word is short: so it takes two.
    ///
    /// @param missing a bit for each word that may be meant
    private int slipped(int missing) {
        int best = 0;
        for (int i = 0; i < lefts; i++) {
            if ((missing & 1 << i) != 0) {
                Word word = like[i].word;
                boolean plain = word.readingCount() == 1 && !word.isConsonantal() && word.role() != Role.INITIAL;
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
    boolean mayHaveSlip(int name, int has) {
        NameRecords names = index.names;
        int count = names.count(name);
        int rivals = -Integer.bitCount(has);
        for (int place = 1; place <= count; place++) {
            rivals += marks.of(names.word(name, place)) == 0 ? 0 : 1;
        }
        for (int place = 1; place <= count; place++) {
            int word = names.word(name, place);
            boolean over = rivals > 0 || marks.of(word) == 0;
            for (int left = over ? all & ~has : 0; left != 0; left &= left - 1) {
                int i = Integer.numberOfTrailingZeros(left);
                if (index.table.mayBeNear(like[i].word, word, slips[i])
                        || i > 0 && index.table.mayBeJoined(like[i - 1].word, like[i].word, word)
                        || i + 1 < lefts && index.table.mayBeJoined(like[i].word, like[i + 1].word, word)) {
                    return true;
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
        int rights = index.names.count(name);
        int fits = joined;
        int rightOver = 0;
        int initials = leftInitials;
        boolean vague = leftInitials > 0;
        Arrays.fill(best, 0, lefts, 0);
        for (int j = 0; j < rights; j++) {
            int word = index.names.word(name, j + 1);
            int mark = marks.of(word);
            for (int i = 0; i < lefts; i++) {
                int similarity = (mark & 1 << i) == 0 ? 0 : like[i].similarity(word);
                similarities[i * MAX_WORDS + j] = similarity;
                best[i] = Math.max(best[i], similarity);
            }
            fits |= mark;
            rightOver += mark == 0 ? index.table.weight(word) : 0;
            vague |= index.table.isVague(word);
            initials += index.table.isVague(word) && index.table.isInitial(word) ? 1 : 0;
        }
        int leftOver = 0;
        long matched = 0;
        for (int i = 0; i < lefts; i++) {
            boolean over = (fits & 1 << i) == 0;
            leftOver += over ? like[i].weight : 0;
            matched += over ? 0 : (long) like[i].weight * ((joined & 1 << i) == 0 ? best[i] : Probe.FULL);
        }
        int onRight = rightOver - (joined == 0 ? 0 : NameIndexBuilder.LONGEST_JOIN * ONE_WORD);
        int enough = least - WEIGHTS_APART;
        if (bound(leftOver, matched, onRight - initials * ONE_WORD, initials, Probe.FULL) >= enough) {
            return true;
        }
        int slipped = vague ? Probe.FULL : slipped(all & ~fits);
        return leftOver > 0
                && onRight > 0
                && bound(leftOver, matched, onRight - (initials + 1) * ONE_WORD, initials + 1, slipped) >= enough
                && mayHaveSlip(name, fits);
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
}
