package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.match.Name;

/// The first look at all names that have a word like one of the query's: what passes may score enough. For one thread.
///
/// Nearly all these names have one such word and no more. Their postings are first laid side by side, so that the
/// processor fetches many at once from far memory; then each name is told by its posting alone, without a branch that
/// hangs on what is read.
final class Sieve {
    /// So many postings under a word are all looked at; of more only those that are light enough.
    private static final int SHORT = 32;
    /// All words of the query but the rarest few have one stamp.
    private static final int FURTHER = 7;

    private final NameIndex index;
    private final Query query;
    private final Limits limits;
    private final Slips slips;
    private final OneWord oneWord;
    /// For each name which words of the query it has, by their rarity, a bit each.
    private final byte[] stamps;
    private final int[] wordsByStamp = new int[FURTHER + 1];

    /// The postings of all words of the query, by rarity; and where those of each end.
    private long[] postings = new long[1 << 12];
    private final int[] ends = new int[Name.MAX_WORDS + 1];
    private int[] ranges = new int[1 << 9];

    private int[] coarse = new int[1 << 10];
    private int[] passed = new int[1 << 10];
    private int[] words = new int[1 << 10];
    private byte[] slipsOff = new byte[1 << 10];
    private int count;

    private int own;
    private int ownWord;
    /// The stamp of a name that has no other word of the query.
    private int alone;
    private boolean isLast;

    Sieve(NameIndex index, Query query, Limits limits, Slips slips) {
        this.index = index;
        this.query = query;
        this.limits = limits;
        this.slips = slips;
        oneWord = new OneWord(query, limits);
        stamps = new byte[index.names.order.length];
    }

    /// How many names passed.
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

    /// Looks at every name that has a word like one of the query's, under the rarest.
    ///
    /// @param byRarity the words of the query, the rarest first
    void sift(int[] byRarity) {
        count = 0;
        int last = query.count - 1;
        int heaviest = limits.withSlip(limits.about(query.all));
        Arrays.fill(wordsByStamp, 0);
        for (int rank = 0; rank <= last; rank++) {
            wordsByStamp[Math.min(rank, FURTHER)] |= 1 << byRarity[rank];
            ends[rank + 1] = lay(query.like[byRarity[rank]].words, ends[rank], heaviest);
        }
        for (int rank = 0; rank < last; rank++) {
            int stamp = 1 << Math.min(rank, FURTHER);
            for (int at = ends[rank]; at < ends[rank + 1]; at += Posting.SIZE) {
                stamps[Posting.nameOf(postings[at])] |= (byte) stamp;
            }
        }
        for (int rank = last; rank >= 0; rank--) {
            sift(byRarity[rank], rank);
        }
        for (int at = 0; at < ends[last]; at += Posting.SIZE) {
            stamps[Posting.nameOf(postings[at])] = 0;
        }
        for (int i = 0; i < count; i++) {
            passed[i] = index.names.order[passed[i]];
        }
    }

    /// Lays the postings of some words side by side, but for names heavier than any that can score enough.
    ///
    /// @param to where in the postings
    /// @return where they end
    private int lay(int[] listed, int to, int heaviest) {
        if (ranges.length < 2 * listed.length) {
            ranges = new int[4 * listed.length];
        }
        int places = 0;
        for (int i = 0; i < listed.length; i++) {
            int begin = index.allBegins[listed[i]];
            int end = index.allBegins[listed[i] + 1];
            ranges[2 * i] = begin;
            ranges[2 * i + 1] = end;
            places += end - begin;
        }
        if (postings.length < to + places * Posting.SIZE) {
            postings = Arrays.copyOf(postings, 2 * (to + places * Posting.SIZE));
        }
        int at = to;
        for (int i = 0; i < listed.length; i++) {
            int begin = ranges[2 * i];
            int end = ranges[2 * i + 1];
            end = end - begin > SHORT ? lightEnd(begin, end, heaviest) : end;
            for (int from = begin * Posting.SIZE; from < end * Posting.SIZE; from++) {
                postings[at++] = index.postings[from];
            }
        }
        return at;
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

    private void sift(int i, int rank) {
        own = 1 << Math.min(rank, FURTHER);
        ownWord = 1 << i;
        isLast = rank == query.count - 1;
        alone = rank >= FURTHER && query.count > FURTHER + 1 ? 0 : own;
        oneWord.set(i);
        int most = count + (ends[rank + 1] - ends[rank]) / Posting.SIZE;
        if (passed.length <= most) {
            passed = Arrays.copyOf(passed, 2 * most);
            words = Arrays.copyOf(words, 2 * most);
            slipsOff = Arrays.copyOf(slipsOff, 2 * most);
            coarse = new int[2 * most];
        }
        int to = 0;
        for (int at = ends[rank]; at < ends[rank + 1]; at += Posting.SIZE) {
            long posting = postings[at];
            int others = (stamps[Posting.nameOf(posting)] & 0xff | own) ^ alone;
            coarse[to] = at;
            to += -others >>> Integer.SIZE - 1 | oneWord.may(posting);
        }
        for (int k = 0; k < to; k++) {
            pass(postings[coarse[k]], postings[coarse[k] + 1]);
        }
    }

    private void pass(long posting, long outlines) {
        int name = Posting.nameOf(posting);
        int stamp = stamps[name] & 0xff;
        int needed;
        if ((stamp | own) == alone) {
            words[count] = ownWord;
            needed = oneWord.slips(posting, outlines);
        } else if (isLast && stamp != 0) {
            stamps[name] |= (byte) own;
            needed = OneWord.NO;
        } else {
            boolean seen = (stamp & own - 1) != 0;
            words[count] = wordsOf(stamp | own);
            needed = seen ? OneWord.NO : slips(posting, words[count]);
        }
        passed[count] = name;
        slipsOff[count] = (byte) needed;
        count += needed >= 0 ? 1 : 0;
    }

    private int wordsOf(int stamp) {
        int has = 0;
        for (int left = stamp; left != 0; left &= left - 1) {
            has |= wordsByStamp[Integer.numberOfTrailingZeros(left)];
        }
        return has;
    }

    /// The same for a name with several words of the query.
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
