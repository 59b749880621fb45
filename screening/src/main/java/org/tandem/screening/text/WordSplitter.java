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
        String plain = inOrder(text);
        List<String> words = new ArrayList<>();
        StringBuilder joined = new StringBuilder(0);
        int begin = 0;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            int next = i + Character.charCount(c);
            if (!(c <= Character.MAX_VALUE ? SettledText.isPartOfWord((char) c) : isPartOfWord(c))) {
                if ((begin < i || !joined.isEmpty()) && (isApostrophe(c) || isHardSign(c, plain, next))) {
                    joined.append(plain, begin, i);
                } else {
                    end(plain, begin, i, joined, words);
                    if (c == '&') {
                        words.add("and");
                    }
                }
                begin = next;
            }
            i = next;
        }
        end(plain, begin, plain.length(), joined, words);
        return words;
    }

    private static String inOrder(String text) {
        if (SettledText.isSettled(text)) {
            return SettledText.lowerCase(text);
        }
        String seen = visible(text);
        return SettledText.isSettled(seen) ? SettledText.lowerCase(seen) : settled(seen);
    }

    /// What any text comes to. Lower case may decompose letters (İ), and what decomposes must compose again or
    /// splitting twice would differ.
    static String settled(String seen) {
        String plain = visible(Normalizer.normalize(seen, Normalizer.Form.NFKC));
        return Normalizer.normalize(Homoglyphs.repair(plain).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.getType(c) != Character.FORMAT) {
                out.appendCodePoint(isHidden(c) ? ' ' : c);
            }
        }
        return out.toString();
    }

    /// Invisible, or half a character.
    static boolean isHidden(int c) {
        return Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.SURROGATE;
    }

    static boolean isPartOfWord(int c) {
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

    private static void end(String text, int begin, int end, StringBuilder joined, List<String> words) {
        if (!joined.isEmpty()) {
            words.add(joined.append(text, begin, end).toString());
            joined.setLength(0);
        } else if (begin < end) {
            words.add(text.substring(begin, end));
        }
    }
}
