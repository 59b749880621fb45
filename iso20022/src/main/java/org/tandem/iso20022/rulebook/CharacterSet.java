package org.tandem.iso20022.rulebook;

/// Which characters names, addresses and free texts may have. Identifiers are always [#SWIFT_X].
public enum CharacterSet {
    /// Latin letters, digits and `/-?:().,'+ ` and space: what every older system takes.
    SWIFT_X {
        @Override
        boolean allows(int point) {
            return isPlain(point);
        }
    },
    /// Also the punctuation that CBPR+ adds: `!#$%&*=^_{|}~";<>@[\]` and the back-tick.
    ASCII {
        @Override
        boolean allows(int point) {
            return point >= 0x20 && point < 0x7f;
        }
    },
    /// Every letter, mark, digit, punctuation, symbol and space of Unicode, and no control, format or private
    /// character.
    UNICODE {
        @Override
        boolean allows(int point) {
            if (point < 0x7f) {
                return point >= 0x20;
            }
            return switch (Character.getType(point)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> false;
                default -> true;
            };
        }
    };

    abstract boolean allows(int point);

    static boolean isPlain(int point) {
        return point >= 'a' && point <= 'z'
                || point >= 'A' && point <= 'Z'
                || point >= '0' && point <= '9'
                || point == ' '
                || point < 0x7f && "/-?:().,'+".indexOf(point) >= 0;
    }

    /// The index of the first character that is not allowed, or -1.
    int firstRefused(String text) {
        for (int i = 0; i < text.length(); i++) {
            int point = text.codePointAt(i);
            if (!allows(point)) {
                return i;
            }
            i += Character.charCount(point) - 1;
        }
        return -1;
    }
}
