package org.tandem.screening.text;

/// Puts right the words that mix Latin and Cyrillic letters which look the same.
///
/// Half a thousand names of official lists are written so, by slip or by intent; no reading of such a word is right
/// before. The letters that exist in one script only decide which script was meant; a word of nothing but look-alikes
/// stays.
public final class Homoglyphs {
    private static final String LATIN = "AaBCcEeHIiJjKMOoPpSsTXxYyëËïÏĸ";
    private static final String CYRILLIC = "АаВСсЕеНІіЈјКМОоРрЅѕТХхУуёЁїЇк";

    private Homoglyphs() {}

    public static String repair(String text) {
        if (!hasCyrillic(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int begin = 0;
        while (begin < text.length()) {
            int end = begin;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end == begin) {
                out.append(text.charAt(begin++));
            } else {
                appendRepaired(text, begin, end, out);
                begin = end;
            }
        }
        return out.toString();
    }

    /// The Latin letter that looks like this one, or the letter itself.
    private static char toLatin(char c) {
        int at = CYRILLIC.indexOf(c);
        return at < 0 ? c : LATIN.charAt(at);
    }

    private static char toCyrillic(char c) {
        int at = LATIN.indexOf(c);
        return at < 0 ? c : CYRILLIC.charAt(at);
    }

    public static boolean hasCyrillic(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isCyrillic(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    public static boolean isCyrillic(char c) {
        return c >= '\u0400' && c <= '\u052f';
    }

    private static void appendRepaired(String text, int begin, int end, StringBuilder out) {
        int latin = 0;
        int cyrillic = 0;
        int onlyLatin = 0;
        int onlyCyrillic = 0;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (isCyrillic(c)) {
                cyrillic++;
                onlyCyrillic += toLatin(c) == c ? 1 : 0;
            } else {
                latin++;
                onlyLatin += toCyrillic(c) == c ? 1 : 0;
            }
        }
        boolean mixed = latin > 0 && cyrillic > 0;
        boolean meantCyrillic = onlyCyrillic != onlyLatin ? onlyCyrillic > onlyLatin : cyrillic >= latin;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            out.append(!mixed ? c : meantCyrillic ? toCyrillic(c) : toLatin(c));
        }
    }
}
