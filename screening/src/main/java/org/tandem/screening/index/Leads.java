package org.tandem.screening.index;

import java.util.Arrays;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.NameKind;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Weights;
import org.tandem.screening.match.Word;

/// The names to which a word of a text leads: those whose rarest word is like it. Beside each lies what it takes to
/// rule it out, so that a text goes through them in one row of memory and touches the names themselves hardly ever.
///
/// What rules a name out is its telling word: heavy enough that without it the name cannot score [#LEAST]. Immutable,
/// and remembered with the word.
final class Leads {
    /// Of what a name within a text must score at least, for less of which nothing is laid out here.
    static final int LEAST = 9_000;

    /// How many numbers make a lead: the name, the slips allowed in its telling word, and that word; its outlines
    /// by letters and by sounds; and what a word has in which it and a neighbour are written together.
    static final int SIZE = 3;

    /// How many numbers stand before the leads of one listed word: its outline and how many leads there are, first
    /// those that need it only as far as the word of the text is like it.
    static final int HEAD = 2;

    static final Leads NONE = new Leads(new long[0]);

    /// What a word of a text that is heavier than a particle or title weighs at least.
    static final int HEAVY = 80;

    static final int LIGHTEST = 4;
    private static final int NAME_BITS = 24;
    private static final int SLIP_BITS = 3;
    private static final int SLIPS = (1 << SLIP_BITS) - 1;
    private static final int WORD_SHIFT = NAME_BITS + 3 * SLIP_BITS;
    private static final int LONG_WORD = 7;
    private static final int ACRONYM_SHIFT = 48;
    private static final int BY_SOUND = 9_800;

    final long[] numbers;

    private Leads(long[] numbers) {
        this.numbers = numbers;
    }

    static int nameOf(long lead) {
        return (int) lead & NameRecords.MOST - 1;
    }

    /// The telling word, or -1 for none.
    static int wordOf(long lead) {
        return (int) (lead >>> WORD_SHIFT) - 1;
    }

    static int slipsOf(long lead) {
        return (int) (lead >>> NAME_BITS) & SLIPS;
    }

    /// From a word of the text that weighs less than [#HEAVY].
    static int slipsOfLight(long lead) {
        return (int) (lead >>> NAME_BITS + SLIP_BITS) & SLIPS;
    }

    /// Less than 0 if no sound but the same is near enough.
    static int soundSlipsOf(long lead) {
        return ((int) (lead >>> NAME_BITS + 2 * SLIP_BITS) & SLIPS) - 1;
    }

    /// How much a word of a name gains at most, by what stands above the least score.
    ///
    /// @param heaviest what the words of the text that fit it weigh together at most
    static long most(int weight, int heaviest) {
        return (long) (Probe.FULL - LEAST) * (weight + heaviest) / 2;
    }

    /// What a word costs that the text has not.
    static long missing(NameIndex index, int weight) {
        return (long) LEAST * index.weights().contradiction() / Weights.PLAIN * weight;
    }

    /// How many slips the scorer forgives in a word at most, whatever else a name has.
    static int mostSlips(NameKind kind, int length) {
        int cap = length < 3 ? 0 : length < 5 ? 1 : length < LONG_WORD ? 2 : 3;
        return Math.max(cap, kind == NameKind.PERSON ? Math.min(2, length - 1) : 0);
    }

    /// The same by sound.
    static int mostSoundSlips(int length) {
        return length < 3 ? 0 : length < 6 ? 1 : 2;
    }

    /// How many slips a word may have at most; less than 0 if it may not even have none.
    ///
    /// @param spare what the rest of the name can make good
    /// @param lightest what the word of the text weighs at least
    static int slips(NameKind kind, int weight, int length, long spare, int lightest) {
        return slips(mostSlips(kind, length), weight, length, spare, lightest, Probe.FULL);
    }

    /// The same by sound.
    static int soundSlips(int weight, int length, long spare) {
        return slips(mostSoundSlips(length), weight, length, spare, LIGHTEST, BY_SOUND);
    }

