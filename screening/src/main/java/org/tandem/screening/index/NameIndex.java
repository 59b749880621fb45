package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.NameKind;
import org.tandem.screening.match.Weights;
import org.tandem.screening.match.Word;

/// All listed names of one kind, in flat arrays. Any number of [Search]es read it at once; nothing changes in it but
/// which words it remembers to know.
///
/// What a query touches is laid out so that it lies close together, for reading far memory is most of what it costs:
/// words in the order of their sounds, names in the order of their rarest words.
public final class NameIndex {
    private static final int LONG_WORD = 7;

    private final NameKind kind;
    private final Weights weights;
    final WordTable table;
    final NameRecords names;
    /// By word all names with it as [Posting]s, the lightest names first, counted in postings; and the names of
    /// which it is the rarest word.
    final int[] allBegins;
    final long[] postings;
    final int[] rareBegins;
    final int[] rareNames;
    final KeyTable wordKeys;
    /// Names by neighbouring words written together, and words by their letters.
    final KeyTable joinedKeys;
    final KeyTable letterKeys;
    private final KnownWords knownWords = new KnownWords();

    NameIndex(NameIndexBuilder builder) {
        kind = builder.kind();
        weights = builder.weights();
        int[] bySound = builder.wordsBySound();
        int[] renumbered = new int[bySound.length];
        Word[] words = new Word[bySound.length];
        for (int word = 0; word < bySound.length; word++) {
            renumbered[bySound[word]] = word;
            words[word] = builder.word(bySound[word]);
        }
        int[] nameBegins = builder.nameBegins();
        int[] nameWords = builder.nameWords(renumbered);
        int[] owners = builder.owners();
        allBegins = new int[words.length + 1];
        for (int word : nameWords) {
            allBegins[word + 1]++;
        }
        int[] frequencies = Arrays.copyOfRange(allBegins, 1, allBegins.length);
        Arrays.parallelPrefix(allBegins, Integer::sum);
        table = new WordTable(words, frequencies, owners.length, weights);
        int[] rarest = rarestWords(nameBegins, nameWords);
        names = new NameRecords(nameBegins, nameWords, owners, rarest);
        postings = new Postings(names, table).lay(allBegins);
        rareBegins = new int[words.length + 1];
        for (int word : rarest) {
            rareBegins[word + 1]++;
        }
        Arrays.parallelPrefix(rareBegins, Integer::sum);
        rareNames = names.order;
        wordKeys = builder.wordKeys(renumbered);
        joinedKeys = builder.joinedKeys(names.begins);
        letterKeys = builder.letterKeys(renumbered);
    }

    /// The word and the listed words that are like it.
    LikeWords like(String word, WordFinder finder) {
        return knownWords.get(word, finder);
    }

    public NameKind kind() {
        return kind;
    }

    public Weights weights() {
        return weights;
    }

    /// The number that [NameIndexBuilder#add] was given for a name.
    public int owner(int name) {
        return names.owner(name);
    }

    /// The words of a name.
    public Word[] words(int name) {
        Word[] out = new Word[names.count(name)];
        Arrays.setAll(out, i -> table.word(names.word(name, i + 1)));
        return out;
    }

    /// Whether a name within a text says who is meant: one short word does not.
    public boolean isDistinct(int name) {
        int plain = 0;
        int letters = 0;
        for (Word word : words(name)) {
            plain += word.role() == Role.PLAIN ? 1 : 0;
            letters += word.role() == Role.PLAIN ? word.text().length() : 0;
        }
        return plain > 1 || letters >= LONG_WORD;
    }

    /// In how many places of names a word stands.
    int frequency(int word) {
        return allBegins[word + 1] - allBegins[word];
    }

    /// The name at one of the places of a word, from `allBegins[word]` to the next word's.
    int nameAt(int place) {
        return names.order[Posting.nameOf(postings[place * Posting.SIZE])];
    }

    private int[] rarestWords(int[] nameBegins, int[] nameWords) {
        int[] rarest = new int[nameBegins.length - 1];
        for (int name = 0; name < rarest.length; name++) {
            rarest[name] = nameWords[nameBegins[name]];
            for (int at = nameBegins[name] + 1; at < nameBegins[name + 1]; at++) {
                rarest[name] = isRarer(nameWords[at], rarest[name]) ? nameWords[at] : rarest[name];
            }
        }
        return rarest;
    }

    private boolean isRarer(int word, int other) {
        boolean heavy = table.weight(word) * 2 >= Weights.PLAIN;
        boolean otherHeavy = table.weight(other) * 2 >= Weights.PLAIN;
        return heavy != otherHeavy ? heavy : frequency(word) < frequency(other);
    }
}
