package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.match.Joins;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.Probe;

/// The first look at the names that have a word near one of the query's: what passes may score enough. For one thread.
///
/// Near is what a name needs of one word at least, for with all words further off none scores enough. A name's other
/// words may be like the query's too, however far: its posting tells which they are. Nearly all have no such word; they
/// are told by their postings alone, without a branch that hangs on what is read.
///
/// The words with the fewest names come first. A name that has one of them near has been looked at by then, so that
/// under the later, frequent ones only lighter names can matter.
final class Sieve {
    /// Of no more names under a word than these, all are looked at that may have a word torn in two.
    private static final int FEW = 32;

    /// So many postings of a word are read ahead of their use, and so many numbers are read by reading one.
    private static final int TOUCHED = 64;
    private static final int LINE = 8;

    /// Words this much less near than the nearest are asked about by limits of their own.
    private static final int BAND = 500;

    private final NameIndex index;
    private final Query query;
    private final WordMarks marks;
    private final Limits limits;
    private final Slips slips;
    private final Reach reach;
    private final OneWord oneWord;
    private final Candidate candidate;
    /// A bit for each name that has passed and needs nothing more.
    private final long[] seen;

    /// Words of the query, each with how many names are near it above.
    private final long[] ranked = new long[Name.MAX_WORDS];
    /// Where the postings are that passed the very first look, and 1 more for a name that may have several words of
    /// the query; above that whose places these are.
    private long[] coarse = new long[1 << 10];
    private int coarseCount;
    /// How heavy the names with several words of the query can be that are asked about.
    private int heaviest;
    /// Of what was touched: nobody asks for it, but then it cannot be left out.
    private long touched;

    private int[] passed = new int[1 << 8];
    private int[] words = new int[1 << 8];
    private byte[] slipsOff = new byte[1 << 8];
    private int count;

    Sieve(NameIndex index, Query query, WordMarks marks, Limits limits, Slips slips, Reach reach) {
        this.index = index;
        this.query = query;
        this.marks = marks;
        this.limits = limits;
        this.slips = slips;
        this.reach = reach;
        oneWord = new OneWord(index.table, query, limits);
        candidate = new Candidate(index);
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
            long names = touch(query.like[i].places, after);
            int rank = ranks++;
            for (; rank > 0 && ranked[rank - 1] >>> Integer.SIZE < names; rank--) {
                ranked[rank] = ranked[rank - 1];
            }
            ranked[rank] = names << Integer.SIZE | i;
        }
        return ranks;
    }

    /// Counts the names under near words. Their first postings are read, too, with nothing that hangs on them: so
    /// the processor waits for all of this far memory at once, and finds it near when the names are looked at.
    private long touch(long[] places, long after) {
        long[] postings = index.postings;
        long names = 0;
        for (int at = 0; at < places.length && places[at] < after; at++) {
            int begin = Places.beginOf(places[at]);
            int end = Places.endOf(places[at]);
            names += end - begin;
            int last = Math.min(end, begin + TOUCHED) * Posting.SIZE - 1;
            for (int far = begin * Posting.SIZE; far < last; far += LINE) {
                touched += postings[far];
            }
            touched += postings[last];
        }
        return names;
    }

    /// @param before words whose near names have been looked at, a bit for each
    private void sift(int i, int before, long after) {
        LikeWords like = query.like[i];
        int at = 0;
        int end = like.near(after);
        boolean joined = false;
        while (at < end) {
            int near = Places.similarityOf(like.places[at]);
            int until = near - BAND < Joins.WITH_SLIP ? end : Math.min(end, like.near(Places.after(near - BAND)));
            begin(i, near, before);
            for (; at < until; at++) {
                if (near < Probe.FULL && mayBeJoined(i, like.owner(at))) {
                    joined = true;
                } else {
                    look(at, like.places[at]);
                }
            }
            passAll(i);
        }
        if (joined) {
            begin(i, Probe.FULL, before);
            for (at = 0; at < end; at++) {
                if (mayBeJoined(i, like.owner(at))) {
                    look(at, like.places[at]);
                }
            }
            passAll(i);
        }
    }

    /// Whether a listed word may be a word of the query and one beside it written together, a slip off.
    private boolean mayBeJoined(int i, long owner) {
        for (int pair = Math.max(0, i - 1); pair < Math.min(i + 1, query.count - 1); pair++) {
            if (query.pairLengths[pair] > 0
                    && index.table.mayBeSlipOff(
                            LikeWords.word(owner),
                            LikeWords.outline(owner),
                            query.pairLetters[pair],
                            query.pairLengths[pair])) {
                return true;
            }
        }
        return false;
    }

    private void begin(int i, int near, int before) {
        // A word that is less near may be half of the query's, and another word of the name the rest.
        oneWord.set(i, Math.max(Joins.WITH_SLIP, near));
        heaviest = limits.withFar(before, i, near);
        coarseCount = 0;
    }

    private void passAll(int i) {
        for (int k = 0; k < coarseCount; k++) {
            pass(i, coarse[k]);
        }
    }

    /// Takes the first look at the names of a word.
    private void look(int owner, long places) {
        int begin = Places.beginOf(places);
        int end = Places.endOf(places);
        if (coarse.length <= coarseCount + end - begin) {
            coarse = Arrays.copyOf(coarse, 2 * (coarseCount + end - begin));
        }
        int torn = end - begin <= FEW ? oneWord.heaviestTorn() : Math.min(heaviest, oneWord.heaviestTorn());
        int most = Math.max(torn, oneWord.heaviest());
        long above = (long) owner << Integer.SIZE;
        long[] postings = index.postings;
        int at = begin * Posting.SIZE;
        int to = coarseCount;
        for (; at < end * Posting.SIZE && Posting.heavinessOf(postings[at]) <= most; at += Posting.SIZE) {
            int several = several(postings, at);
            coarse[to] = above | at | several;
            to += several | oneWord.may(postings[at]);
        }
        for (; at < end * Posting.SIZE && Posting.heavinessOf(postings[at]) <= heaviest; at += Posting.SIZE) {
            int several = several(postings, at);
            coarse[to] = above | at | several;
            to += several;
        }
        coarseCount = to;
    }

    /// Whether a name may have another word that is like one of the query's: 1, or else 0.
    private int several(long[] postings, int at) {
        int several = marks.any(postings[at + 1]);
        return Posting.isLong(postings[at])
                ? several | marks.any(postings[at + 2]) | marks.any(postings[at + 3]) | Posting.moreOf(postings[at])
                : several;
    }

    private void pass(int i, long found) {
        int at = (int) found & -Posting.SIZE;
        long posting = index.postings[at];
        int name = Posting.nameOf(posting);
        if ((seen[name >>> 6] >>> name & 1) != 0) {
            return;
        }
        if (Posting.moreOf(posting) != 0) {
            add(name, 1 << i, 0);
            return;
        }
        candidate.tell(at, query.like[i].owner((int) (found >>> Integer.SIZE)));
        int has = 1 << i;
        for (int j = 1; j < candidate.count && (found & 1) != 0; j++) {
            has |= marks.of(candidate.words[j]);
        }
        int needed = has == 1 << i ? oneWord.slips(posting, candidate) : slips(posting, has);
        if (needed >= 0 && reach.canReach(candidate, has, needed)) {
            add(name, has, needed);
        }
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
