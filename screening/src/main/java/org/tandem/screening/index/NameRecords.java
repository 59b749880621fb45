package org.tandem.screening.index;

import java.util.Arrays;

/// The words of all names, one name after another in one array: its owner, then its words, the last one marked. A name
/// is known by where its record begins.
///
/// To look into a record costs one read of far memory, and names with the same rare word lie side by side, for most
/// searches come by that. Immutable once built.
final class NameRecords {
    /// The longest array: as far as a [Posting] can point.
    static final int MOST = 1 << 24;

    private static final int LAST = Integer.MIN_VALUE;
    private static final int WORD = Integer.MAX_VALUE;

    private final int[] records;

    /// The names in the order of their records, and where each record begins, by the number the builder gave the
    /// name.
    final int[] begins;
    final int[] order;

    /// @param begins where each name's words begin in `words`; one more than there are names
    /// @param rarest the rarest word of each name
    NameRecords(int[] begins, int[] words, int[] owners, int[] rarest) {
        records = new int[words.length + owners.length];
        this.begins = new int[owners.length];
        order = new int[owners.length];
        long[] sorted = new long[owners.length];
        Arrays.setAll(sorted, name -> (long) rarest[name] << Integer.SIZE | name);
        Arrays.sort(sorted);
        int end = 0;
        for (int at = 0; at < sorted.length; at++) {
            int name = (int) sorted[at];
            int count = begins[name + 1] - begins[name];
            order[at] = end;
            this.begins[name] = end;
            records[end] = owners[name];
            System.arraycopy(words, begins[name], records, end + 1, count);
            end += 1 + count;
            records[end - 1] |= LAST;
        }
    }

    int owner(int name) {
        return records[name];
    }

    /// @param place counted from 1
    int word(int name, int place) {
        return records[name + place] & WORD;
    }

    /// Whether no word follows the one at a place.
    boolean isLast(int name, int place) {
        return records[name + place] < 0;
    }

    /// Reads the words of a name.
    ///
    /// @return how many
    int read(int name, int[] words) {
        int place = 0;
        do {
            place++;
            words[place - 1] = word(name, place);
        } while (!isLast(name, place));
        return place;
    }

    int count(int name) {
        int place = 1;
        while (!isLast(name, place)) {
            place++;
        }
        return place;
    }
}
