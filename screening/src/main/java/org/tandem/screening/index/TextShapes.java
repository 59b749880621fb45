package org.tandem.screening.index;

import java.util.HashSet;
import java.util.Set;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.Word;

/// The words of a text by their letters and sounds, and those that stand side by side also written together: what a
/// listed word that none of them is like may still be. For one thread.
final class TextShapes {
    static final int SHORTEST_ACRONYM = 3;
    private static final int SPREAD = 0x9e3779b9;
    private static final int LONGEST = 0xffff;
    /// A run of no words.
    private static final long NO_RUN = Integer.toUnsignedLong(Outlines.of(-1, Integer.MAX_VALUE));

    /// Of words that weigh something, of those that hardly do, and of neighbours written together.
    private final Outlines heavy = new Outlines();
    private final Outlines light = new Outlines();
    private final Outlines joined = new Outlines();
    private final Outlines sounds = new Outlines();
    private final Outlines firsts = new Outlines();
    private final Set<String> acronyms = new HashSet<>();
    private long acronymSigns;
    /// A bit for each letter that stands alone, and so for any word that begins with it.
    private int initials;

    void clear() {
        heavy.clear();
        light.clear();
        joined.clear();
        sounds.clear();
        firsts.clear();
        initials = 0;
        acronymSigns = 0;
        acronyms.clear();
    }

    void add(Word word, int weight, boolean mayBeAcronym) {
        if (mayBeAcronym && word.role() == Role.PLAIN && word.readingCount() > 0) {
            String letters = word.readings().getFirst().letters();
            if (letters.length() >= SHORTEST_ACRONYM) {
                acronyms.add(letters);
                acronymSigns |= 1L << sign(letters);
            }
        }
        for (int i = 0; i < word.readingCount(); i++) {
            (weight < Leads.HEAVY ? light : heavy).add(Outlines.of(word.mask(i), word.length(i)));
            sounds.add(Outlines.of(word.soundMask(i), word.soundLength(i)));
            initials |= word.role() == Role.INITIAL ? (int) (word.mask(i) & Posting.LETTERS) : 0;
        }
    }

    /// Neighbours that may be one listed word.
    void addJoined(long letters, int length) {
        joined.add(Outlines.of(letters, length));
    }

    /// Whether a word is the first letters of a name: told from a few bits of it.
    boolean mayHaveAcronym(int sign) {
        return (acronymSigns & 1L << sign) != 0;
    }

    boolean hasAcronym(String letters) {
        return !letters.isEmpty() && acronyms.contains(letters);
    }

    /// A few bits that tell most acronyms apart; 0 for none.
    static int sign(String letters) {
        return letters.length() < SHORTEST_ACRONYM
                ? 0
                : 1 + Math.floorMod(letters.hashCode() * SPREAD >>> 8, Long.SIZE - 1);
    }

    /// The first letters of a window, of which a listed word may be made.
    void addFirstLetters(long letters, int length) {
        firsts.add(Outlines.of(letters, length));
        joined.add(Outlines.of(letters, length));
    }

    /// Whether a letter that stands alone may stand for a listed word: that is never worth as much as the least
    /// score.
    boolean hasInitial(Word listed) {
        for (int i = 0; i < listed.readingCount(); i++) {
            char first = listed.readings().get(i).letters().charAt(0);
            if (first >= 'a' && (initials & 1 << first - 'a') != 0) {
                return true;
            }
        }
        return false;
    }

    boolean isFirstLetters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= word.charAt(i) >= 'a' ? 1L << word.charAt(i) - 'a' : 0;
        }
        return firsts.mayHave(Outlines.of(letters, word.length()), 0);
    }

    /// Whether a listed word may be one of the text, some slips off.
    boolean mayBeNear(int letters, int sound, int slips, int slipsOfLight, int soundSlips) {
        return heavy.mayHave(letters, slips)
                || light.mayHave(letters, slipsOfLight)
                || soundSlips >= 0 && sounds.mayHave(sound, soundSlips);
    }

    /// Whether a listed word may be several of the text, or one by its first letter.
    boolean mayBeOther(int letters) {
        return (initials & letters) != 0 || joined.mayHave(letters, 1);
    }

    /// Whether a listed word and a neighbour may be one of the text.
    ///
    /// @param run see [#run]
    boolean mayBePart(long run) {
        int longest = (int) (run >>> Integer.SIZE) & LONGEST;
        return heavy.mayContain((int) run, longest) || light.mayContain((int) run, longest);
    }

    /// The letters that words of a name written together have if one certain word is among them, how many they are
    /// at least, and how many at most.
    static long run(WordTable table, int[] words, int at, int count) {
        Word word = table.word(words[at]);
        Word before = at > 0 ? table.word(words[at - 1]) : word;
        Word behind = at + 1 < count ? table.word(words[at + 1]) : word;
        boolean joinsBefore = at > 0 && before.readingCount() > 0;
        boolean joinsBehind = at + 1 < count && behind.readingCount() > 0;
        if (word.readingCount() == 0 || !joinsBefore && !joinsBehind) {
            return NO_RUN;
        }
        long letters = word.mask(0) | (joinsBefore ? before.mask(0) : -1L) & (joinsBehind ? behind.mask(0) : -1L);
        int least = Math.min(
                joinsBefore ? before.length(0) : Integer.MAX_VALUE, joinsBehind ? behind.length(0) : Integer.MAX_VALUE);
        int most = 0;
        for (int i = Math.max(0, at - 2); i < Math.min(count, at + 3); i++) {
            Word near = table.word(words[i]);
            most += i == at || near.readingCount() == 0 ? 0 : near.length(0);
        }
        return Integer.toUnsignedLong(Outlines.of(letters, word.length(0) + least))
                | (long) (word.length(0) + most) << Integer.SIZE;
    }
}
