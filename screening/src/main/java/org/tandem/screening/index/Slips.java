package org.tandem.screening.index;

import org.tandem.screening.match.Joins;
import org.tandem.screening.match.WordRecords;

/// Whether a listed name may have a word of the query after all, though none that is like it: a slip or two off, or
/// written together or torn apart with a slip. Told from the letters of its words, first of all of them together, then
/// word by word. For one thread.
final class Slips {
    /// How many slips a word can have and still be the same.
    static final int MOST = 3;

    private final WordTable table;
    private final Joins joins = new Joins(2);
    private final byte[] record = new byte[WordRecords.SIZE];
    private final WordMarks marks;
    private final Query query;
    private final Limits limits;

    Slips(WordTable table, WordMarks marks, Query query, Limits limits) {
        this.table = table;
        this.marks = marks;
        this.query = query;
        this.limits = limits;
    }

    /// Whether the other words of a posting can have such a word by all their letters together.
    ///
    /// @param has a bit for each word of the query the name has
    boolean mayBeAmong(long posting, int has) {
        for (int left = query.all & ~has & ~query.initials; left != 0; left &= left - 1) {
            int i = Integer.numberOfTrailingZeros(left);
            for (int at = query.readings[i]; at < query.readings[i + 1]; at++) {
                if (Long.bitCount(query.letters[at] & ~posting) <= limits.slipsOfReading(at)) {
                    return true;
                }
            }
        }
        for (int i = 0; i + 1 < query.count; i++) {
            if ((has >>> i & 3) != 3
                    && query.pairLengths[i] > 0
                    && Long.bitCount(query.pairLetters[i] & ~posting) <= 1) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word of the name that no word of the query needs may be one of those it has not, a slip off.
    ///
    /// @param has a bit for each word of the query the name has
    /// @param most slips are forgiven
    boolean mayHaveWord(Candidate name, int has, int most) {
        int rivals = -Integer.bitCount(has);
        for (int j = 0; j < name.count; j++) {
            rivals += marks.of(name.words[j]) == 0 ? 0 : 1;
        }
        for (int j = 0; j < name.count; j++) {
            int word = name.words[j];
            boolean over = (rivals > 0 || marks.of(word) == 0) && !name.isInitial(j);
            for (int left = over ? query.all & ~has & ~query.initials : 0; left != 0; left &= left - 1) {
                int i = Integer.numberOfTrailingZeros(left);
                if (mayBeNear(i, word, name.outlines[j], most)
                        && table.isNear(query.probe(i), word, limits.slips(i), record)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayBeNear(int i, int word, int outline, int slips) {
        for (int at = query.readings[i]; at < query.readings[i + 1]; at++) {
            if (table.apart(word, outline, query.letters[at], query.lengths[at]) < WordTable.moreApart(slips)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word of one side may be two of the other written together, a slip off, though it is like neither
    /// or one.
    ///
    /// @param has a bit for each word of the query the name has
    /// @param joined words of the query that are known to be in the name, written together or torn apart
    boolean mayHaveJoined(Candidate name, int has, int joined) {
        for (int i = 0; i + 1 < query.count; i++) {
            for (int j = 0; (has >>> i & 3) != 3 && query.pairLengths[i] > 0 && j < name.count; j++) {
                if (table.mayBeSlipOff(name.words[j], name.outlines[j], query.pairLetters[i], query.pairLengths[i])
                        && joins.isSlipOff(query.word(i), query.word(i + 1), table.word(name.words[j]))) {
                    return true;
                }
            }
        }
        for (int j = 0; j + 1 < name.count; j++) {
            int end = name.inOrder ? j + 2 : name.count;
            for (int k = j + 1; k < end; k++) {
                if (mayBeTorn(name, j, k, joined)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether two words may be one of the query's, a slip off; told from their letters only if it is not known
    /// which of them comes first.
    private boolean mayBeTorn(Candidate name, int j, int k, int joined) {
        int first = name.words[j];
        int second = name.words[k];
        if (marks.of(first) != 0 && marks.of(second) != 0) {
            return false;
        }
        long letters = table.firstLetters(first, name.outlines[j]) | table.firstLetters(second, name.outlines[k]);
        int length = table.firstLength(first, name.outlines[j]) + table.firstLength(second, name.outlines[k]);
        for (int i = 0; i < query.count; i++) {
            if ((joined >>> i & 1) == 0
                    && mayBeSlipOff(i, letters, length)
                    && (!name.inOrder || joins.isSlipOff(table.word(first), table.word(second), query.word(i)))) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeSlipOff(int i, long letters, int length) {
        for (int at = query.readings[i]; at < query.readings[i + 1]; at++) {
            if (WordTable.isSlipOff(query.letters[at], query.lengths[at], letters, length)) {
                return true;
            }
        }
        return false;
    }
}
