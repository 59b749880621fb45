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
import org.tandem.screening.reading.Reading;
import org.tandem.screening.reading.Readings;

/// Gathers names and lays them out as a [NameIndex]. For one thread.
public final class NameIndexBuilder {
    /// How many neighbouring words are written together at most.
    static final int LONGEST_JOIN = 3;

    private static final int WORD_BITS = Posting.WORD_BITS;
    private static final int MOST_WORDS = 1 << WORD_BITS;
    private static final int SOUND_BITS = 6;

    private final NameKind kind;
    private final Weights weights;
    private final Map<String, Integer> wordByText = new HashMap<>();
    private final List<Word> words = new ArrayList<>();
    private final KeyTable.Builder wordKeys = new KeyTable.Builder();
    private final KeyTable.Builder joinedKeys = new KeyTable.Builder();
    private final KeyTable.Builder letterKeys = new KeyTable.Builder();
    /// Of the words of the name at hand that are not known yet.
    private final Map<String, List<Reading>> newReadings = new HashMap<>();
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
        if (names + places + 1 + Name.MAX_WORDS > NameRecords.MOST || words.size() >= MOST_WORDS - Name.MAX_WORDS) {
            throw new IllegalStateException("the lists are too large for one index: " + names + " names of " + places
                    + " words so far; load fewer lists");
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
        newReadings.clear();
        nameBegins[++names] = places;
        return true;
    }

    private Word word(String text, NameKind ofKind) {
        Integer known = wordByText.get(text);
        return known == null ? Word.of(text, readings(text), ofKind) : words.get(known);
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
        WordKeys.filed(word, readings(word.text()), key -> wordKeys.add(key, number));
        if (word.isPlainText()) {
            letterKeys.add(Keys.finish(Keys.append(Keys.begin(Keys.JOINED), word)), number);
        }
        return number;
    }

    private List<Reading> readings(String text) {
        return newReadings.computeIfAbsent(text, Readings::of);
    }

    /// Neighbouring words written together.
    private void addJoined(List<Word> of, int name) {
        for (int i = 0; i < of.size(); i++) {
            long hash = Keys.begin(Keys.JOINED);
            for (int k = i;
                    k < Math.min(of.size(), i + LONGEST_JOIN) && of.get(k).readingCount() > 0;
                    k++) {
                hash = Keys.append(hash, of.get(k));
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

    /// The words in the order of their sounds, so that what is known of like words lies close together.
    ///
    /// @return in that order the words by the numbers they were given
    int[] wordsBySound() {
        long[] sorted = new long[words.size()];
        for (int word = 0; word < sorted.length; word++) {
            long key = words.get(word).soundPrefix((Long.SIZE - WORD_BITS) / SOUND_BITS, SOUND_BITS);
            sorted[word] = key << WORD_BITS | word;
        }
        Arrays.sort(sorted);
        return Arrays.stream(sorted).mapToInt(key -> (int) key & MOST_WORDS - 1).toArray();
    }

    Word word(int number) {
        return words.get(number);
    }

    int[] nameBegins() {
        return Arrays.copyOf(nameBegins, names + 1);
    }

    /// @param renumbered see [KeyTable.Builder#build]
    int[] nameWords(int[] renumbered) {
        return Arrays.stream(nameWords, 0, places).map(word -> renumbered[word]).toArray();
    }

    int[] owners() {
        return Arrays.copyOf(owners, names);
    }

    KeyTable wordKeys(int[] renumbered) {
        return wordKeys.build(renumbered);
    }

    KeyTable joinedKeys(int[] nameRecords) {
        return joinedKeys.build(nameRecords);
    }

    KeyTable letterKeys(int[] renumbered) {
        return letterKeys.build(renumbered);
    }
}
