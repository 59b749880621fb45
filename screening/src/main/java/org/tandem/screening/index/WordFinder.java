package org.tandem.screening.index;

import java.util.Arrays;
import java.util.List;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Word;
import org.tandem.screening.match.WordRecords;
import org.tandem.screening.reading.Reading;
import org.tandem.screening.reading.Readings;

/// Finds the listed words that are like a word: those that share a key with it are compared, each once. For one thread.
///
/// What it costs is bounded by how many listed words there are, and by nothing less: a word left out could be the one.
final class WordFinder {
    private static final int SIMILARITY_BITS = 16;
    private static final int SIMILARITY = (1 << SIMILARITY_BITS) - 1;

    private final NameIndex index;
    private final WordSet found;
    private final Probe probe = new Probe();
    private long[] keys = new long[1 << 6];
    private int[] begins = new int[keys.length];
    private int[] ends = new int[keys.length];
    private int keyCount;
    /// The words under the keys, and the record of each.
    private int[] candidates = new int[1 << 10];
    private byte[] records = new byte[candidates.length * WordRecords.SIZE];
    /// A listed word and its similarity each.
    private long[] like = new long[candidates.length];
    private int likeCount;

    WordFinder(NameIndex index) {
        this.index = index;
        found = new WordSet(index.table.size());
    }

    LikeWords find(String text) {
        int number = index.table.number(text);
        List<Reading> readings = Readings.of(text);
        Word word = number < 0 ? Word.of(text, readings, index.kind()) : index.table.word(number);
        int weight = number < 0 ? index.table.weightUnlisted(word) : index.table.weight(number);
        likeCount = 0;
        if (word.role() != Role.INITIAL && word.role() != Role.NUMBER) {
            keyCount = 0;
            WordKeys.sought(word, readings, this::addKey);
            compare(word, number, candidates());
        } else if (number >= 0) {
            put(number, Probe.FULL);
        }
        return gathered(word, weight);
    }

    private void addKey(long key) {
        if (keyCount == keys.length) {
            keys = Arrays.copyOf(keys, keyCount * 2);
            begins = new int[keys.length];
            ends = new int[keys.length];
        }
        keys[keyCount++] = key;
    }

    /// Gathers the words under the keys, ascending. Far memory is read in steps whose reads do not depend on each
    /// other, so that the processor waits for all of a step at once.
    ///
    /// @return how many
    private int candidates() {
        KeyTable table = index.wordKeys;
        int entries = 0;
        for (int i = 0; i < keyCount; i++) {
            begins[i] = table.begin(keys[i]);
            ends[i] = table.end(keys[i]);
            entries += ends[i] - begins[i];
        }
        if (entries >= candidates.length) {
            candidates = new int[entries * 2];
            records = new byte[candidates.length * WordRecords.SIZE];
            like = new long[candidates.length];
        }
        int count = 0;
        for (int i = 0; i < keyCount; i++) {
            for (int at = begins[i]; at < ends[i]; at++) {
                candidates[count] = table.number(at);
                count += table.isOf(keys[i], at) ? 1 : 0;
            }
        }
        for (int i = 0; i < count; i++) {
            found.add(candidates[i]);
        }
        return found.drain(candidates);
    }

    private void compare(Word word, int number, int count) {
        for (int i = 0; i < count; i++) {
            index.table.records().copy(candidates[i], records, i);
        }
        probe.set(word);
        for (int i = 0; i < count; i++) {
            int other = candidates[i];
            int similarity = WordRecords.isEmpty(records, i)
                    ? probe.similarity(index.table.word(other))
                    : other == number ? Probe.FULL : probe.similarity(records, i);
            if (similarity >= index.weights().leastSimilarity()) {
                put(other, similarity);
            }
        }
    }

    private void put(int word, int similarity) {
        like[likeCount++] = (long) word << SIMILARITY_BITS | similarity;
    }

    private LikeWords gathered(Word word, int weight) {
        int[] words = new int[likeCount];
        short[] similarities = new short[likeCount];
        for (int i = 0; i < likeCount; i++) {
            words[i] = (int) (like[i] >>> SIMILARITY_BITS);
            similarities[i] = (short) (like[i] & SIMILARITY);
            like[i] = (long) (Probe.FULL - similarities[i]) << Integer.SIZE | words[i];
        }
        Arrays.sort(like, 0, likeCount);
        long[] places = new long[likeCount];
        long[] owners = new long[likeCount];
        for (int i = 0; i < likeCount; i++) {
            int listed = (int) like[i];
            int similarity = Probe.FULL - (int) (like[i] >>> Integer.SIZE);
            places[i] = Places.of(similarity, index.allBegins[listed], index.allBegins[listed + 1]);
            owners[i] = LikeWords.owner(listed, index.table.weight(listed), index.table.outline(listed));
        }
        return new LikeWords(word, weight, words, similarities, places, owners);
    }
}
