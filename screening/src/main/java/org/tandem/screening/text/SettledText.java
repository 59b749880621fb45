package org.tandem.screening.text;

import com.ibm.icu.text.Normalizer;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/// Tells by one look at each character what nearly all text is: settled, so that what [WordSplitter] does before it
/// takes words apart changes nothing but upper case.
///
/// By Unicode's own rule: text of characters that are always their compatibility form, and of no marks that have to
/// trade places, is in that form.
final class SettledText {
    private static final int PART_OF_WORD = 1;
    /// Visible and its own compatibility form whatever stands beside it, in lower case as well.
    private static final int SETTLED = 1 << 1;
    /// The same after a character that is settled; two such marks may have to trade places.
    private static final int SETTLED_MARK = 1 << 2;
    private static final int UPPER_CASE = 1 << 3;
    private static final int CYRILLIC = 1 << 4;
    private static final int OTHER_LETTER = 1 << 5;
    private static final int MIXED = CYRILLIC | OTHER_LETTER;
    private static final char SIGMA = 'Σ';
    private static final int KNOWN = 1 << 6;
    private static final Normalizer2 NORMAL = Normalizer2.getNFKCInstance();
    /// Of the characters met so far. Threads may find out the same beside each other.
    private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

    private SettledText() {}

    static boolean isSettled(String text) {
        int before = 0;
        int scripts = 0;
        for (int i = 0; i < text.length(); i++) {
            int kinds = kinds(text.charAt(i));
            int letter = kinds & MIXED;
            scripts = letter == 0 ? 0 : scripts | letter;
            boolean settled = (kinds & SETTLED) != 0 || (kinds & SETTLED_MARK) != 0 && (before & SETTLED_MARK) == 0;
            if (!settled || scripts == MIXED) {
                return false;
            }
            before = kinds;
        }
        return true;
    }

    static boolean isPartOfWord(char c) {
        return (kinds(c) & PART_OF_WORD) != 0;
    }

    /// @param text that is settled
    static String lowerCase(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ((kinds(text.charAt(i)) & UPPER_CASE) != 0) {
                return text.toLowerCase(Locale.ROOT);
            }
        }
        return text;
    }

    private static int kinds(char c) {
        int known = KINDS[c];
        if (known != 0) {
            return known;
        }
        int kinds = kindsOf(c);
        KINDS[c] = (byte) kinds;
        return kinds;
    }

    private static int kindsOf(char c) {
        int kinds = KNOWN | (WordSplitter.isPartOfWord(c) ? PART_OF_WORD : 0);
        if (Character.isLetter(c)) {
            kinds |= Homoglyphs.isCyrillic(c) ? CYRILLIC : OTHER_LETTER;
        }
        String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
        if (lower.charAt(0) != c) {
            kinds |= UPPER_CASE;
        }
        boolean alone = lower.length() == 1 && c != SIGMA && !WordSplitter.isHidden(c) && isNormal(c);
        if (alone && isNormal(lower.charAt(0))) {
            kinds |= NORMAL.getCombiningClass(c) == 0 ? SETTLED : SETTLED_MARK;
        }
        return kinds;
    }

    private static boolean isNormal(char c) {
        return NORMAL.quickCheck(Character.toString(c)) == Normalizer.YES;
    }
}
