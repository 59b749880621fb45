package org.tandem.compliance.party;

import java.text.Normalizer;
import java.util.Locale;

/// A name reduced to what two spellings of it share: compatibility forms made one (NFKC), case folded, and only
/// letters, marks and digits kept. `AL-RASHID Trading, Ltd.` and `Al Rashid TRADING LTD` fold to the same text.
public final class FoldedName {
    private FoldedName() {}

    public static String of(String name) {
        return isAscii(name) ? ascii(name) : unicode(name);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String ascii(String name) {
        char[] kept = new char[name.length()];
        int length = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                kept[length++] = (char) (c | 0x20);
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                kept[length++] = c;
            }
        }
        return new String(kept, 0, length);
    }

    /// Upper then lower case is what `String` offers of full case folding: `ß`, `ss` and `SS` become one.
    private static String unicode(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String again = Normalizer.normalize(folded, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(again.length());
        again.codePoints().filter(FoldedName::counts).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean counts(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(codePoint);
        };
    }
}