    /// How far two words can be the same by their letters and sounds, told from which and how many they are.
    static int nearest(NameKind kind, Word word, Word listed) {
        int best = 0;
        for (int i = 0; i < word.readingCount(); i++) {
            for (int j = 0; j < listed.readingCount(); j++) {
                int slips = slips(word.mask(i) ^ listed.mask(j), word.length(i) - listed.length(j));
                if (slips <= mostSlips(kind, listed.length(j))) {
                    int longer = Math.max(word.length(i), listed.length(j));
                    best = Math.max(best, Probe.FULL - slips * Probe.FULL / longer);
                }
                int sounds =
                        slips(word.soundMask(i) ^ listed.soundMask(j), word.soundLength(i) - listed.soundLength(j));
                if (sounds <= mostSoundSlips(listed.soundLength(j))) {
                    int longer = Math.max(1, Math.max(word.soundLength(i), listed.soundLength(j)));
                    best = Math.max(best, BY_SOUND - sounds * BY_SOUND / longer);
                }
            }
        }
        return best;
    }

    private static int slips(long differing, int longer) {
        return Math.max(Math.abs(longer), (Long.bitCount(differing) + 1) / 2);
    }

    /// What words have that are written together if one of them is this and nothing is known of the others.
    static long anyRun(int letters) {
        return Integer.toUnsignedLong(Outlines.of(Outlines.letters(letters), Outlines.length(letters) + 1))
                | (long) Integer.MAX_VALUE >> 1 << Integer.SIZE;
    }

    private static int slips(int cap, int weight, int length, long spare, int lightest, int full) {
        long pair = (weight + lightest) / 2;
        for (int slips = cap; slips > 0; slips--) {
            if (pair * (full - slips * full / (length + slips) - LEAST) + spare >= 0) {
                return slips;
            }
        }
        return pair * (full - LEAST) + spare >= 0 ? 0 : -1;
    }

    static Leads of(NameIndex index, LikeWords like) {
        int most = 0;
        for (int word : like.words) {
            int names = index.rareBegins[word + 1] - index.rareBegins[word];
            most += names == 0 ? 0 : HEAD + names * SIZE;
        }
        if (most == 0) {
            return NONE;
        }
        Layout layout = new Layout(index, like.weight, most);
        for (int word : like.words) {
            if (index.rareBegins[word + 1] > index.rareBegins[word]) {
                layout.add(word, like.similarity(word));
            }
        }
        return layout.end == 0 ? NONE : new Leads(Arrays.copyOf(layout.numbers, layout.end));
    }

    /// See [TextShapes#sign].
    static int acronymOf(long run) {
        return (int) (run >>> ACRONYM_SHIFT);
    }

