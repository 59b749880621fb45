package org.tandem.screening.match;

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

    static long mask(byte[] letters) {
        long mask = 0;
        for (byte letter : letters) {
            mask |= 1L << letter;
        }
        return mask;
    }
}
