package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.match.Name;

/// Names in which two or three words are one of the query's, and the other way round, letter by letter. For one thread.
///
/// All keys are looked up before anything behind them is read, so that the processor waits for far memory once.
final class WrittenTogether {
    private static final int MOST_KEYS = Name.MAX_WORDS * NameIndexBuilder.LONGEST_JOIN;

    private final NameIndex index;
    private final long[] keys = new long[MOST_KEYS];
    private final int[] keyWords = new int[MOST_KEYS];
    /// Where the entries of each key begin and end: of names, and of words.
    private final int[] ranges = new int[4 * MOST_KEYS];
    private int keyCount;

    private int[] names = new int[1 << 5];
    private int[] words = new int[1 << 5];
    private int count;

    WrittenTogether(NameIndex index) {
        this.index = index;
    }

    /// How many names were found; one perhaps more than once.
    int count() {
        return count;
    }

    /// Where the record of one begins.
    int name(int at) {
        return names[at];
    }

    /// A bit for each word of the query that is there, written together or torn apart.
    int words(int at) {
        return words[at];
    }

    void find(LikeWords[] query, int lefts) {
        keyCount = 0;
        count = 0;
        for (int i = 0; i < lefts; i++) {
            long hash = Keys.begin(Keys.JOINED);
            int of = 0;
            int end = Math.min(lefts, i + NameIndexBuilder.LONGEST_JOIN);
            for (int k = i; k < end && query[k].word.readingCount() > 0; k++) {
                hash = Keys.append(hash, query[k].word);
                of |= 1 << k;
                keys[keyCount] = Keys.finish(hash);
                keyWords[keyCount++] = of;
            }
        }
        for (int i = 0; i < keyCount; i++) {
            boolean several = Integer.bitCount(keyWords[i]) > 1;
            ranges[4 * i] = index.joinedKeys.begin(keys[i]);
            ranges[4 * i + 1] = index.joinedKeys.end(keys[i]);
            ranges[4 * i + 2] = several ? index.letterKeys.begin(keys[i]) : 0;
            ranges[4 * i + 3] = several ? index.letterKeys.end(keys[i]) : 0;
        }
        for (int i = 0; i < keyCount; i++) {
            addNames(i);
        }
    }

    private void addNames(int i) {
        for (int at = ranges[4 * i]; at < ranges[4 * i + 1]; at++) {
            if (index.joinedKeys.isOf(keys[i], at)) {
                add(index.joinedKeys.number(at), keyWords[i]);
            }
        }
        for (int at = ranges[4 * i + 2]; at < ranges[4 * i + 3]; at++) {
            int word = index.letterKeys.number(at);
            int end = index.letterKeys.isOf(keys[i], at) ? index.allBegins[word + 1] : 0;
            for (int place = index.allBegins[word]; place < end; place++) {
                add(index.nameAt(place), keyWords[i]);
            }
        }
    }

    private void add(int name, int of) {
        if (count == names.length) {
            names = Arrays.copyOf(names, 2 * count);
            words = Arrays.copyOf(words, 2 * count);
        }
        names[count] = name;
        words[count++] = of;
    }
}
