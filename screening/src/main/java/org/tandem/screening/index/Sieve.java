package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.match.Name;

/// The first look at the names that have a word near one of the query's: what passes may score enough. For one thread.
///
/// Near is what a name needs of one word at least, for with all words further off none scores enough. A name's other
/// words may be like the query's too, however far: its posting tells which they are. Nearly all have no such word; they
/// are told by their postings alone, without a branch that hangs on what is read.
///
/// The words with the fewest names come first. A name that has one of them near has been looked at by then, so that
/// under the later, frequent ones only lighter names can matter.
final class Sieve {
    /// So many postings under a word are all looked at; of more only those that are light enough.
    private static final int SHORT = 32;

    private final NameIndex index;
    private final Query query;
    private final WordMarks marks;
    private final Limits limits;
    private final Slips slips;
    private final OneWord oneWord;
    /// A bit for each name that has passed and needs nothing more.
    private final long[] seen;

    /// Words of the query, each with how many names are near it above.
    private final long[] ranked = new long[Name.MAX_WORDS];
    /// Where the postings are that passed the very first look, twice; and 1 more for a name that may have several
    /// words of the query, or has words that are not told.
    private int[] coarse = new int[1 << 10];
    /// Of the name at hand.
    private final int[] others = new int[Name.MAX_WORDS];

    private int[] passed = new int[1 << 8];
    private int[] words = new int[1 << 8];
    private byte[] slipsOff = new byte[1 << 8];
    private int count;

    Sieve(NameIndex index, Query query, WordMarks marks, Limits limits, Slips slips) {
        this.index = index;
        this.query = query;
        this.marks = marks;
        this.limits = limits;
        this.slips = slips;
        oneWord = new OneWord(index.table, query, limits);
        seen = new long[(index.names.order.length >>> 6) + 1];
    }

    /// How many names passed; one that needs a few slips forgiven perhaps more than once.
    int count() {
        return count;
    }

    /// Where the record of one begins.
    int name(int at) {
        return passed[at];
    }

    /// A bit for each word of the query that it has; for many words perhaps more than it has.
    int has(int at) {
        return words[at];
    }

    /// What else the name needs to score enough, as [OneWord#slips] says it; 0 for nothing.
    int slips(int at) {
        return slipsOff[at];
    }

    /// Looks at every name that has a word near one of the query's.
    void sift() {
        count = 0;
        long after = Places.after(limits.leastNearness());
        int before = 0;
        for (int rank = byCost(after); rank > 0; rank--) {
            int i = (int) ranked[rank - 1];
            if (ranked[rank - 1] >>> Integer.SIZE > 0) {
                sift(i, before, after);
            }
            before |= 1 << i;
        }
        for (int at = 0; at < count; at++) {
            seen[passed[at] >>> 6] = 0;
            passed[at] = index.names.order[passed[at]];
        }
    }

    /// Ranks the words by which names are looked for: the one with the most names first.
    ///
    /// @return how many
    private int byCost(long after) {
        int ranks = 0;
        for (int left = query.sought; left != 0; left &= left - 1) {
            int i = Integer.numberOfTrailingZeros(left);
            long names = 0;
            for (long places : query.like[i].places) {
                if (places >= after) {
                    break;
                }
                names += Places.endOf(places) - Places.beginOf(places);
            }
            int rank = ranks++;
            for (; rank > 0 && ranked[rank - 1] >>> Integer.SIZE < names; rank--) {
                ranked[rank] = ranked[rank - 1];
            }
            ranked[rank] = names << Integer.SIZE | i;
        }
        return ranks;
    }

