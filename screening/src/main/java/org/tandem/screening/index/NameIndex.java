package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.NameKind;
import org.tandem.screening.match.Weights;
import org.tandem.screening.match.Word;

/// All listed names of one kind, in flat arrays. Immutable; any number of [Search]es read it at once.
///
/// A name is found by any word of the query but those that too many names have, and whatever these are by its own
/// rarest word: one of the two holds for every pair of names of which one is contained in the other, give or take a
/// slip.
public final class NameIndex {
    /// Under how many of its rarest words a name is found whatever the query's other words are.
    static final int RAREST = 1;

    private final NameKind kind;
    private final Weights weights;
    final WordTable table;
    /// Where each name's words begin in `nameWords`; one more than there are names.
    final int[] nameBegins;
    final int[] nameWords;
    /// The letters of a name's words together; [WordTable#OPEN] if letters do not tell all.
    final long[] nameLetters;
    /// What a name's words weigh together, without initials, which may stand for any word.
    final short[] nameWeights;
    /// The number the builder was given for each name.
    final int[] owners;
    /// The names with a word, by word: all of them, and those of which it is the rarest word.
    final int[] allBegins;
    final int[] allNames;
    final int[] rareBegins;
    final int[] rareNames;
    final KeyTable wordKeys;
    /// Names by neighbouring words written together, and words by their letters.
    final KeyTable joinedKeys;
    final KeyTable letterKeys;

    NameIndex(NameIndexBuilder builder) {
        kind = builder.kind();
        weights = builder.weights();
        nameBegins = builder.nameBegins();
        nameWords = builder.nameWords();
        owners = builder.owners();
        wordKeys = builder.wordKeys();
        joinedKeys = builder.joinedKeys();
        letterKeys = builder.letterKeys();
        Word[] words = builder.words();
        allBegins = new int[words.length + 1];
        allNames = postings(nameWords, allBegins);
        int[] frequencies = new int[words.length];
        Arrays.setAll(frequencies, this::frequency);
        table = new WordTable(words, builder.wordByText(), frequencies, owners.length, weights);
        rareBegins = new int[words.length + 1];
        rareNames = postings(rarestWords(), rareBegins);
        nameLetters = new long[owners.length];
        nameWeights = new short[owners.length];
        for (int name = 0; name < owners.length; name++) {
            for (int at = nameBegins[name]; at < nameBegins[name + 1]; at++) {
                nameLetters[name] |= table.letters(nameWords[at]);
                nameWeights[name] += (short) (table.isInitial(nameWords[at]) ? 0 : table.weight(nameWords[at]));
            }
        }
    }

    /// A query as words, of which the listed ones need no work.
    public Name name(String text) {
        return Name.of(text, kind, (word, ofKind) -> {
            int known = table.number(word);
            return known < 0 ? Word.of(word, ofKind) : table.word(known);
        });
    }

    public NameKind kind() {
        return kind;
    }

    public Weights weights() {
        return weights;
    }

    public int nameCount() {
        return owners.length;
    }

    /// The number that [NameIndexBuilder#add] was given for a name.
    public int owner(int name) {
        return owners[name];
    }

    /// The words of a name.
    public Word[] words(int name) {
        Word[] out = new Word[wordCount(name)];
        for (int i = 0; i < out.length; i++) {
            out[i] = table.word(nameWords[nameBegins[name] + i]);
        }
        return out;
    }

    int wordCount(int name) {
        return nameBegins[name + 1] - nameBegins[name];
    }

    /// In how many places of names a word stands.
    int frequency(int word) {
        return allBegins[word + 1] - allBegins[word];
    }

    /// For each place in `nameWords` the word if it is its name's rarest, else -1.
    private int[] rarestWords() {
        int[] rarest = new int[nameWords.length];
        Arrays.fill(rarest, -1);
        for (int name = 0; name < owners.length; name++) {
            int first = nameBegins[name];
            for (int at = first + 1; at < nameBegins[name + 1]; at++) {
                first = isRarer(nameWords[at], nameWords[first]) ? at : first;
            }
            rarest[first] = nameWords[first];
        }
        return rarest;
    }

    private boolean isRarer(int word, int other) {
        boolean heavy = table.weight(word) * 2 >= Weights.PLAIN;
        boolean otherHeavy = table.weight(other) * 2 >= Weights.PLAIN;
        return heavy != otherHeavy ? heavy : frequency(word) < frequency(other);
    }

    /// The names of each word, word by word; a place with -1 counts for none.
    private int[] postings(int[] places, int[] begins) {
        for (int word : places) {
            if (word >= 0) {
                begins[word + 1]++;
            }
        }
        for (int word = 0; word + 1 < begins.length; word++) {
            begins[word + 1] += begins[word];
        }
        int[] next = begins.clone();
        int[] names = new int[begins[begins.length - 1]];
        for (int name = 0; name < owners.length; name++) {
            for (int at = nameBegins[name]; at < nameBegins[name + 1]; at++) {
                if (places[at] >= 0) {
                    names[next[places[at]]++] = name;
                }
            }
        }
        return names;
    }
}
