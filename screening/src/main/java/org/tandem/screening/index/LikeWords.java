package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.Probe;

/// The listed words that are like one word. For one thread while it gathers.
final class LikeWords {
    /// With how many listed words one word is compared at most.
    private static final int MAX_COMPARED = 1_500;

    final Probe probe;
    int[] words = new int[8];
    short[] similarities = new short[8];
    int count;
    private int[] seen = new int[64];
    private int compared;

    LikeWords(Probe probe) {
        this.probe = probe;
    }

    void gather(NameIndex index) {
        if (probe.word().role() == Role.INITIAL) {
            Integer same = index.wordByText.get(probe.word().text());
            if (same != null) {
                compare(index, same);
            }
        } else {
            WordKeys.each(probe.word(), key -> {
                int slot = index.wordKeys.slot(key);
                for (int at = slot < 0 ? 0 : index.wordKeys.begin(slot);
                        slot >= 0 && at < index.wordKeys.end(slot);
                        at++) {
                    compare(index, index.wordKeys.posting(at));
                }
            });
        }
        words = Arrays.copyOf(words, count);
        similarities = Arrays.copyOf(similarities, count);
        seen = new int[0];
    }

    private void compare(NameIndex index, int word) {
        if (compared == MAX_COMPARED || !isNew(word)) {
            return;
        }
        int similarity = probe.similarity(index.words[word]);
        if (similarity < index.weights().leastSimilarity()) {
            return;
        }
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
            similarities = Arrays.copyOf(similarities, count * 2);
        }
        words[count] = word;
        similarities[count++] = (short) similarity;
    }

    /// A small open-addressing set; 0 marks an empty slot.
    private boolean isNew(int word) {
        if (compared * 2 >= seen.length) {
            int[] before = seen;
            seen = new int[before.length * 2];
            for (int value : before) {
                if (value != 0) {
                    put(value);
                }
            }
        }
        if (!put(word + 1)) {
            return false;
        }
        compared++;
        return true;
    }

    private boolean put(int value) {
        int mask = seen.length - 1;
        int slot = value * 0x9e3779b9 >>> 8 & mask;
        while (seen[slot] != 0) {
            if (seen[slot] == value) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        seen[slot] = value;
        return true;
    }
}
