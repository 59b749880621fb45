package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.match.Joins;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.Probe;

/// Whether a name that has one word of the query, and none that is like another, may score enough: because it is hardly
/// more than this word, or has another one a few slips off, or torn in two, or two of them written together. For one
/// thread.
///
/// Asked of nearly every name a query leads to: first by its weight and all letters together, which branches on nothing
/// a posting says; then by each of its words.
///
/// What the name may have beside the one word makes a row each: a reading of another word, or two words written
/// together.
final class OneWord {
    /// No name like this.
    static final int NO = -1;

    /// Added to the number of slips: written together or torn.
    static final int JOINED = 8;

    private static final int THREE_SLIPS_FROM = 7;
    private static final int ALL = Byte.MAX_VALUE;
    private static final int WEIGHTS = Posting.HEAVIEST + 1;
    /// One more than there are: of a word that is not near.
    private static final int KINDS = WordTable.NOT_NEAR + 1;
    private static final int WITHIN_A_SLIP = WordTable.moreApart(1);
    /// One side may have a letter less.
    private static final int SHORTEST_JOINED = Joins.LETTERS_FOR_A_SLIP - 1;

    private final WordTable table;
    private final Query query;
    private final Limits limits;
    private final Having having;

    private int own;
    private long ownLetters;
    /// How heavy a name can be of which the word it has is only a part of the query's.
    private int ownTorn;
    private int exactly;
    private long initials;
    private int rows;
    private long[] letters = new long[2 * Name.MAX_WORDS];
    private int[] lengths = new int[2 * Name.MAX_WORDS];
    private boolean[] pairs = new boolean[2 * Name.MAX_WORDS];
    /// For each row and heaviness how many letters of the row the name's other words need not have; below 0 if it
    /// cannot score enough even with all.
    private byte[] slips = new byte[2 * Name.MAX_WORDS * WEIGHTS];
    /// How heavy a name can be with another word that is so far apart from the row's as [WordTable#apart] says it,
    /// and with the row's word torn in two.
    private int[] heaviest = new int[2 * Name.MAX_WORDS * KINDS];
    private int[] heaviestTorn = new int[2 * Name.MAX_WORDS];
    private int mostHeaviest;
    private int mostTorn;

    OneWord(WordTable table, Query query, Limits limits) {
        this.table = table;
        this.query = query;
        this.limits = limits;
        having = new Having(query, limits);
    }

    /// The names asked about have this word of the query, no nearer than `near`.
    void set(int i, int near) {
        int has = 1 << i;
        own = i;
        ownLetters = 0;
        for (int reading = query.readings[i]; reading < query.readings[i + 1]; reading++) {
            ownLetters |= query.letters[reading];
        }
        ownTorn = having.set(has | query.initials).heaviest();
        exactly = having.lessNear(i, near).heaviest();
        initials = limits.initialsFor(has) & Posting.LETTERS;
        rows = 0;
        for (int left = query.all & ~has & ~query.initials; left != 0; left &= left - 1) {
            int other = Integer.numberOfTrailingZeros(left);
            for (int reading = query.readings[other]; reading < query.readings[other + 1]; reading++) {
                addSlips(other, reading);
            }
        }
        for (int pair = 0; pair + 1 < query.count; pair++) {
            boolean over = (3 << pair & has) == 0 && query.pairLengths[pair] >= SHORTEST_JOINED;
            int most = over ? having.heaviest(query.fitWeights[pair] + query.fitWeights[pair + 1], Joins.WITH_SLIP) : 0;
            if (most > 0) {
                int row = begin(query.pairLetters[pair], query.pairLengths[pair], true);
                Arrays.fill(heaviest, row * KINDS, row * KINDS + WITHIN_A_SLIP, most);
                forgive(row, most, 1);
            }
        }
        if (rows == 0) {
            begin(0, 0, true);
        }
        mostHeaviest = ownTorn;
        mostTorn = 0;
        for (int row = 0; row < rows; row++) {
            Arrays.fill(slips, row * WEIGHTS, row * WEIGHTS + exactly + 1, (byte) ALL);
            mostHeaviest = Math.max(mostHeaviest, heaviest[row * KINDS + WITHIN_A_SLIP - 1]);
            mostTorn = Math.max(mostTorn, heaviestTorn[row]);
        }
        mostTorn = Math.max(mostTorn, mostHeaviest);
    }

    /// How heavy a name that has no other word of the query can be, if none is torn in two.
    int heaviest() {
        return mostHeaviest;
    }

    /// The same with one that is torn in two.
    int heaviestTorn() {
        return mostTorn;
    }

    /// The more slips, the lighter the name has to be.
    private void addSlips(int other, int reading) {
        int weight = query.fitWeights[other];
        int length = query.lengths[reading];
        int row = begin(query.letters[reading], length, false);
        heaviestTorn[row] = length < SHORTEST_JOINED ? 0 : torn(having.heaviest(weight, Joins.WITH_SLIP));
        forgive(row, heaviestTorn[row], 1);
        for (int count = 1; count <= (length < THREE_SLIPS_FROM ? 2 : Slips.MOST); count++) {
            int most = having.heaviest(weight, slipped(count, length + count));
            if (most == 0) {
                break;
            }
            heaviest[row * KINDS + 2 * count] = having.heaviest(weight, slipped(count, length));
            heaviest[row * KINDS + 2 * count + 1] = most;
            forgive(row, most, count);
        }
        // Letters of equal sets can still be in another order.
        heaviest[row * KINDS] = heaviest[row * KINDS + 2];
        heaviest[row * KINDS + 1] = heaviest[row * KINDS + 3];
        rows -= slips[row * WEIGHTS + 1] < 0 ? 1 : 0;
    }

