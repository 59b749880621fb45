package org.tandem.screening.reading;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandem.screening.text.Homoglyphs;
import org.tandem.screening.text.Resource;

/// Writes Cyrillic text in Latin letters by the rules of one [Standard]; what no rule names passes unchanged.
///
/// The rules are data (`romanisations.txt`). Immutable.
public final class Romanisation {
    private static final int LONGEST_LETTERS = 2;
    private static final char CYRILLIC_END = '\u0530';
    private static final Map<Standard, Romanisation> ALL = readAll();

    private final Map<String, Rules> rulesByLetters;
    /// The same of single letters, and the letters with which several begin.
    private final @Nullable Rules[] rulesByLetter = new Rules[CYRILLIC_END];
    private final String beginSeveral;

    /// What some letters become: by the character before them, or else.
    private record Rules(Map<Character, String> after, String otherwise) {
        String of(char before) {
            return after.isEmpty() ? otherwise : after.getOrDefault(before, otherwise);
        }
    }

    private Romanisation(Map<String, Rules> rulesByLetters) {
        this.rulesByLetters = rulesByLetters;
        StringBuilder first = new StringBuilder();
        rulesByLetters.forEach((letters, rules) -> {
            if (letters.length() > 1) {
                first.append(letters.charAt(0));
            } else if (letters.charAt(0) < CYRILLIC_END) {
                rulesByLetter[letters.charAt(0)] = rules;
            }
        });
        beginSeveral = first.toString();
    }

    public static Romanisation of(Standard standard) {
        Romanisation romanisation = ALL.get(standard);
        if (romanisation == null) {
            throw new IllegalStateException("romanisations.txt has no section for " + standard);
        }
        return romanisation;
    }

    /// The single letters that have a rule.
    Stream<String> letters() {
        return rulesByLetters.keySet().stream().filter(letters -> letters.length() == 1);
    }

    /// Keeps upper case: all of an output's letters within a word of capitals, else its first.
    public String apply(String text) {
        String source = Homoglyphs.repair(text);
        String lower = source.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(source.length() * 2);
        int at = 0;
        while (at < source.length()) {
            at += lower.length() == source.length() ? step(source, lower, at, out) : copy(source, at, out);
        }
        return out.toString();
    }

    private int step(String source, String lower, int at, StringBuilder out) {
        char before = wordStart(lower, at) ? '^' : lower.charAt(at - 1);
        char letter = lower.charAt(at);
        int longest = beginSeveral.indexOf(letter) < 0 ? 1 : Math.min(LONGEST_LETTERS, lower.length() - at);
        for (int length = longest; length > 0; length--) {
            Rules rules = length == 1 && letter < CYRILLIC_END
                    ? rulesByLetter[letter]
                    : rulesByLetters.get(lower.substring(at, at + length));
            if (rules != null) {
                out.append(inCase(source, at, length, rules.of(before)));
                return length;
            }
        }
        return copy(source, at, out);
    }

    private static int copy(String source, int at, StringBuilder out) {
        out.append(source.charAt(at));
        return 1;
    }

    private static boolean wordStart(String text, int at) {
        return at == 0 || !(Character.isLetterOrDigit(text.charAt(at - 1)) || isApostrophe(text.charAt(at - 1)));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    private static String inCase(String source, int at, int length, String output) {
        if (output.isEmpty() || !Character.isUpperCase(source.charAt(at))) {
            return output;
        }
        int next = at + length;
        boolean capitals = next < source.length() && Character.isLetter(source.charAt(next))
                ? Character.isUpperCase(source.charAt(next))
                : at > 0 && Character.isUpperCase(source.charAt(at - 1));
        if (capitals) {
            return output.toUpperCase(Locale.ROOT);
        }
        int first = Character.isLetter(output.charAt(0)) ? 0 : Math.min(1, output.length() - 1);
        return output.substring(0, first) + Character.toUpperCase(output.charAt(first)) + output.substring(first + 1);
    }

    private static Map<Standard, Romanisation> readAll() {
        Map<String, Map<String, Rules>> sections = new HashMap<>();
        Map<String, Rules> current = new TreeMap<>();
        for (String line : Resource.lines(Romanisation.class, "romanisations.txt")) {
            if (line.startsWith("[")) {
                String[] heading = line.substring(1, line.indexOf(']')).split(" < ", -1);
                current = new TreeMap<>(heading.length == 1 ? Map.of() : sections.getOrDefault(heading[1], Map.of()));
                sections.put(heading[0], current);
            } else {
                for (String rule : line.split(" ", -1)) {
                    add(current, rule);
                }
            }
        }
        Map<Standard, Romanisation> all = new EnumMap<>(Standard.class);
        for (Standard standard : Standard.values()) {
            Map<String, Rules> rules = sections.get(standard.section());
            if (rules != null) {
                all.put(standard, new Romanisation(new HashMap<>(rules)));
            }
        }
        return all;
    }

    private static void add(Map<String, Rules> section, String rule) {
        int equals = rule.indexOf('=');
        String letters = rule.substring(0, equals);
        int slash = rule.indexOf('/', equals);
        String output = slash < 0 ? rule.substring(equals + 1) : rule.substring(equals + 1, slash);
        Rules known = section.getOrDefault(letters, new Rules(Map.of(), ""));
        if (slash < 0) {
            section.put(letters, new Rules(known.after(), output));
            return;
        }
        Map<Character, String> after = new HashMap<>(known.after());
        for (char before : rule.substring(slash + 1).toCharArray()) {
            after.put(before, output);
        }
        section.put(letters, new Rules(after, known.otherwise()));
    }
}