    /// The first letters of an organisation's words but stop words and legal forms; empty for others' or too few.
    static String acronym(NameIndex index, int[] words, int count) {
        if (index.kind() != NameKind.ORGANISATION || count < TextShapes.SHORTEST_ACRONYM) {
            return "";
        }
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Word word = index.table.word(words[i]);
            if (word.readingCount() > 0 && word.role() != Role.STOP && word.role() != Role.LEGAL_FORM) {
                letters.append(word.readings().getFirst().letters().charAt(0));
            }
        }
        return letters.length() < TextShapes.SHORTEST_ACRONYM ? "" : letters.toString();
    }

    /// One short word in a text is no name.
    static boolean isDistinct(NameIndex index, int[] words, int count) {
        int letters = 0;
        int plain = 0;
        for (int i = 0; i < count; i++) {
            Word word = index.table.word(words[i]);
            plain += word.role() == Role.PLAIN ? 1 : 0;
            letters += word.role() == Role.PLAIN ? word.text().length() : 0;
        }
        return plain > 1 || letters >= LONG_WORD;
    }

    /// Where leads are written.
    private static final class Layout {
        private final NameIndex index;
        private final int leftWeight;
        private final int[] words = new int[Name.MAX_WORDS];
        private final long[] numbers;
        private int end;

        Layout(NameIndex index, int leftWeight, int most) {
            this.index = index;
            this.leftWeight = leftWeight;
            numbers = new long[most];
        }

        void add(int word, int similarity) {
            int head = end;
            end += HEAD;
            int near = add(word, similarity, true);
            int far = add(word, similarity, false);
            if (near + far == 0) {
                end = head;
                return;
            }
            Word of = index.table.word(word);
            numbers[head] = of.readingCount() == 1 ? outlines(of) : 0;
            numbers[head + 1] = (long) far << Integer.SIZE | near;
        }

        /// @param nearEnough whether to add the names that can score enough with the word as far as it is like,
        ///     or the others
        private int add(int word, int similarity, boolean nearEnough) {
            int added = 0;
            for (int at = index.rareBegins[word]; at < index.rareBegins[word + 1]; at++) {
                int name = index.rareNames[at];
                int count = index.names.read(name, words);
                if (isDistinct(index, words, count) && isNearEnough(word, similarity, count) == nearEnough) {
                    write(name, word, count);
                    added++;
                }
            }
            return added;
        }

        private boolean isNearEnough(int word, int similarity, int count) {
            int weight = index.table.weight(word);
            long pair = index.table.isInitial(word) ? Math.min(weight, leftWeight) : (weight + leftWeight) / 2;
            long value = pair * (similarity - LEAST);
            int seen = 0;
            for (int j = 0; j < count; j++) {
                boolean self = words[j] == word && seen++ == 0;
                value += self ? 0 : most(index.table.weight(words[j]), Query.ONE_WORD);
            }
            return value >= 0;
        }

        private void write(int name, int rarest, int count) {
            int telling = telling(rarest, count);
            numbers[end] = name;
            if (telling >= 0) {
                int word = words[telling];
                Word of = index.table.word(word);
                int weight = index.table.weight(word);
                long spare = others(telling, count);
                long slips = Math.max(0, slips(index.kind(), weight, of.length(0), spare, HEAVY));
                long slipsOfLight = Math.max(0, slips(index.kind(), weight, of.length(0), spare, LIGHTEST));
                long soundSlips = soundSlips(weight, of.soundLength(0), spare) + 1L;
                numbers[end] |= (slips | slipsOfLight << SLIP_BITS | soundSlips << 2 * SLIP_BITS) << NAME_BITS
                        | word + 1L << WORD_SHIFT;
                numbers[end + 1] = outlines(of);
                numbers[end + 2] = TextShapes.run(index.table, words, telling, count)
                        | (long) TextShapes.sign(acronym(index, words, count)) << ACRONYM_SHIFT;
            }
            end += SIZE;
        }

        /// The heaviest of the other words without which the name cannot score enough, the longest of several;
        /// -1 for none.
        private int telling(int rarest, int count) {
            int best = -1;
            for (int j = 0; j < count; j++) {
                Word word = index.table.word(words[j]);
                boolean tells = words[j] != rarest
                        && word.readingCount() == 1
                        && !index.table.isInitial(words[j])
                        && others(j, count) < missing(index, index.table.weight(words[j]));
                if (tells && (best < 0 || isMoreTelling(words[j], words[best]))) {
                    best = j;
                }
            }
            return best;
        }

        private boolean isMoreTelling(int word, int other) {
            boolean heavy = index.table.weight(word) >= index.table.weight(other) * 3 / 4;
            return heavy
                            && index.table.word(word).length(0)
                                    > index.table.word(other).length(0)
                    || index.table.weight(word) * 3 / 4 > index.table.weight(other);
        }

        private long others(int telling, int count) {
            long others = 0;
            for (int j = 0; j < count; j++) {
                others += j == telling ? 0 : most(index.table.weight(words[j]), Query.ONE_WORD);
            }
            return others;
        }

        private static long outlines(Word of) {
            return Integer.toUnsignedLong(Outlines.of(of.mask(0), of.length(0)))
                    | (long) Outlines.of(of.soundMask(0), of.soundLength(0)) << Integer.SIZE;
        }
    }
}
