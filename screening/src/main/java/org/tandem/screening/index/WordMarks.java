package org.tandem.screening.index;

/// For each listed word which words of the query it is like: a bit for each. For one thread.
///
/// One byte for each listed word, so that the words of a name are looked up in the processor's near memory; the last
/// bit stands for all further words of a long query, which are then asked one by one.
final class WordMarks {
    private static final int FURTHER = 7;

    private final byte[] marks;
    /// A bit for each listed word that is like any word of the query: few enough for the processor's nearest
    /// memory.
    private final long[] any;
    private LikeWords[] like = {};
    private int count;

    /// @param words how many there are; the number after the last is no word
    WordMarks(int words) {
        marks = new byte[words + 1];
        any = new long[(words >>> 6) + 1];
    }

    void set(LikeWords[] like, int count) {
        this.like = like;
        this.count = count;
        for (int i = 0; i < count; i++) {
            int bit = 1 << Math.min(i, FURTHER);
            for (int word : like[i].words) {
                marks[word] |= (byte) bit;
                any[word >>> 6] |= 1L << word;
            }
        }
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            for (int word : like[i].words) {
                marks[word] = 0;
                any[word >>> 6] = 0;
            }
        }
        count = 0;
    }

    /// Whether any other word of a posting is like one of the query's: 1, or else 0.
    int any(long others) {
        int first = Posting.other(others, 0);
        int second = Posting.other(others, 1);
        int third = Posting.other(others, 2);
        return (int) (any[first >>> 6] >>> first | any[second >>> 6] >>> second | any[third >>> 6] >>> third) & 1;
    }

    /// A bit for each word of the query.
    int of(int word) {
        int mark = marks[word];
        return mark >= 0 ? mark : ofMany(word, mark);
    }

    private int ofMany(int word, int mark) {
        int all = mark & (1 << FURTHER) - 1;
        for (int i = FURTHER; i < count; i++) {
            all |= like[i].similarity(word) > 0 ? 1 << i : 0;
        }
        return all;
    }
}
