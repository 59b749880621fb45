package org.tandem.screening.index;

/// For each listed word which words of the query it is like: a bit for each. For one thread.
///
/// One byte for each listed word, so that the words of a name are looked up in the processor's near memory; the last
/// bit stands for all further words of a long query, which are then asked one by one.
final class WordMarks {
    private static final int FURTHER = 7;

    private final byte[] marks;
    private LikeWords[] like = {};
    private int count;

    WordMarks(int words) {
        marks = new byte[words];
    }

    void set(LikeWords[] like, int count) {
        this.like = like;
        this.count = count;
        for (int i = 0; i < count; i++) {
            int bit = 1 << Math.min(i, FURTHER);
            for (int word : like[i].words) {
                marks[word] |= (byte) bit;
            }
        }
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            for (int word : like[i].words) {
                marks[word] = 0;
            }
        }
        count = 0;
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
