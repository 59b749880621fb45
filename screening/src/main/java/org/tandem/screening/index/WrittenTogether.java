package org.tandem.screening.index;

import java.util.Arrays;

/// Names in which two or three words are one of the query's, and the other way round, letter by letter. For one thread.
///
/// All keys are looked up before anything behind them is read, so that the processor waits for far memory once.
final class WrittenTogether {
    private final NameIndex index;
    private long[] keys = new long[1 << 6];
    /// A bit for each word that a key is of.
    private int[] keyWords = new int[keys.length];
    /// Where the entries of each key begin and end: of names, and of words.
    private int[] ranges = new int[4 * keys.length];
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

    /// A bit for each word that is there, written together or torn apart, by its place modulo 32.
    int words(int at) {
        return words[at];
    }

    /// Forgets the words and names of before.
    void clear() {
        keyCount = 0;
        count = 0;
    }

    /// Takes in a word, alone and with its next neighbours.
    ///
    /// @param end behind the last of these
    void add(LikeWords[] of, int from, int end) {
        long hash = Keys.begin(Keys.JOINED);
        int joined = 0;
        for (int k = from; k < end && of[k].word.readingCount() > 0; k++) {
            hash = Keys.append(hash, of[k].word);
            joined |= 1 << k;
            if (keyCount == keys.length) {
                keys = Arrays.copyOf(keys, 2 * keyCount);
                keyWords = Arrays.copyOf(keyWords, keys.length);
                ranges = new int[4 * keys.length];
            }
            keys[keyCount] = Keys.finish(hash);
            keyWords[keyCount++] = joined;
        }
    }

    /// Finds the names of all words taken in.
    void find() {
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
