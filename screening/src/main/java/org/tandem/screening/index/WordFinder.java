package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Word;

/// Finds the listed words that are like a word: those that share a key with it are compared, each once. For one thread.
///
/// What it costs is bounded by how many listed words there are, and by nothing less: a word left out could be the one.
final class WordFinder {
    private static final int SIMILARITY_BITS = 16;
    private static final int SIMILARITY = (1 << SIMILARITY_BITS) - 1;

    /// How many places of names are gathered for one word at most, which bounds what is remembered.
    private static final int MOST_GATHERED = 1 << 8;

    private static final long[] NONE = {};

    private final NameIndex index;
    private final boolean[] seen;
    private final Probe probe = new Probe();
    private int[] looked = new int[1 << 10];
    private int lookedCount;
    /// A listed word and its similarity each.
    private long[] like = new long[1 << 8];
    private int likeCount;
    private boolean spelled;

    WordFinder(NameIndex index) {
        this.index = index;
        seen = new boolean[index.table.size()];
    }

    LikeWords find(String text) {
        int number = index.table.number(text);
        Word word = number < 0 ? Word.of(text, index.kind()) : index.table.word(number);
        likeCount = 0;
        probe.set(word);
        spelled = probe.isSpelled();
        if (number >= 0) {
            look(number);
            put(number, Probe.FULL);
        }
        if (word.role() != Role.INITIAL) {
            WordKeys.sought(word, this::gather);
        }
        while (lookedCount > 0) {
            seen[looked[--lookedCount]] = false;
        }
        return gathered(word, number < 0 ? index.table.weightUnlisted(word) : index.table.weight(number));
    }

    private void gather(long key) {
        KeyTable keys = index.wordKeys;
        int end = keys.end(key);
        for (int at = keys.begin(key); at < end; at++) {
            if (keys.isOf(key, at) && look(keys.number(at))) {
                compare(keys.number(at));
            }
        }
    }

    private boolean look(int word) {
        if (seen[word]) {
            return false;
        }
        seen[word] = true;
        if (lookedCount == looked.length) {
            looked = Arrays.copyOf(looked, lookedCount * 2);
        }
        looked[lookedCount++] = word;
        return true;
    }

    private void compare(int word) {
        if (index.table.mayBeLike(probe, word)) {
            int similarity = spelled && index.table.isPlain(word)
                    ? index.table.similarityOfPlain(probe, word)
                    : probe.similarity(index.table.word(word));
            if (similarity >= index.weights().leastSimilarity()) {
                put(word, similarity);
            }
        }
    }

    private void put(int word, int similarity) {
        if (likeCount == like.length) {
            like = Arrays.copyOf(like, likeCount * 2);
        }
        like[likeCount++] = (long) word << SIMILARITY_BITS | similarity;
    }

    private LikeWords gathered(Word word, int weight) {
        Arrays.sort(like, 0, likeCount);
        int[] words = new int[likeCount];
        short[] similarities = new short[likeCount];
        int places = 0;
        for (int i = 0; i < likeCount; i++) {
            words[i] = (int) (like[i] >>> SIMILARITY_BITS);
            similarities[i] = (short) (like[i] & SIMILARITY);
            places += index.frequency(words[i]);
        }
        long[] postings = places > MOST_GATHERED ? NONE : postings(words, places);
        return new LikeWords(word, weight, words, similarities, places, postings);
    }

    /// The postings of several words in one order.
    private long[] postings(int[] words, int places) {
        long[] order = new long[places];
        int count = 0;
        for (int word : words) {
            for (int at = index.allBegins[word]; at < index.allBegins[word + 1]; at++) {
                long heaviness = Posting.heavinessOf(index.allPostings[at * Posting.SIZE]);
                order[count++] = heaviness << Integer.SIZE | at;
            }
        }
        Arrays.sort(order);
        long[] postings = new long[places * Posting.SIZE];
        for (int i = 0; i < places; i++) {
            System.arraycopy(
                    index.allPostings, (int) order[i] * Posting.SIZE, postings, i * Posting.SIZE, Posting.SIZE);
        }
        return postings;
    }
}
