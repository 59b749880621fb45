package org.tandem.screening.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.NameKind;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Word;
import org.tandem.screening.reading.Reading;

/// Whether a text may have a listed name within it, told for many of its words at once and from little, so that hardly
/// any text is searched window by window.
///
/// Within a text nearly all of a listed name must be there: a name is ruled out by one heavy word that no word of the
/// text is like, may be some slips from, or is written together with. Each rule allows for more than the scorer gives,
/// so that no text is passed by in which a search would find a name worth reporting. For one thread.
public final class WithinText {
    /// How many words are searched at once, and after how many the next search begins.
    private static final int WINDOW = 6;

    private static final int STEP = 3;
    /// How many words are told at once: whole windows.
    private static final int BLOCK = 24;

    private static final int BLOCK_STEP = BLOCK - WINDOW + STEP;
    private static final int SIEVE = (1 << 12) - 1;

    private final NameIndex index;
    private final WordFinder finder;
    private final TextShapes shapes = new TextShapes();
    private final int[] words = new int[Name.MAX_WORDS];

    private LikeWords[] like = new LikeWords[1 << 5];
    private int count;
    /// Of words and neighbours written together.
    private long[] keys = new long[1 << 6];
    private int keyCount;
    /// A bit for each key of more than one word.
    private final long[] several = new long[1 << 4];
    private Probe[] probes = new Probe[0];
    /// A bit for some listed words each, of which the text may have one that is like a word of its own.
    private final long[] sieve = new long[(SIEVE + 1) / Long.SIZE];

    WithinText(NameIndex index, WordFinder finder) {
        this.index = index;
        this.finder = finder;
    }

    /// A text in parts that can be told at once; each window of it lies within one of them.
    public static List<List<String>> blocks(List<String> text) {
        return pieces(text, BLOCK, BLOCK_STEP);
    }

    /// The windows of a block, each of which is searched by itself.
    public static List<List<String>> windows(List<String> block) {
        return pieces(block, WINDOW, STEP);
    }

    private static List<List<String>> pieces(List<String> text, int size, int step) {
        List<List<String>> pieces = new ArrayList<>();
        for (int from = 0; from == 0 || from + size - step < text.size(); from += step) {
            pieces.add(text.subList(from, Math.min(text.size(), from + size)));
        }
        return pieces;
    }

    /// @param block of a text
    /// @param least what a name must score at least
    /// @return false only if no window has a listed name that scores enough and is more than a short word
    boolean mayHold(List<String> block, int least) {
        if (least < Leads.LEAST) {
            return true;
        }
        Arrays.fill(sieve, 0);
        shapes.clear();
        count = 0;
        List<String> parts = Name.parts(block, index.kind());
        keyCount = 0;
        add(parts);
        if (index.kind() == NameKind.ORGANISATION) {
            addOddWindows(block, parts);
        }
        boolean may = false;
        for (int at = 0; !may && at < keyCount; at++) {
            may = mayBeJoined(keys[at], (several[at / Long.SIZE] & 1L << at) != 0);
        }
        for (int i = 0; !may && i < count; i++) {
            may = mayLead(leads(like[i]).numbers);
        }
        return may;
    }

    /// Legal forms of several words and the like are read otherwise where a window cuts them; and a listed word may
    /// be made of the first letters of all words of a window.
    private void addOddWindows(List<String> block, List<String> parts) {
        for (List<String> window : windows(block)) {
            List<String> read = Name.parts(window, index.kind());
            addFirstLetters(read);
            if (Collections.indexOfSubList(parts, read) < 0) {
                add(read);
            }
        }
    }

    private void addFirstLetters(List<String> window) {
        long letters = 0;
        int length = 0;
        for (String text : window) {
            Word word = index.like(text, finder).word;
            if (word.readingCount() > 0 && word.role() != Role.STOP && word.role() != Role.LEGAL_FORM) {
                char first = word.readings().getFirst().letters().charAt(0);
                letters |= first >= 'a' ? 1L << first - 'a' : 0;
                length++;
            }
        }
        shapes.addFirstLetters(letters, length);
    }

