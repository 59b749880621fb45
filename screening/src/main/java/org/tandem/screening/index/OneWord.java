package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.match.Joins;
import org.tandem.screening.match.Name;

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
    private static final int KINDS = WordTable.NOT_NEAR;
    private static final int WITHIN_A_SLIP = WordTable.moreApart(1);
    /// One side may have a letter less.
    private static final int SHORTEST_JOINED = Joins.LETTERS_FOR_A_SLIP - 1;

    private final WordTable table;
    private final Query query;
    private final Limits limits;

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

    OneWord(WordTable table, Query query, Limits limits) {
        this.table = table;
        this.query = query;
        this.limits = limits;
    }

    /// The names asked about have this word of the query.
    void set(int i) {
        int has = 1 << i;
        int about = limits.about(has);
        exactly = limits.exactly(about);
        initials = limits.initials(about) & Posting.LETTERS;
        rows = 0;
        for (int left = query.all & ~has & ~query.initials; left != 0; left &= left - 1) {
            int other = Integer.numberOfTrailingZeros(left);
            for (int reading = query.readings[other]; reading < query.readings[other + 1]; reading++) {
                addSlips(has, other, reading);
            }
        }
        for (int pair = 0; pair + 1 < query.count; pair++) {
            boolean over = (3 << pair & has) == 0 && query.pairLengths[pair] >= SHORTEST_JOINED;
            int most = over ? limits.withJoined(has, pair) : 0;
            if (most > 0) {
                int row = begin(query.pairLetters[pair], query.pairLengths[pair], true);
                Arrays.fill(heaviest, row * KINDS, row * KINDS + WITHIN_A_SLIP, most);
                forgive(row, most, 1);
            }
        }
        if (rows == 0) {
            begin(0, 0, true);
        }
        mostHeaviest = exactly;
        for (int row = 0; row < rows; row++) {
            Arrays.fill(slips, row * WEIGHTS, row * WEIGHTS + exactly + 1, (byte) ALL);
            mostHeaviest = Math.max(mostHeaviest, heaviest[row * KINDS + WITHIN_A_SLIP - 1]);
        }
    }

    /// How heavy a name that has no other word of the query can be, if none is torn in two.
    int heaviest() {
        return mostHeaviest;
    }

    /// The more slips, the lighter the name has to be.
    private void addSlips(int has, int other, int reading) {
        int length = query.lengths[reading];
        int row = begin(query.letters[reading], length, false);
        heaviestTorn[row] = length < SHORTEST_JOINED ? 0 : limits.withTorn(has, other);
        forgive(row, heaviestTorn[row], 1);
        for (int count = 1; count <= (length < THREE_SLIPS_FROM ? 2 : Slips.MOST); count++) {
            heaviest[row * KINDS + 2 * count] = limits.withSlips(has, other, count, length);
            heaviest[row * KINDS + 2 * count + 1] = limits.withSlips(has, other, count, length + count);
            forgive(row, heaviest[row * KINDS + 2 * count + 1], count);
        }
        // Letters of equal sets can still be in another order.
        heaviest[row * KINDS] = heaviest[row * KINDS + 2];
        heaviest[row * KINDS + 1] = heaviest[row * KINDS + 3];
        rows -= slips[row * WEIGHTS + 1] < 0 ? 1 : 0;
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
        int mayNot = -1;
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
    /// @param others the name's other words, and perhaps the number that is no word
    /// @return how many slips it may need, with [#JOINED] added or not; or [#NO]
    int slips(long posting, int[] others, int count) {
        int heaviness = Posting.heavinessOf(posting);
        if (heaviness == Posting.OPEN ? exactly > 0 || mayHaveInitial(others, count) : heaviness <= exactly) {
            return 0;
        }
        int most = 0;
        boolean joined = false;
        for (int row = 0; row < rows; row++) {
            if (Long.bitCount(letters[row] & ~posting) <= slips[row * WEIGHTS + heaviness]) {
                boolean near = hasNear(row, heaviness, others, count);
                most = near && !pairs[row] ? Math.max(most, allowed(row, heaviness)) : most;
                joined |= near && pairs[row] || heaviness <= heaviestTorn[row] && isTorn(row, others, count);
            }
        }
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

    private boolean hasNear(int row, int heaviness, int[] others, int count) {
        for (int j = 0; j < count; j++) {
            int apart = table.apart(others[j], letters[row], lengths[row]);
            if (apart < KINDS && heaviness <= heaviest[row * KINDS + apart]) {
                return true;
            }
        }
        return false;
    }

    /// Whether an initial of the name may stand for another word of the query.
    private boolean mayHaveInitial(int[] others, int count) {
        for (int j = 0; j < count; j++) {
            if (table.isInitial(others[j]) && (table.letters(others[j]) & initials) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether the row's word may be two words of the name, a slip off.
    private boolean isTorn(int row, int[] others, int count) {
        for (int j = 1; j < count && others[j] < table.size(); j++) {
            for (int k = 0; k < j; k++) {
                if (table.mayBeTogether(others[j], others[k], letters[row], lengths[row])) {
                    return true;
                }
            }
        }
        return false;
    }
}
