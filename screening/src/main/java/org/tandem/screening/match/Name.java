package org.tandem.screening.match;

import java.util.ArrayList;
import java.util.List;
import org.tandem.screening.equivalence.Vocabulary;
import org.tandem.screening.text.WordSplitter;

/// A name taken apart into words.
///
/// @param words at most [#MAX_WORDS]; empty when there is no letter or digit in the text
/// @param cut whether words beyond the limit were left out
public record Name(String text, NameKind kind, List<Word> words, boolean cut) {
    /// More words than any name needs; the rest of a longer text is not compared.
    public static final int MAX_WORDS = 24;

    private static final int SHORTEST_ALTERNATIVE = 4;
    private static final int MAX_ALTERNATIVES = 4;

    public Name {
        words = List.copyOf(words);
    }

    /// Where the words come from: an index knows most of them already.
    @FunctionalInterface
    public interface Words {
        Word of(String text, NameKind kind);
    }

    public static Name of(String text, NameKind kind) {
        return of(text, kind, Word::of);
    }

    public static Name of(String text, NameKind kind, Words source) {
        List<String> split = parts(WordSplitter.words(text), kind);
        List<Word> words = new ArrayList<>(split.size());
        for (String word : split) {
            if (words.size() == MAX_WORDS) {
                return new Name(text, kind, words, true);
            }
            words.add(source.of(word, kind));
        }
        return new Name(text, kind, words, false);
    }

    /// The words of a split text as they are compared.
    public static List<String> parts(List<String> split, NameKind kind) {
        return kind == NameKind.ORGANISATION ? joinLetters(Vocabulary.canonical(split)) : split;
    }

    /// The text, and the names in it when a slash parts several: `Al-Qa'ida/Islamic Army`.
    public static List<String> alternatives(String text) {
        int slash = text.indexOf('/');
        if (slash < SHORTEST_ALTERNATIVE || text.length() - slash <= SHORTEST_ALTERNATIVE) {
            return List.of(text);
        }
        List<String> alternatives = new ArrayList<>(List.of(text));
        for (String part : text.split("/", MAX_ALTERNATIVES)) {
            if (part.strip().length() >= SHORTEST_ALTERNATIVE) {
                alternatives.add(part.strip());
            }
        }
        return alternatives;
    }

    /// `J. P. Morgan` is `JP Morgan`.
    private static List<String> joinLetters(List<String> words) {
        List<String> out = new ArrayList<>(words.size());
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
                letters.append(word);
                continue;
            }
            flush(letters, out);
            out.add(word);
        }
        flush(letters, out);
        return out;
    }

    private static void flush(StringBuilder letters, List<String> out) {
        if (!letters.isEmpty()) {
            out.add(letters.toString());
            letters.setLength(0);
        }
    }
}