    /// Adds words that stand side by side.
    private void add(List<String> stretch) {
        int from = count;
        for (String text : stretch) {
            LikeWords word = index.like(text, finder);
            if (count == like.length) {
                like = Arrays.copyOf(like, count * 2);
            }
            like[count++] = word;
            for (int listed : word.words) {
                sieve[(listed & SIEVE) / Long.SIZE] |= 1L << listed;
            }
            shapes.add(word.word, word.weight, index.kind() == NameKind.ORGANISATION);
        }
        for (int i = from; i < count; i++) {
            long hash = Keys.begin(Keys.JOINED);
            long letters = 0;
            int length = 0;
            for (int k = i; k < Math.min(count, i + NameIndexBuilder.LONGEST_JOIN); k++) {
                List<Reading> readings = like[k].word.readings();
                if (readings.isEmpty()) {
                    break;
                }
                hash = Keys.append(hash, readings.getFirst().letters());
                letters |= like[k].word.mask(0);
                length += like[k].word.length(0);
                if (k > i) {
                    shapes.addJoined(letters, length);
                }
                if (keyCount == keys.length) {
                    keys = Arrays.copyOf(keys, keyCount * 2);
                }
                several[keyCount / Long.SIZE] &= ~(1L << keyCount);
                several[keyCount / Long.SIZE] |= (k > i ? 1L : 0L) << keyCount;
                keys[keyCount++] = Keys.finish(hash);
            }
        }
    }

