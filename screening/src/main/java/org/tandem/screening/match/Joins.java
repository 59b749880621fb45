package org.tandem.screening.match;

import org.tandem.screening.reading.Readings;

/// Whether one word is several neighbouring words written together.
public final class Joins {
    /// So many letters written together must be for a slip in them to be forgiven.
    public static final int LETTERS_FOR_A_SLIP = 5;
    /// How far a word is the letters written together, with a slip.
    public static final int WITH_SLIP = 9_000;

    private final byte[] letters;

    /// @param most how many words are written together at most
    public Joins(int most) {
        letters = new byte[most * Readings.MAX_LETTERS];
    }

    /// Writes a word behind the letters there are, and returns how many there are then.
    public int append(Word word, int length) {
        byte[] more = word.letters(0);
        System.arraycopy(more, 0, letters, length, more.length);
        return length + more.length;
    }

    /// Whether a word is two neighbours written together, but for a slip.
    public boolean isSlipOff(Word first, Word second, Word word) {
        return similarity(word, append(second, append(first, 0))) > 0;
    }

    /// How far a word is the letters written together; 0 for more than a slip.
    public int similarity(Word word, int length) {
        for (int reading = 0; reading < word.readingCount(); reading++) {
            byte[] other = word.letters(reading);
            if (Math.abs(other.length - length) > 1 || other[0] != letters[0]) {
                continue;
            }
            int slips = slips(other, other.length, letters, length);
            if (slips == 0) {
                return Probe.FULL;
            }
            if (slips == 1 && length >= LETTERS_FOR_A_SLIP) {
                return WITH_SLIP;
            }
        }
        return 0;
    }

    /// How many slips, 0 or 1, lie between two words; 2 stands for more.
    static int slips(byte[] a, int aLength, byte[] b, int bLength) {
        int same = 0;
        int shorter = Math.min(aLength, bLength);
        while (same < shorter && a[same] == b[same]) {
            same++;
        }
        if (same == aLength && same == bLength) {
            return 0;
        }
        if (aLength == bLength) {
            boolean swapped = same + 1 < aLength && a[same] == b[same + 1] && a[same + 1] == b[same];
            return tail(a, same + 1, aLength, b, same + 1, bLength)
                            || swapped && tail(a, same + 2, aLength, b, same + 2, bLength)
                    ? 1
                    : 2;
        }
        boolean one = aLength > bLength
                ? tail(a, same + 1, aLength, b, same, bLength)
                : tail(a, same, aLength, b, same + 1, bLength);
        return one ? 1 : 2;
    }

    private static boolean tail(byte[] a, int aFrom, int aLength, byte[] b, int bFrom, int bLength) {
        if (aLength - aFrom != bLength - bFrom) {
            return false;
        }
        for (int i = 0; i < aLength - aFrom; i++) {
            if (a[aFrom + i] != b[bFrom + i]) {
                return false;
            }
        }
        return true;
    }
}
