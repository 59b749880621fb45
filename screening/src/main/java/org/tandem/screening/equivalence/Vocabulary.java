package org.tandem.screening.equivalence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tandem.screening.text.Resource;
import org.tandem.screening.text.WordSplitter;

/// Words that say little about who is meant, and the phrases that are written in several ways (`words.txt`).
public final class Vocabulary {
    private static final Map<String, Set<String>> SECTIONS_BY_WORD = new HashMap<>();
    private static final Map<String, String> SHORT_FORMS = new HashMap<>();
    private static final Map<String, List<Phrase>> PHRASES_BY_FIRST_WORD = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = numbers();
    private static final int TENS = 10;

    /// A sequence of words and the one word that stands for it.
    private record Phrase(List<String> words, String canonical) {}

    static {
        String section = "";
        for (String line : Resource.lines(Vocabulary.class, "words.txt")) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
                continue;
            }
            int equals = line.indexOf(" = ");
            if (equals < 0) {
                for (String word : line.split(" ", -1)) {
                    add(word, section);
                }
                continue;
            }
            String canonical = line.substring(0, equals);
            add(canonical, section);
            for (String form : line.substring(equals + " = ".length()).split(" ", -1)) {
                if (section.equals("short")) {
                    SHORT_FORMS.put(form, canonical);
                } else {
                    addPhrase(WordSplitter.words(form), canonical);
                }
            }
        }
        PHRASES_BY_FIRST_WORD
                .values()
                .forEach(phrases -> phrases.sort(Comparator.comparingInt(
                                (Phrase phrase) -> phrase.words().size())
                        .reversed()));
    }

    private Vocabulary() {}

    private static void add(String word, String section) {
        SECTIONS_BY_WORD.computeIfAbsent(word, none -> new HashSet<>()).add(section);
    }

    private static void addPhrase(List<String> words, String canonical) {
        PHRASES_BY_FIRST_WORD
                .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                .add(new Phrase(words, canonical));
    }

    /// The words of an organisation's name with legal forms, abbreviations and numbers in words each written one
    /// way.
    public static List<String> canonical(List<String> words) {
        List<String> out = new ArrayList<>(words.size());
        int at = 0;
        while (at < words.size()) {
            Phrase phrase = phraseAt(words, at);
            if (phrase != null) {
                out.add(phrase.canonical());
                at += phrase.words().size();
            } else {
                at += addNumber(words, at, out);
            }
        }
        return out;
    }

    private static @org.jspecify.annotations.Nullable Phrase phraseAt(List<String> words, int at) {
        for (Phrase phrase : PHRASES_BY_FIRST_WORD.getOrDefault(words.get(at), List.of())) {
            int end = at + phrase.words().size();
            if (end <= words.size() && words.subList(at, end).equals(phrase.words())) {
                return phrase;
            }
        }
        return null;
    }

    /// Adds the word at an index, a number in digits, and returns how many words that took (`forty four`).
    private static int addNumber(List<String> words, int at, List<String> out) {
        String word = words.get(at);
        Integer number = NUMBERS.get(word);
        if (number == null) {
            out.add(SHORT_FORMS.getOrDefault(word, word));
            return 1;
        }
        int units = at + 1 < words.size() ? NUMBERS.getOrDefault(words.get(at + 1), 0) : 0;
        boolean compound = number >= 2 * TENS && units > 0 && units < TENS;
        out.add(String.valueOf(compound ? number + units : number));
        return compound ? 2 : 1;
    }

    public static Role inOrganisation(String word) {
        Set<String> sections = sections(word);
        if (sections.contains("legal")) {
            return Role.LEGAL_FORM;
        }
        if (sections.contains("stop")) {
            return Role.STOP;
        }
        if (sections.contains("generic")) {
            return Role.GENERIC;
        }
        if (sections.contains("place")) {
            return Role.PLACE;
        }
        return isNumber(word) ? Role.NUMBER : isLetter(word) ? Role.INITIAL : Role.PLAIN;
    }

    /// Those the word is in; most are in none.
    private static Set<String> sections(String word) {
        return SECTIONS_BY_WORD.getOrDefault(word, Set.of());
    }

    /// A letter of an alphabet; a single sign of another script is a whole word.
    private static boolean isLetter(String word) {
        return word.length() == 1 && Character.isLetter(word.charAt(0)) && Character.isLowerCase(word.charAt(0));
    }

    public static Role inPerson(String word) {
        Set<String> sections = sections(word);
        if (sections.contains("title")) {
            return Role.TITLE;
        }
        if (sections.contains("particle")) {
            return Role.PARTICLE;
        }
        if (isNumber(word)) {
            return Role.NUMBER;
        }
        return isLetter(word)
                ? Role.INITIAL
                : sections.contains("legal") && word.length() > 2 ? Role.LEGAL_FORM : Role.PLAIN;
    }

    private static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isDigit(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Integer> numbers() {
        String[] small = {
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen"
        };
        String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < small.length; i++) {
            numbers.put(small[i], i);
        }
        for (int i = 0; i < tens.length; i++) {
            numbers.put(tens[i], (i + 2) * TENS);
        }
        return numbers;
    }
}
