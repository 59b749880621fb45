package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.match.Name;

/// Lays out the [Posting]s of an index: by word all names that have it, the lightest first. Used once while it is
/// built.
final class Postings {
    private final NameRecords names;
    private final WordTable table;
    private final int[] words = new int[Name.MAX_WORDS];
    /// Of a name all words but one, the heaviest first, and behind them the one that no name has.
    private final int[] others = new int[Name.MAX_WORDS + Posting.MOST_TOLD];
    private final int[] weights = new int[Posting.OTHERS];

    Postings(NameRecords names, WordTable table) {
        this.names = names;
        this.table = table;
    }

    /// @param begins where the postings of each word begin, counted in postings; one more than there are words
    long[] lay(int[] begins) {
        long[] out = new long[begins[begins.length - 1] * Posting.SIZE];
        int[] next = begins.clone();
        for (int name : byHeaviness()) {
            int count = names.read(names.order[name], words);
            int heaviness = heaviness(count);
            for (int place = 0; place < count; place++) {
                System.arraycopy(words, 0, others, 0, place);
                System.arraycopy(words, place + 1, others, place, count - place - 1);
                write(heaviness, name, count - 1, out, next[words[place]]++ * Posting.SIZE);
            }
        }
        return out;
    }

    private int[] byHeaviness() {
        long[] sorted = new long[names.order.length];
        for (int name = 0; name < sorted.length; name++) {
            int count = names.read(names.order[name], words);
            sorted[name] = (long) heaviness(count) << Integer.SIZE | name;
        }
        Arrays.parallelSort(sorted);
        return Arrays.stream(sorted).mapToInt(name -> (int) name).toArray();
    }

    private int heaviness(int count) {
        int weight = 0;
        boolean open = false;
        for (int place = 0; place < count; place++) {
            weight += table.weight(words[place]);
            open |= table.isInitial(words[place]);
        }
        return open ? Posting.OPEN : Posting.heaviness(weight);
    }

    private void write(int heaviness, int name, int count, long[] out, int at) {
        long letters = 0;
        for (int i = 0; i < count; i++) {
            letters |= table.letters(others[i]);
        }
        Arrays.fill(others, count, count + Posting.MOST_TOLD, table.size());
        for (int i = 0; i < Math.min(count, Posting.MOST_TOLD); i++) {
            bringHeaviest(i, count);
        }
        boolean single = count == 1 && table.lengthOf(others[0]) != WordTable.UNKNOWN_LENGTH;
        out[at] = Posting.of(heaviness, name, count, single, letters);
        out[at + 1] = others(0);
        if (count > Posting.OTHERS) {
            out[at + 2] = others(Posting.OTHERS);
            out[at + 3] = others(2 * Posting.OTHERS);
        } else {
            for (int i = 0; i < Posting.OTHERS; i++) {
                weights[i] = table.weight(others[i]);
            }
            out[at + 2] = Outlines.two(table.outline(others[0]), table.outline(others[1]));
            out[at + 3] = Posting.weighed(table.outline(others[2]), weights);
        }
    }

    private long others(int from) {
        return Posting.others(others[from], others[from + 1], others[from + 2]);
    }

    /// Puts the heaviest of the words from a place on at this place.
    private void bringHeaviest(int to, int count) {
        for (int i = to + 1; i < count; i++) {
            if (table.weight(others[i]) > table.weight(others[to])) {
                int lighter = others[to];
                others[to] = others[i];
                others[i] = lighter;
            }
        }
    }
}