    /// @param before words whose near names have been looked at, a bit for each
    private void sift(int i, int before, long after) {
        oneWord.set(i);
        int heaviest = Math.max(oneWord.heaviest(), limits.withFar(before));
        int to = 0;
        for (long places : query.like[i].places) {
            if (places >= after) {
                break;
            }
            int begin = Places.beginOf(places);
            int end = Places.endOf(places);
            to = look(begin, end - begin > SHORT ? lightEnd(begin, end, heaviest) : end, to);
        }
        for (int k = 0; k < to; k++) {
            int at = coarse[k] >>> 1;
            if ((coarse[k] & 1) == 0) {
                passAlone(1 << i, index.postings[at], index.postings[at + 1]);
            } else {
                pass(1 << i, index.postings[at], index.postings[at + 1]);
            }
        }
    }

    /// Where the names begin that are heavier.
    private int lightEnd(int begin, int end, int heaviest) {
        int low = begin;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Posting.heavinessOf(index.postings[middle * Posting.SIZE]) <= heaviest) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int look(int begin, int end, int from) {
        if (coarse.length <= from + end - begin) {
            coarse = Arrays.copyOf(coarse, 2 * (from + end - begin));
        }
        long[] postings = index.postings;
        int to = from;
        for (int at = begin * Posting.SIZE; at < end * Posting.SIZE; at += Posting.SIZE) {
            long posting = postings[at];
            int more = Posting.moreOf(posting);
            int mayNot = limits.mostTold(more) - Posting.toldOf(posting) >> Integer.SIZE - 1;
            int several = marks.any(postings[at + 1]) | mayNot + 1;
            coarse[to] = at << 1 | several | more + Posting.MOST_MORE >> 2;
            to += several | oneWord.may(posting);
        }
        return to;
    }

    private void passAlone(int own, long posting, long otherWords) {
        for (int at = 0; at < Posting.OTHERS; at++) {
            others[at] = Posting.other(otherWords, at);
        }
        int needed = oneWord.slips(posting, others, Posting.OTHERS);
        if (needed >= 0) {
            add(Posting.nameOf(posting), own, needed);
        }
    }

    private void pass(int own, long posting, long otherWords) {
        int name = Posting.nameOf(posting);
        int rights = others(posting, otherWords);
        int has = own;
        for (int j = 0; j < rights; j++) {
            has |= marks.of(others[j]);
        }
        if ((seen[name >>> 6] >>> name & 1) != 0) {
            return;
        }
        int needed = has == own ? oneWord.slips(posting, others, rights) : slips(posting, has);
        if (needed >= 0) {
            add(name, has, needed);
        }
    }

    /// Reads the name's other words, or all of them if there are many.
    ///
    /// @return how many
    private int others(long posting, long otherWords) {
        if (Posting.moreOf(posting) > 0) {
            return index.names.read(index.names.order[Posting.nameOf(posting)], others);
        }
        int count = 0;
        for (int at = 0; at < Posting.OTHERS; at++) {
            others[count] = Posting.other(otherWords, at);
            count += others[count] < index.table.size() ? 1 : 0;
        }
        return count;
    }

    private void add(int name, int has, int needed) {
        if (count == passed.length) {
            passed = Arrays.copyOf(passed, 2 * count);
            words = Arrays.copyOf(words, 2 * count);
            slipsOff = Arrays.copyOf(slipsOff, 2 * count);
        }
        seen[name >>> 6] |= needed == 0 ? 1L << name : 0;
        passed[count] = name;
        words[count] = has;
        slipsOff[count++] = (byte) needed;
    }

    /// What a name with several words of the query needs.
    private int slips(long posting, int has) {
        int about = limits.about(has);
        int heaviness = Math.max(1, Posting.heavinessOf(posting));
        boolean open = Posting.heavinessOf(posting) == Posting.OPEN
                && (limits.initials(about) & posting & Posting.LETTERS) != 0;
        if (heaviness <= limits.exactly(about) || open) {
            return 0;
        }
        boolean may = heaviness <= limits.withSlip(about) && slips.mayBeAmong(posting, has);
        return may ? Slips.MOST | OneWord.JOINED : OneWord.NO;
    }
}
