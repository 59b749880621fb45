package org.tandem.screening.match;

import java.util.Arrays;

/// Letters a–z and digits as small numbers, the alphabet of every comparison.
final class Letters {
    static final int ALPHABET = 36;
    private static final int DIGITS = 26;
    /// The vowels of a sound.
    static final long VOWELS = mask(of("aiu"));
    static final byte[] NONE = {};

    private Letters() {}

    static byte[] of(String text) {
        byte[] out = new byte[text.length()];
        for (int i = 0; i < out.length; i++) {
            char c = text.charAt(i);
            out[i] = (byte) (c >= 'a' ? c - 'a' : c - '0' + DIGITS);
        }
        return out;
    }

    static String text(byte[] letters) {
        StringBuilder text = new StringBuilder(letters.length);
        for (byte letter : letters) {
            text.append((char) (letter < DIGITS ? 'a' + letter : '0' + letter - DIGITS));
        }
        return text.toString();
    }

    /// Whether a text is in these letters.
    static boolean areOf(byte[] letters, String text) {
        boolean same = letters.length == text.length();
        for (int i = 0; same && i < letters.length; i++) {
            char c = text.charAt(i);
            same = c == (letters[i] < DIGITS ? 'a' + letters[i] : '0' + letters[i] - DIGITS);
        }
        return same;
    }

    /// The letters of a sound that are no vowels.
    static byte[] consonants(byte[] sounds) {
        byte[] out = new byte[sounds.length];
        return Arrays.copyOf(out, consonants(sounds, 0, sounds.length, out));
    }

    /// Writes the same to an array that is long enough, and returns how many.
    static int consonants(byte[] sounds, int from, int length, byte[] into) {
        int count = 0;
        for (int at = from; at < from + length; at++) {
            into[count] = sounds[at];
            count += (int) (VOWELS >>> sounds[at] & 1 ^ 1);
        }
        return count;
    }

    static long mask(byte[] letters) {
        long mask = 0;
        for (byte letter : letters) {
            mask |= 1L << letter;
        }
        return mask;
    }
}
