package org.tandem.screening.index;

import org.tandem.screening.match.Word;

/// Hashes under which words are found: 64 bits each, so that a false meeting costs a comparison and never a match.
final class Keys {
    static final int FOLD = 1;
    static final int SKELETON = 2;
    static final int CONSONANTS = 3;
    static final int GIVEN = 4;
    static final int FATHER = 5;
    static final int JOINED = 6;
    static final int VOWELLESS = 7;
    static final int TEXT = 8;

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private Keys() {}

    static long of(int kind, CharSequence text) {
        return without(kind, text, -1);
    }

    /// The key of the text with one character left out; with none for an index of -1.
    static long without(int kind, CharSequence text, int left) {
        long hash = OFFSET + kind * MIX;
        for (int i = 0; i < text.length(); i++) {
            if (i != left) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
        }
        return finish(hash);
    }

    /// The key of words written together: begin, append each, finish.
    static long begin(int kind) {
        return OFFSET + kind * MIX;
    }

    /// @param part a word that can be read: its likeliest letters are taken
    static long append(long begun, Word part) {
        long hash = begun;
        for (int i = 0; i < part.length(0); i++) {
            hash = (hash ^ part.letter(0, i)) * PRIME;
        }
        return hash;
    }

    static long of(int kind, int number) {
        return finish(((OFFSET + kind * MIX) ^ number) * PRIME);
    }

    /// Never 0, which marks an empty slot.
    static long finish(long hash) {
        long mixed = (hash ^ hash >>> 32) * MIX;
        mixed ^= mixed >>> 29;
        return mixed == 0 ? 1 : mixed;
    }
}