    /// How far a word is the same with so many slips.
    ///
    /// @param length of the longer of both words in letters
    private static int slipped(int slips, int length) {
        return Math.max(0, Probe.FULL - slips * Probe.FULL / length);
    }

    /// A word torn in two is one word more.
    private static int torn(int whole) {
        return whole == 0 ? 0 : Math.min(Posting.HEAVIEST, whole + Posting.heaviness(Query.ONE_WORD));
    }

    private int begin(long of, int length, boolean pair) {
        if (rows == letters.length) {
            letters = Arrays.copyOf(letters, 2 * rows);
            lengths = Arrays.copyOf(lengths, 2 * rows);
            pairs = Arrays.copyOf(pairs, 2 * rows);
            heaviest = Arrays.copyOf(heaviest, 2 * rows * KINDS);
            heaviestTorn = Arrays.copyOf(heaviestTorn, 2 * rows);
            slips = Arrays.copyOf(slips, 2 * rows * WEIGHTS);
        }
        letters[rows] = of;
        lengths[rows] = length;
        pairs[rows] = pair;
        Arrays.fill(heaviest, rows * KINDS, (rows + 1) * KINDS, 0);
        heaviestTorn[rows] = 0;
        Arrays.fill(slips, rows * WEIGHTS, (rows + 1) * WEIGHTS, (byte) NO);
        return rows++;
    }

    private void forgive(int row, int most, int count) {
        if (most > 0) {
            Arrays.fill(slips, row * WEIGHTS, row * WEIGHTS + most + 1, (byte) count);
        }
    }

    /// Whether a name may by its weight and all letters together: 1, or else 0.
    int may(long posting) {
        int heaviness = Posting.heavinessOf(posting);
        int single = Posting.singleOf(posting);
        int torn = 1 - Long.bitCount(posting & ~ownLetters & Posting.LETTERS);
        int mayNot = ownTorn - heaviness | torn & single;
        for (int row = 0; row < rows; row++) {
            int most = slips[row * WEIGHTS + heaviness];
            int missing = most - Long.bitCount(letters[row] & ~posting);
            int over = most - Long.bitCount(posting & ~letters[row] & Posting.LETTERS);
            mayNot &= missing | over & single;
        }
        return mayNot >>> Integer.SIZE - 1 ^ 1;
    }

    /// The same, by each other word.
    ///
    /// @param name of which the first word is the one it has
    /// @return how many slips it may need, with [#JOINED] added or not; or [#NO]
    int slips(long posting, Candidate name) {
        int heaviness = Posting.heavinessOf(posting);
        if (heaviness == Posting.OPEN ? exactly > 0 || mayHaveInitial(name) : heaviness <= exactly) {
            return 0;
        }
        int most = 0;
        boolean joined = false;
        for (int row = 0; row < rows; row++) {
            if (Long.bitCount(letters[row] & ~posting) <= slips[row * WEIGHTS + heaviness]) {
                boolean near = heaviness <= heaviest(row, name);
                most = near && !pairs[row] ? Math.max(most, allowed(row, heaviness)) : most;
                joined |= near && pairs[row] || heaviness <= heaviestTorn[row] && isTorn(row, name);
            }
        }
        joined |= heaviness <= ownTorn && isOwnTorn(name);
        return joined ? most + JOINED : most > 0 ? most : NO;
    }

    /// How many slips a name of this heaviness may have.
    private int allowed(int row, int heaviness) {
        int allowed = 0;
        for (int count = 1; count <= Slips.MOST; count++) {
            allowed = heaviness <= heaviest[row * KINDS + 2 * count + 1] ? count : allowed;
        }
        return allowed;
    }

    /// How heavy the name can be with the nearest of its other words. Without a branch for nearly all words, for
    /// none would be foreseen.
    private int heaviest(int row, Candidate name) {
        int most = 0;
        for (int j = 1; j < name.count; j++) {
            int outline = name.outlines[j];
            int apart = Outlines.length(outline) == WordTable.UNKNOWN_LENGTH
                    ? table.apart(name.words[j], outline, letters[row], lengths[row])
                    : WordTable.apart(outline, letters[row], lengths[row]);
            most = Math.max(most, heaviest[row * KINDS + apart]);
        }
        return most;
    }

    /// Whether an initial of the name may stand for another word of the query.
    private boolean mayHaveInitial(Candidate name) {
        for (int j = 1; j < name.count; j++) {
            if (name.isInitial(j) && (name.outlines[j] & initials) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether the word it has may be a part of the query's, and another word the rest, a slip off.
    private boolean isOwnTorn(Candidate name) {
        for (int reading = query.readings[own]; reading < query.readings[own + 1]; reading++) {
            for (int j = 1; j < name.count; j++) {
                if (table.mayBeTogether(name, 0, j, query.letters[reading], query.lengths[reading])) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether the row's word may be two words of the name, a slip off.
    private boolean isTorn(int row, Candidate name) {
        for (int j = 2; j < name.count; j++) {
            for (int k = 1; k < j; k++) {
                if (table.mayBeTogether(name, j, k, letters[row], lengths[row])) {
                    return true;
                }
            }
        }
        return false;
    }
}