    /// Whether a name may score enough of which words are written together in the text, or one is torn apart.
    private boolean mayBeJoined(long key, boolean ofSeveral) {
        int end = index.joinedKeys.end(key);
        for (int at = index.joinedKeys.begin(key); at < end; at++) {
            if (index.joinedKeys.isOf(key, at) && mayReach(index.joinedKeys.number(at), Query.ONE_WORD)) {
                return true;
            }
        }
        end = ofSeveral ? index.letterKeys.end(key) : 0;
        for (int at = index.letterKeys.begin(key); at < end; at++) {
            if (index.letterKeys.isOf(key, at) && mayBeTorn(index.letterKeys.number(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeTorn(int word) {
        for (int at = index.allBegins[word]; at < index.allBegins[word + 1]; at++) {
            if (mayReach(index.nameAt(at), NameIndexBuilder.LONGEST_JOIN * Query.ONE_WORD)) {
                return true;
            }
        }
        return false;
    }

    private Leads leads(LikeWords word) {
        Leads leads = word.leads;
        if (leads == null) {
            leads = Leads.of(index, word);
            word.leads = leads;
        }
        return leads;
    }

    private boolean mayLead(long[] numbers) {
        for (int at = 0; at < numbers.length; ) {
            long head = numbers[at];
            int near = (int) numbers[at + 1];
            int far = (int) (numbers[at + 1] >>> Integer.SIZE);
            at += Leads.HEAD;
            int end = at + Leads.SIZE * (far == 0 || !mayBeOtherwise(head) ? near : near + far);
            for (int lead = at; lead < end; lead += Leads.SIZE) {
                if (mayHaveTelling(numbers, lead) && mayReach(Leads.nameOf(numbers[lead]), Query.ONE_WORD)) {
                    return true;
                }
            }
            at += Leads.SIZE * (near + far);
        }
        return false;
    }

    /// Whether a listed word may be in the text in another way than by being like a word.
    private boolean mayBeOtherwise(long outlines) {
        int letters = (int) outlines;
        int sound = (int) (outlines >>> Integer.SIZE);
        int slips = Leads.mostSlips(index.kind(), Outlines.length(letters));
        return outlines == 0
                || shapes.mayBeNear(letters, sound, slips, slips, Leads.mostSoundSlips(Outlines.length(sound)))
                || shapes.mayBeOther(letters)
                || shapes.mayBePart(Leads.anyRun(letters));
    }

    private boolean mayHaveTelling(long[] numbers, int lead) {
        long first = numbers[lead];
        int word = Leads.wordOf(first);
        int letters = (int) numbers[lead + 1];
        return word < 0
                || isInSieve(word)
                || shapes.mayBeNear(
                        letters,
                        (int) (numbers[lead + 1] >>> Integer.SIZE),
                        Leads.slipsOf(first),
                        Leads.slipsOfLight(first),
                        Leads.soundSlipsOf(first))
                || shapes.mayBeOther(letters)
                || shapes.mayBePart(numbers[lead + 2])
                || shapes.mayHaveAcronym(Leads.acronymOf(numbers[lead + 2]));
    }

    private boolean isInSieve(int word) {
        return (sieve[(word & SIEVE) / Long.SIZE] & 1L << word) != 0;
    }

    /// Whether a name can score enough if each of its words were the best it may be, whichever word of the text
    /// another takes.
    private boolean mayReach(int name, int heaviest) {
        int rights = index.names.read(name, words);
        if (!Leads.isDistinct(index, words, rights)) {
            return false;
        }
        long sum = 0;
        for (int j = 0; j < rights; j++) {
            sum += Leads.most(index.table.weight(words[j]), heaviest);
        }
        for (int j = 0; sum >= 0 && j < rights; j++) {
            long most = Leads.most(index.table.weight(words[j]), heaviest);
            sum += value(j, rights, most) - most;
        }
        return sum >= 0 || shapes.hasAcronym(Leads.acronym(index, words, rights));
    }

    /// By what a word raises the name above the least score, or lowers it below.
    ///
    /// @param most that it can
    private long value(int j, int rights, long most) {
        int word = words[j];
        int weight = index.table.weight(word);
        Word of = index.table.word(word);
        if (index.table.isInitial(word) || isPart(j, rights) || isOther(of)) {
            return most;
        }
        boolean known = isInSieve(word);
        long best = -Leads.missing(index, weight);
        for (int i = 0; i < count; i++) {
            int similarity = Math.max(known ? like[i].similarity(word) : 0, nearest(i, of));
            if (similarity > 0) {
                best = Math.max(best, (long) (like[i].weight + weight) / 2 * (similarity - Leads.LEAST));
            }
        }
        return shapes.hasInitial(of) ? Math.max(best, 0) : best;
    }

    private int nearest(int i, Word listed) {
        if (Leads.nearest(index.kind(), like[i].word, listed) == 0) {
            return 0;
        }
        int at = probes.length;
        if (at < like.length) {
            probes = Arrays.copyOf(probes, like.length);
            Arrays.setAll(probes, k -> k < at ? probes[k] : new Probe());
        }
        if (probes[i].word() != like[i].word) {
            probes[i].set(like[i].word);
        }
        return Math.max(probes[i].similarity(listed), index.kind() == NameKind.PERSON ? probes[i].rescued(listed) : 0);
    }

    /// Whether a listed word is several of the text written together, or made of their first letters.
    private boolean isOther(Word listed) {
        for (int reading = 0; reading < listed.readingCount(); reading++) {
            int outline = Outlines.of(listed.mask(reading), listed.length(reading));
            if (shapes.mayBeOther(outline)) {
                return isTorn(listed.readings().get(reading).letters());
            }
        }
        return false;
    }

    private boolean isTorn(String letters) {
        for (int i = 0; i < count; i++) {
            if (isRunOf(letters, k -> like[k].word, i, count)) {
                return true;
            }
        }
        return shapes.isFirstLetters(letters);
    }

    /// Whether a listed word and neighbours of it are one word of the text.
    private boolean isPart(int j, int rights) {
        if (!shapes.mayBePart(TextShapes.run(index.table, words, j, rights))) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            for (Reading reading : like[i].word.readings()) {
                for (int from = Math.max(0, j - 2); from <= j; from++) {
                    if (isRunOf(reading.letters(), k -> index.table.word(words[k]), from, rights)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isRunOf(String letters, IntFunction<Word> of, int from, int end) {
        StringBuilder run = new StringBuilder();
        for (int k = from; k < Math.min(end, from + NameIndexBuilder.LONGEST_JOIN); k++) {
            if (of.apply(k).readingCount() == 0) {
                return false;
            }
            run.append(of.apply(k).readings().getFirst().letters());
            if (k > from && isSlipOff(letters, run)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSlipOff(CharSequence a, CharSequence b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int shorter = Math.min(a.length(), b.length());
        int same = 0;
        while (same < shorter && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        int differing = Math.max(a.length(), b.length()) - same - tail;
        return differing <= 1
                || differing == 2
                        && a.length() == b.length()
                        && a.charAt(same) == b.charAt(same + 1)
                        && a.charAt(same + 1) == b.charAt(same);
    }
}
