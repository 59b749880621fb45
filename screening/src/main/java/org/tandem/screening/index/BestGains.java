package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.Joins;
import org.tandem.screening.match.NameKind;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Word;

/// What a listed word gains a name within a text at best: it is compared with each word of the text as the scorer does,
/// and has whichever is best for it, though others may need the same. For one thread.
final class BestGains implements WordGains {
    /// Less than any gain or cost.
    static final long NONE = Long.MIN_VALUE;

    private final NameIndex index;
    private final TextWords text;
    private final Joins joins = new Joins(NameIndexBuilder.LONGEST_JOIN);
    private Probe[] probes = {};
    private int least;

    BestGains(NameIndex index, TextWords text) {
        this.index = index;
        this.text = text;
    }

    /// Begins with the text that is set.
    ///
    /// @param leastScore what a name must score at least
    void begin(int leastScore) {
        least = leastScore;
        int before = probes.length;
        if (before < text.count()) {
            probes = Arrays.copyOf(probes, text.count());
            for (int i = before; i < probes.length; i++) {
                probes[i] = new Probe();
            }
        }
        for (int i = 0; i < text.count(); i++) {
            probes[i].set(text.word(i).word);
        }
    }

    /// What is gained by something of this weight that scores so much.
    long of(int weight, int score) {
        return (long) weight * (score - least);
    }

    /// See [WordGains#missing].
    long missing(int weight) {
        return WordGains.missing(weight, least, index.weights());
    }

    @Override
    public long of(int word) {
        int weight = index.table.weight(word);
        long best = Math.max(missing(weight), alone(word, weight));
        return text.mayBeTorn(word) ? Math.max(best, torn(word, weight)) : best;
    }

    /// What some neighbours of a name gain together if they are one word of the text, or [#NONE].
    ///
    /// @param to behind the last
    long together(int[] words, int from, int to) {
        long letters = 0;
        int length = 0;
        for (int j = from; j < to; j++) {
            letters |= index.table.firstLetters(words[j], index.table.outline(words[j]));
            length += index.table.firstLength(words[j]);
        }
        return text.outlines().mayHave(Outlines.of(letters, length)) ? findTogether(words, from, to) : NONE;
    }

    private long findTogether(int[] words, int from, int to) {
        int length = 0;
        int weight = 0;
        long best = NONE;
        for (int j = from; j < to; j++) {
            Word word = index.table.word(words[j]);
            if (word.readingCount() == 0) {
                return best;
            }
            length = joins.append(word, length);
            weight += index.table.weight(words[j]);
        }
        for (int i = 0; i < text.count(); i++) {
            int similarity = joins.similarity(text.word(i).word, length);
            if (similarity > 0) {
                best = Math.max(best, of((text.word(i).weight + weight) / 2, similarity));
            }
        }
        return best;
    }

    /// The best gain from one word of the text.
    private long alone(int word, int weight) {
        long best = NONE;
        for (int i = 0; i < text.count(); i++) {
            int similarity = similarity(i, word);
            if (similarity > 0) {
                LikeWords left = text.word(i);
                boolean initial = index.table.isInitial(word) || left.word.role() == Role.INITIAL;
                int pair = initial ? Math.min(left.weight, weight) : (left.weight + weight) / 2;
                best = Math.max(best, of(pair, similarity));
            }
        }
        return best;
    }

    private int similarity(int i, int word) {
        int similarity = text.word(i).similarity(word);
        if (similarity == 0 && index.table.mayBeLikeWithoutKey(text.word(i).word, word)) {
            similarity = probes[i].similarity(index.table.word(word));
        }
        return index.kind() == NameKind.PERSON && index.table.mayBeNear(text.word(i).word, word, Slips.MOST)
                ? Math.max(similarity, probes[i].rescued(index.table.word(word)))
                : similarity;
    }

    /// The best gain from neighbours of the text that are the word together.
    private long torn(int word, int weight) {
        Word listed = index.table.word(word);
        long best = NONE;
        for (int from = 0; from < text.length(); from++) {
            int length = 0;
            int together = weight;
            int end = text.runEnd(from);
            for (int at = from; at < end && text.at(at).word.readingCount() > 0; at++) {
                length = joins.append(text.at(at).word, length);
                together += text.at(at).weight;
                int similarity = at > from ? joins.similarity(listed, length) : 0;
                best = similarity > 0 ? Math.max(best, of(together / 2, similarity)) : best;
            }
        }
        return best;
    }
}
