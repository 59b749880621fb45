package org.tandem.screening.index;

/// A set of listed words, to be filled and drained again and again. For one thread.
///
/// A bit for each word and a bit for each of their blocks: small enough to stay in near memory, and it is drained in
/// ascending order without sorting, so that what is known of the words is then read from the front to the back.
final class WordSet {
    private static final int BITS = 6;

    private final long[] words;
    private final long[] blocks;

    /// @param size above every word's number
    WordSet(int size) {
        words = new long[(size >>> BITS) + 1];
        blocks = new long[(words.length >>> BITS) + 1];
    }

    void add(int word) {
        words[word >>> BITS] |= 1L << word;
        blocks[word >>> 2 * BITS] |= 1L << (word >>> BITS);
    }

    /// Takes all words out, ascending.
    ///
    /// @param into long enough for all that were added
    /// @return how many
    int drain(int[] into) {
        int count = 0;
        for (int i = 0; i < blocks.length; i++) {
            for (long left = blocks[i]; left != 0; left &= left - 1) {
                int block = i << BITS | Long.numberOfTrailingZeros(left);
                for (long bits = words[block]; bits != 0; bits &= bits - 1) {
                    into[count++] = block << BITS | Long.numberOfTrailingZeros(bits);
                }
                words[block] = 0;
            }
            blocks[i] = 0;
        }
        return count;
    }
}
