package org.tandem.screening.index;

import java.util.Arrays;

/// Which words of a query each name has, as far as the words were followed: a bit for each word, one byte for each
/// name.
///
/// The bytes of a hundred thousand names fit the processor's near memory, so to mark a name costs about a nanosecond;
/// most names are ruled out by their marks alone. For one thread.
final class Marks {
    /// How many words can be followed.
    static final int MAX_WORDS = 7;

    /// The mark of a name that no mark may rule out.
    static final int LOOK = 1 << MAX_WORDS;

    private final byte[] marks;
    private int[] names = new int[1 << 10];
    private int count;

    Marks(int nameCount) {
        marks = new byte[nameCount];
    }

    /// The marked names, first marked first.
    int count() {
        return count;
    }

    int name(int at) {
        return names[at];
    }

    /// The marks of a name, which are gone then.
    int take(int name) {
        int taken = marks[name] & 0xff;
        marks[name] = 0;
        return taken;
    }

    void clear() {
        count = 0;
    }

    /// Marks all names with some of these words.
    void markAll(int[] words, int[] begins, int[] postings, int mark) {
        for (int word : words) {
            int begin = begins[word];
            int end = begins[word + 1];
            if (count + end - begin > names.length) {
                names = Arrays.copyOf(names, Math.max(names.length * 2, count + end - begin));
            }
            for (int at = begin; at < end; at++) {
                int name = postings[at];
                byte before = marks[name];
                names[count] = name;
                count += before == 0 ? 1 : 0;
                marks[name] = (byte) (before | mark);
            }
        }
    }
}
