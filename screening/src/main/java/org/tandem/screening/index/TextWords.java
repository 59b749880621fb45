package org.tandem.screening.index;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.NameKind;
import org.tandem.screening.match.Word;

/// The words of a text within which names are looked for: each once, for what it is alone, and all in their order, for
/// what neighbours are when they are written together. For one thread, for one text after another.
final class TextWords {
    private static final int SIEVE = (1 << 12) - 1;

    private final NameIndex index;
    private final WordFinder finder;

    /// Each word once.
    private LikeWords[] words = new LikeWords[1 << 5];
    private int count;

    /// All in their order, and for each where the stretch of neighbours ends to which it belongs.
    private LikeWords[] inOrder = new LikeWords[1 << 5];
    private int[] ends = new int[1 << 5];
    private int length;

    /// A bit for some listed words each, of which one may be like a word of the text.
    private final long[] sieve = new long[(SIEVE + 1) / Long.SIZE];

    /// The words by their readings, with what each weighs, and neighbours written together.
    private final Outlines alone = new Outlines();
    private int[] weights = new int[1 << 5];
    private final Outlines together = new Outlines();
    /// A bit for each letter that stands alone, and so for any word that begins with it.
    private int initials;

    TextWords(NameIndex index, WordFinder finder) {
        this.index = index;
        this.finder = finder;
    }

    /// Takes another text in place of the one before.
    void set(List<String> text) {
        count = 0;
        length = 0;
        initials = 0;
        Arrays.fill(sieve, 0);
        alone.clear();
        together.clear();
        List<String> parts = Name.parts(text, index.kind());
        add(parts);
        if (index.kind() == NameKind.ORGANISATION) {
            addOddWindows(text, parts);
        }
    }

    /// Legal forms of several words and the like are read otherwise where a window cuts them.
    private void addOddWindows(List<String> text, List<String> parts) {
        for (List<String> window : WithinText.windows(text)) {
            List<String> read = Name.parts(window, index.kind());
            if (Collections.indexOfSubList(parts, read) < 0) {
                add(read);
            }
        }
    }

    /// Adds words that stand side by side.
    private void add(List<String> stretch) {
        int from = length;
        int end = from + stretch.size();
        if (end > inOrder.length) {
            inOrder = Arrays.copyOf(inOrder, 2 * end);
            ends = Arrays.copyOf(ends, inOrder.length);
            words = Arrays.copyOf(words, inOrder.length);
        }
        for (String text : stretch) {
            LikeWords word = index.like(text, finder);
            ends[length] = end;
            inOrder[length++] = word;
            addOnce(word);
        }
        for (int at = from; at < end; at++) {
            addTogether(at);
        }
    }

    private void addOnce(LikeWords like) {
        for (int i = 0; i < count; i++) {
            if (words[i] == like) {
                return;
            }
        }
        words[count++] = like;
        for (int listed : like.words) {
            sieve[(listed & SIEVE) / Long.SIZE] |= 1L << listed;
        }
        Word word = like.word;
        for (int reading = 0; reading < word.readingCount(); reading++) {
            if (alone.size() == weights.length) {
                weights = Arrays.copyOf(weights, 2 * weights.length);
            }
            weights[alone.size()] = like.weight;
            alone.add(Outlines.of(word.mask(reading), word.length(reading)));
            initials |= word.role() == Role.INITIAL ? Outlines.of(word.mask(reading), 0) : 0;
        }
    }

    private void addTogether(int from) {
        long letters = 0;
        int sum = 0;
        for (int at = from; at < runEnd(from) && inOrder[at].word.readingCount() > 0; at++) {
            letters |= inOrder[at].word.mask(0);
            sum += inOrder[at].word.length(0);
            if (at > from) {
                together.add(Outlines.of(letters, sum));
            }
        }
    }

    /// How many words there are, each counted once.
    int count() {
        return count;
    }

    LikeWords word(int i) {
        return words[i];
    }

    /// How many words there are in order.
    int length() {
        return length;
    }

    LikeWords at(int place) {
        return inOrder[place];
    }

    /// Gives all words, each with those behind it that it may be written together with.
    void addTo(WrittenTogether joined) {
        joined.clear();
        for (int at = 0; at < length; at++) {
            joined.add(inOrder, at, runEnd(at));
        }
    }

    /// Behind the last of the words that may be written together with the one at a place.
    int runEnd(int place) {
        return Math.min(ends[place], place + NameIndexBuilder.LONGEST_JOIN);
    }

    /// False only if no word of the text is like this listed one.
    boolean mayBeLike(int listed) {
        return (sieve[(listed & SIEVE) / Long.SIZE] & 1L << listed) != 0;
    }

    /// The words alone by the outlines of their readings.
    Outlines outlines() {
        return alone;
    }

    /// What the word weighs of which there is such an outline.
    int weight(int at) {
        return weights[at];
    }

    /// False only if no neighbours in the text can be this listed word together, a slip off.
    boolean mayBeTorn(int listed) {
        int length = index.table.lengthOf(listed);
        return length == WordTable.UNKNOWN_LENGTH || together.mayHave(index.table.outline(listed));
    }

    /// False only if no letter that stands alone in the text can stand for this one.
    boolean mayBeInitial(int outline) {
        return (initials & Outlines.letters(outline)) != 0;
    }
}
