package org.tandem.screening.reading;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// Reads words of any script by ICU's rules, in letters a–z and digits.
///
/// What does not depend on its neighbours is asked of ICU once: a Han sign, and how a Latin letter with marks is
/// written plainly. ICU tries one rule after another, of which these two have hundreds. Loaded by the first word that
/// needs it: it costs a fifth of a second.
final class AnyScript {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");
    private static final Transliterator PLAIN = Transliterator.getInstance("Latin-ASCII; Lower; [^a-z0-9] Remove");
    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fff';

    private static final Map<Character, String> PLAIN_LETTERS = new ConcurrentHashMap<>();
    private static final Map<Character, String> HAN_SIGNS = new ConcurrentHashMap<>();

    /// The Han signs that ICU reads by what follows them.
    static final String READ_BY_NEXT = "藏重秘";

    private AnyScript() {}

    static String read(String word) {
        return isHan(word)
                ? each(word, HAN_SIGNS, sign -> PLAIN.transliterate(LATIN.transliterate(sign)))
                : plain(LATIN.transliterate(word));
    }

    private static boolean isHan(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < FIRST_HAN || c > LAST_HAN || READ_BY_NEXT.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String latin) {
        for (int i = 0; i < latin.length(); i++) {
            if (Character.isSurrogate(latin.charAt(i))) {
                return PLAIN.transliterate(latin);
            }
        }
        return each(latin, PLAIN_LETTERS, PLAIN::transliterate);
    }

    private static String each(String word, Map<Character, String> known, UnaryOperator<String> rules) {
        StringBuilder out = new StringBuilder(word.length() * 2);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'a' && c <= 'z') {
                out.append(c);
                continue;
            }
            String read = known.get(c);
            if (read == null) {
                read = rules.apply(String.valueOf(c));
                known.put(c, read);
            }
            out.append(read);
        }
        return out.toString();
    }
}
