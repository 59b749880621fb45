package org.tandem.screening.index;

import java.util.Map;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.NameKind;
import org.tandem.screening.match.Weights;
import org.tandem.screening.match.Word;

/// All listed names of one kind, in flat arrays. Immutable; any number of [Search]es read it at once.
///
/// A name is found by its rarest words, whatever else the query says, and by any word that is among the query's rarest:
/// one of the two holds for every pair of names of which one is contained in the other, give or take a slip.
public final class NameIndex {
    /// Under how many of its rarest words a name is found whatever the query's other words are.
    static final int RAREST = 1;

    /// How much the rarity of a word changes what it counts, in hundredths.
    private static final int COMMON = 80;
    private static final int SPAN = 30;
    private static final int HUNDRED = 100;

    private final NameKind kind;
    private final Weights weights;
    final Word[] words;
    final Map<String, Integer> wordByText;
    /// Where each name's words begin in `nameWords`; one more than there are names.
    final int[] nameBegins;
    final int[] nameWords;
    final int[] nameWeights;
    /// The number the builder was given for each name.
    final int[] owners;
    /// The names with a word, by word: all of them, and those of which it is one of the rarest words.
    final int[] allBegins;
    final int[] allNames;
    final int[] rareBegins;
    final int[] rareNames;
    final KeyTable wordKeys;
    final KeyTable joinedKeys;

    NameIndex(NameIndexBuilder builder) {
        kind = builder.kind();
        weights = builder.weights();
        words = builder.words();
        wordByText = Map.copyOf(builder.wordByText());
        nameBegins = builder.nameBegins();
        nameWords = builder.nameWords();
        owners = builder.owners();
        wordKeys = builder.wordKeys();
        joinedKeys = builder.joinedKeys();
        allBegins = new int[words.length + 1];
        allNames = postings(nameWords, allBegins);
        nameWeights = new int[nameWords.length];
        for (int at = 0; at < nameWords.length; at++) {
            nameWeights[at] = weightOf(words[nameWords[at]], frequency(nameWords[at]));
        }
        rareBegins = new int[words.length + 1];
        rareNames = postings(rarestWords(), rareBegins);
    }

    /// A query as words, of which the listed ones need no work.
    public Name name(String text) {
        return Name.of(text, kind, (word, role, ofKind) -> {
            Integer known = wordByText.get(word);
            return known == null ? Word.of(word, role, ofKind) : words[known];
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
        Word[] out = new Word[nameBegins[name + 1] - nameBegins[name]];
        for (int i = 0; i < out.length; i++) {
            out[i] = words[nameWords[nameBegins[name] + i]];
        }
        return out;
    }

    /// In how many places of names a word stands.
    int frequency(int word) {
        return allBegins[word + 1] - allBegins[word];
    }

    /// A word's weight, less for words that many listed names have.
    int weightOf(Word word, int frequency) {
        double most = StrictMath.log(2.0 + owners.length);
        double rarity = 1.0 - StrictMath.log(1.0 + frequency) / most;
        return (int) (weights.of(word.role()) * (COMMON + SPAN * rarity) / HUNDRED);
    }

    /// For each place in `nameWords` the word if it is one of its name's rarest, else -1.
    private int[] rarestWords() {
        int[] rarest = new int[nameWords.length];
        for (int name = 0; name < owners.length; name++) {
            int begin = nameBegins[name];
            int end = nameBegins[name + 1];
            for (int at = begin; at < end; at++) {
                int rarer = 0;
                for (int other = begin; other < end; other++) {
                    rarer += comesBefore(other, at) ? 1 : 0;
                }
                rarest[at] = rarer < RAREST ? nameWords[at] : -1;
            }
        }
        return rarest;
    }

    private boolean comesBefore(int at, int other) {
        boolean heavy = nameWeights[at] >= HUNDRED / 2;
        boolean otherHeavy = nameWeights[other] >= HUNDRED / 2;
        if (heavy != otherHeavy) {
            return heavy;
        }
        int difference = frequency(nameWords[at]) - frequency(nameWords[other]);
        return difference != 0 ? difference < 0 : at < other;
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
