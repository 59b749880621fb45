package org.tandem.screening.reading;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads words of any script by ICU's rules, in letters a–z and digits.
///
/// ICU tries one rule after another, of which some scripts have hundreds. What letters of the same script add to each
/// other is therefore asked of it once and then looked up ([LetterPairs]), where tests show that this comes to the
/// same; any other word is given to ICU whole.
final class AnyScript {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");
    private static final Transliterator PLAIN = Transliterator.getInstance("Latin-ASCII; Lower; [^a-z0-9] Remove");

    /// The Han signs that ICU reads by what follows them.
    static final String READ_BY_NEXT = "藏重秘";

    /// Vowels of Arabic and Telugu that trade places with other marks, the dot below of Indian letters, and what
    /// repeats or voices a kana: ICU reads them by more than the letter before.
    private static final String READ_BY_MORE = READ_BY_NEXT
            + "\u064e\u064f\u0650\u0c48"
            + "\u093c\u09bc\u0a3c\u0abc\u0b3c\u0c3c\u0cbc"
            + "ゝゞヽヾ\u3099\u309a";

    /// The first and the last of the letters that are looked up.
    static final Map<UnicodeScript, String> LOOKED_UP = Map.ofEntries(
            Map.entry(UnicodeScript.ARABIC, "\u0621\u06d5"),
            Map.entry(UnicodeScript.ARMENIAN, "\u0561\u0587"),
            Map.entry(UnicodeScript.BENGALI, "\u0982\u09cd"),
            Map.entry(UnicodeScript.CYRILLIC, "\u0430\u04ff"),
            Map.entry(UnicodeScript.DEVANAGARI, "\u0902\u094d"),
            Map.entry(UnicodeScript.ETHIOPIC, "\u1200\u1357"),
            Map.entry(UnicodeScript.GEORGIAN, "\u10d0\u10f0"),
            Map.entry(UnicodeScript.GREEK, "\u03ac\u03ce"),
            Map.entry(UnicodeScript.GUJARATI, "\u0a82\u0acd"),
            Map.entry(UnicodeScript.GURMUKHI, "\u0a02\u0a74"),
            Map.entry(UnicodeScript.HAN, "\u4e00\u9fff"),
            Map.entry(UnicodeScript.HANGUL, "\uac00\ud7a3"),
            Map.entry(UnicodeScript.HEBREW, "\u05b0\u05ea"),
            Map.entry(UnicodeScript.HIRAGANA, "\u3041\u30fc"),
            Map.entry(UnicodeScript.KANNADA, "\u0c82\u0ccd"),
            Map.entry(UnicodeScript.KATAKANA, "\u30a1\u30fc"),
            Map.entry(UnicodeScript.MALAYALAM, "\u0d02\u0d4d"),
            Map.entry(UnicodeScript.ORIYA, "\u0b02\u0b4d"),
            Map.entry(UnicodeScript.TAMIL, "\u0b82\u0bcd"),
            Map.entry(UnicodeScript.TELUGU, "\u0c02\u0c4d"),
            Map.entry(UnicodeScript.THAI, "\u0e01\u0e4e"));

