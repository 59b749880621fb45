package org.tandem.screening.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.NameKind;
import org.tandem.screening.match.Weights;
import org.tandem.screening.match.Word;

/// Gathers names and lays them out as a [NameIndex]. For one thread.
public final class NameIndexBuilder {
    /// How many neighbouring words are written together at most.
    static final int LONGEST_JOIN = 3;

    private final NameKind kind;
    private final Weights weights;
    private final Map<String, Integer> wordByText = new HashMap<>();
    private final List<Word> words = new ArrayList<>();
    private final KeyTable.Builder wordKeys = new KeyTable.Builder();
    private final KeyTable.Builder joinedKeys = new KeyTable.Builder();
    private final KeyTable.Builder letterKeys = new KeyTable.Builder();
    private int[] nameBegins = new int[1 << 10];
    private int[] nameWords = new int[1 << 12];
    private int[] owners = new int[1 << 10];
    private int names;
    private int places;

    public NameIndexBuilder(NameKind kind, Weights weights) {
        this.kind = kind;
        this.weights = weights;
    }

    /// @param owner what [NameIndex#owner] answers for this name
    /// @return false when the text has no word
    public boolean add(String text, int owner) {
        Name name = Name.of(text, kind, this::word);
        if (name.words().isEmpty()) {
            return false;
        }
        if (names + 1 == nameBegins.length) {
            nameBegins = Arrays.copyOf(nameBegins, names * 2 + 2);
            owners = Arrays.copyOf(owners, names * 2 + 2);
        }
        if (places + Name.MAX_WORDS > nameWords.length) {
            nameWords = Arrays.copyOf(nameWords, places * 2 + Name.MAX_WORDS);
        }
        for (Word word : name.words()) {
            nameWords[places++] = number(word);
        }
        owners[names] = owner;
        addJoined(name.words(), names);
        nameBegins[++names] = places;
        return true;
    }

    private Word word(String text, NameKind ofKind) {
        Integer known = wordByText.get(text);
        return known == null ? Word.of(text, ofKind) : words.get(known);
    }

    public NameIndex build() {
        return new NameIndex(this);
    }

    private int number(Word word) {
        Integer known = wordByText.get(word.text());
        if (known != null) {
            return known;
        }
        int number = words.size();
        wordByText.put(word.text(), number);
        words.add(word);
        WordKeys.each(word, key -> wordKeys.add(key, number));
        if (word.isPlainText()) {
            letterKeys.add(Keys.finish(Keys.append(Keys.begin(Keys.JOINED), word.text())), number);
        }
        return number;
    }

    /// Neighbouring words written together.
    private void addJoined(List<Word> of, int name) {
        for (int i = 0; i < of.size(); i++) {
            long hash = Keys.begin(Keys.JOINED);
            for (int k = i;
                    k < Math.min(of.size(), i + LONGEST_JOIN)
                            && !of.get(k).readings().isEmpty();
                    k++) {
                hash = Keys.append(hash, of.get(k).readings().getFirst().letters());
                if (k > i) {
                    joinedKeys.add(Keys.finish(hash), name);
                }
            }
        }
    }

    NameKind kind() {
        return kind;
    }

    Weights weights() {
        return weights;
    }

    Word[] words() {
        return words.toArray(Word[]::new);
    }

    Map<String, Integer> wordByText() {
        return wordByText;
    }

    int[] nameBegins() {
        return Arrays.copyOf(nameBegins, names + 1);
    }

    int[] nameWords() {
        return Arrays.copyOf(nameWords, places);
    }

    int[] owners() {
        return Arrays.copyOf(owners, names);
    }

    KeyTable wordKeys() {
        return wordKeys.build();
    }

    KeyTable joinedKeys() {
        return joinedKeys.build();
    }

    KeyTable letterKeys() {
        return letterKeys.build();
    }
}
