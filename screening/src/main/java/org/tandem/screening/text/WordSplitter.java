package org.tandem.screening.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Takes text apart into plain words: compatibility forms resolved, look-alikes put right, lower case, no punctuation.
///
/// Invisible characters vanish, so that a right-to-left mark or a zero-width space cannot hide a name. An apostrophe
/// inside a word vanishes (`Qa'ida`), an ampersand is the word `and`, everything else that is no letter or digit parts
/// two words. Splitting the joined result again changes nothing.
public final class WordSplitter {
    private static final int ASCII_END = 0x80;

    private WordSplitter() {}

    public static List<String> words(String text) {
        String plain = isAscii(text) ? text : visible(Normalizer.normalize(visible(text), Normalizer.Form.NFKC));
        String lower = lowerCase(isAscii(plain) ? plain : Homoglyphs.repair(plain));
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if (isPartOfWord(c)) {
                word.appendCodePoint(c);
            } else if (word.isEmpty() || !isApostrophe(c) && !isHardSign(c, lower, i)) {
                end(word, words);
                if (c == '&') {
                    words.add("and");
                }
            }
        }
        end(word, words);
        return words;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII_END) {
                return false;
            }
        }
        return true;
    }

    /// Lower case may decompose letters (İ), and what decomposes must compose again or splitting twice would
    /// differ.
    private static String lowerCase(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(c -> Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isPartOfWord(int c) {
        if (c < ASCII_END) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '`' || c == '´' || c == '‘' || c == 'ʹ' || c == 'ʻ';
    }

    /// The quotation mark by which BGN/PCGN writes a hard sign, between letters.
    private static boolean isHardSign(int c, String text, int next) {
        return (c == '”' || c == 'ʺ') && next < text.length() && Character.isLetter(text.charAt(next));
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
