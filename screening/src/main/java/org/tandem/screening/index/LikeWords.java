package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Word;

/// The listed words that are like one word, each with its similarity, by number. Immutable once gathered.
final class LikeWords {
    /// With how many listed words one word is compared at most, and of how many it is asked whether to compare.
    private static final int MAX_COMPARED = 1_500;

    private static final int MAX_LOOKED_AT = 20_000;
    private static final int SPREAD = 0x9e3779b9;
    private static final int SPREAD_SHIFT = 8;

    final Probe probe;
    /// What the word itself counts.
    final int weight;
    int[] words = new int[8];
    int count;
    /// In how many places of names all these words stand.
    int places;

    /// Open addressing by word; 0 marks an empty slot, so a word stands there as its number and one.
    private int[] slots = new int[16];
    private short[] similarities = new short[16];
    private int lookedAt;

    private LikeWords(Probe probe, int weight) {
        this.probe = probe;
        this.weight = weight;
    }

    static LikeWords of(Word word, NameIndex index) {
        int number = index.table.number(word.text());
        LikeWords like = new LikeWords(
                new Probe(word), number < 0 ? index.table.weightUnlisted(word) : index.table.weight(number));
        if (number >= 0) {
            like.put(number, Probe.FULL, index);
        }
        if (word.role() != Role.INITIAL) {
            WordKeys.each(word, key -> like.gather(index, key));
        }
        like.words = Arrays.copyOf(like.words, like.count);
        return like;
    }

    /// How far a listed word is like this one, or 0.
    int similarity(int word) {
        return similarities[slot(word)];
    }

    private void gather(NameIndex index, long key) {
        int slot = index.wordKeys.slot(key);
        if (slot < 0) {
            return;
        }
        for (int at = index.wordKeys.begin(slot); at < index.wordKeys.end(slot); at++) {
            int word = index.wordKeys.posting(at);
            if (++lookedAt > MAX_LOOKED_AT || count == MAX_COMPARED) {
                return;
            }
            if (index.table.mayBeLike(probe, word) && slots[slot(word)] == 0) {
                int similarity = probe.similarity(index.table.word(word));
                if (similarity >= index.weights().leastSimilarity()) {
                    put(word, similarity, index);
                }
            }
        }
    }

    private void put(int word, int similarity, NameIndex index) {
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
        }
        words[count++] = word;
        places += index.frequency(word);
        if (count * 2 > slots.length) {
            grow();
        }
        int slot = slot(word);
        slots[slot] = word + 1;
        similarities[slot] = (short) similarity;
    }

    private void grow() {
        int[] before = slots;
        short[] beforeSimilarities = similarities;
        slots = new int[before.length * 2];
        similarities = new short[before.length * 2];
        for (int at = 0; at < before.length; at++) {
            if (before[at] != 0) {
                int slot = slot(before[at] - 1);
                slots[slot] = before[at];
                similarities[slot] = beforeSimilarities[at];
            }
        }
    }

    private int slot(int word) {
        int mask = slots.length - 1;
        int slot = word * SPREAD >>> SPREAD_SHIFT & mask;
        while (slots[slot] != 0 && slots[slot] != word + 1) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