    /// Of these ICU is asked ahead, about half a second's work: names are often in them, and their pairs are few.
    /// Of others it is asked as they come.
    private static final Set<UnicodeScript> ASKED_AHEAD = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.GEORGIAN,
            UnicodeScript.HEBREW,
            UnicodeScript.THAI);

    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fff';
    /// Without looking for words in a word, which is slow and changes no letter.
    private static final String THAI = "NFD; Thai-ThaiLogical; ThaiLogical-Latin; NFC";

    private static final String SET_BECOMES = "] > ";
    private static final Map<UnicodeScript, LetterPairs> PAIRS = new ConcurrentHashMap<>();
    private static final Map<Character, String> PLAIN_LETTERS = new ConcurrentHashMap<>();

    private AnyScript() {}

    static String read(String word) {
        LetterPairs pairs = pairs(UnicodeScript.of(word.codePointAt(0)));
        return pairs.cover(word) ? pairs.read(word, 0) : plain(LATIN.transliterate(word));
    }

    /// Loads what it takes to read words like this one.
    static void load(String word) {
        UnicodeScript script = UnicodeScript.of(word.codePointAt(0));
        LATIN.transliterate(word);
        LetterPairs pairs = pairs(script);
        if (ASKED_AHEAD.contains(script)) {
            pairs.load();
        }
        read(word);
    }

    private static LetterPairs pairs(UnicodeScript script) {
        LetterPairs known = PAIRS.get(script);
        return known == null ? PAIRS.computeIfAbsent(script, AnyScript::asked) : known;
    }

    /// Empty for a script that is not looked up.
    private static LetterPairs asked(UnicodeScript script) {
        if (!LOOKED_UP.containsKey(script)) {
            return LetterPairs.alone("", letter -> letter);
        }
        String letters = lettersOf(script);
        if (script == UnicodeScript.HAN) {
            String[] syllables = hanSyllables();
            return LetterPairs.alone(letters, sign -> syllables[sign.charAt(0) - FIRST_HAN]);
        }
        Transliterator rules = Transliterator.getInstance(script == UnicodeScript.THAI ? THAI : script + "-Latin");
        return script == UnicodeScript.HANGUL || script == UnicodeScript.ARABIC
                ? LetterPairs.alone(letters, letter -> plain(rules.transliterate(letter)))
                : LetterPairs.of(letters, List.of(pair -> Optional.of(plain(rules.transliterate(pair)))));
    }

    /// @param script one of those that are looked up
    static String lettersOf(UnicodeScript script) {
        String range = LOOKED_UP.getOrDefault(script, "");
        return IntStream.rangeClosed(range.charAt(0), range.charAt(1))
                .filter(c -> READ_BY_MORE.indexOf(c) < 0)
                .filter(c -> script == UnicodeScript.HAN || script == UnicodeScript.HANGUL || isOf(script, c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /// Whether [org.tandem.screening.text.WordSplitter] leaves it in a word of one script.
    private static boolean isOf(UnicodeScript script, int c) {
        UnicodeScript of = UnicodeScript.of(c);
        int type = Character.getType(c);
        String text = Character.toString(c);
        return (of == script || of == UnicodeScript.COMMON || of == UnicodeScript.INHERITED)
                && (Character.isLetterOrDigit(c)
                        || type == Character.NON_SPACING_MARK
                        || type == Character.COMBINING_SPACING_MARK)
                && Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                && text.toLowerCase(Locale.ROOT).equals(text);
    }

    /// By the text of ICU's rules, each a set of signs and their syllable: to ask for every sign takes a second.
    private static String[] hanSyllables() {
        String[] syllables = new String[LAST_HAN - FIRST_HAN + 1];
        Arrays.fill(syllables, "");
        for (String rule :
                Transliterator.getInstance("Han-Latin").toRules(false).split("\n", -1)) {
            int end = rule.indexOf(SET_BECOMES);
            if (rule.startsWith("[") && end > 0) {
                String syllable = plain(rule.substring(end + SET_BECOMES.length()));
                for (String sign : new UnicodeSet(rule.substring(0, end + 1))) {
                    char c = sign.charAt(0);
                    if (c >= FIRST_HAN && c <= LAST_HAN) {
                        syllables[c - FIRST_HAN] = syllable;
                    }
                }
            }
        }
        return syllables;
    }

    private static String plain(String latin) {
        StringBuilder out = new StringBuilder(latin.length() * 2);
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if (Character.isSurrogate(c)) {
                return PLAIN.transliterate(latin);
            }
            if (c >= 'a' && c <= 'z') {
                out.append(c);
            } else {
                out.append(PLAIN_LETTERS.computeIfAbsent(c, letter -> PLAIN.transliterate(String.valueOf(letter))));
            }
        }
        return out.toString();
    }
}
