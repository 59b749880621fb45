package org.tandem.screening.match;

/// Whether one word is several neighbouring words written together.
final class Joins {
    private Joins() {}

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
