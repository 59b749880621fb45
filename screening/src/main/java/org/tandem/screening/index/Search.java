package org.tandem.screening.index;

import java.util.Arrays;
import java.util.List;
import org.tandem.screening.equivalence.Role;
import org.tandem.screening.explain.AlignedWords;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Scorer;
import org.tandem.screening.match.Weights;
import org.tandem.screening.match.Word;
import org.tandem.screening.reading.Reading;

/// Looks one name up in an index. Holds the working arrays, so that a search allocates little; for one thread at a
/// time.
///
/// Three steps: the listed words that are like a word of the query; the names with such words; the score of those that
/// can still reach the least score asked for.
public final class Search {
    /// How many names one search may find. More would help no one, and a limit is a limit on time.
    public static final int MAX_FOUND = 200;

    /// How many postings one word of the query may have followed.
    private static final int MAX_FOLLOWED = 20_000;
    private static final int MAX_WORDS = Name.MAX_WORDS;
    /// How many words of earlier queries are remembered with the listed words that are like them.
    private static final int REMEMBERED = 1 << 14;
    private static final int LONGEST_JOIN = 3;
    private static final int ONE_SLIP_WORD = 115;
    private static final int SPREAD = 0x9e3779b9;
    private static final int SPREAD_SHIFT = 32 - 14;
    private static final int LETTERS_APART = 4;
    private static final int LENGTHS_APART = 2;

    private final NameIndex index;
    private final Scorer scorer;

    /// A word's row is what stands here less the base, if that is one of this query's rows.
    private final int[] rowOfWord;
    private final int[] nameStamp;
    private int base = 1;
    private int stamp;

    private final LikeWords[] remembered = new LikeWords[REMEMBERED];
    private int[] rowWords = new int[1 << 10];
    private int[] rowMasks = new int[1 << 10];
    private short[] rows = new short[MAX_WORDS << 10];
    private int rowCount;

    private int[] candidates = new int[1 << 10];
    private int candidateCount;

    private final Word[] queryWords = new Word[MAX_WORDS];
    private final Probe[] left = new Probe[MAX_WORDS];
    private final int[] leftWeights = new int[MAX_WORDS];
    private final Word[] right = new Word[MAX_WORDS];
    private final int[] rightWeights = new int[MAX_WORDS];
    private final int[] followed = new int[MAX_WORDS];
    private int lefts;
    private int leftTotal;

    private final int[] foundNames = new int[MAX_FOUND];
    private final int[] foundScores = new int[MAX_FOUND];
    private int found;

    public Search(NameIndex index) {
        this.index = index;
        scorer = new Scorer(index.weights());
        rowOfWord = new int[index.words.length];
        nameStamp = new int[index.nameCount()];
    }

    /// @param name of the index's kind
    /// @param least names that score less are not found
    /// @param contained whether the listed name may be a part of the text: then only its own words must all be
    ///     there
    /// @return how many were found
    public int run(Name name, int least, boolean contained) {
        scorer.setContained(contained);
        begin(name);
        for (int i = 0; i < lefts; i++) {
            likeWords(i);
        }
        followRarestOfNames();
        followRarestOfQuery();
        followJoined();
        for (int c = 0; c < candidateCount && found < MAX_FOUND; c++) {
            score(candidates[c], least);
        }
        return found;
    }

    public int name(int at) {
        return foundNames[at];
    }

    public int score(int at) {
        return foundScores[at];
    }

    private void begin(Name name) {
        if (++stamp == Integer.MAX_VALUE || base > Integer.MAX_VALUE / 2) {
            Arrays.fill(rowOfWord, 0);
            Arrays.fill(nameStamp, 0);
            stamp = 1;
            base = 1;
        }
        base += rowCount;
        rowCount = 0;
        candidateCount = 0;
        found = 0;
        leftTotal = 0;
        List<Word> words = name.words();
        lefts = words.size();
        for (int i = 0; i < lefts; i++) {
            Word word = words.get(i);
            Integer known = index.wordByText.get(word.text());
            queryWords[i] = word;
            leftWeights[i] = index.weightOf(word, known == null ? 0 : index.frequency(known));
            leftTotal += leftWeights[i];
        }
    }

    /// Enters the listed words that are like a word of the query.
    private void likeWords(int i) {
        LikeWords like = like(queryWords[i]);
        left[i] = like.probe;
        for (int at = 0; at < like.count; at++) {
            int known = knownRow(like.words[at]);
            int row = known < 0 ? newRow(like.words[at]) : known;
            rows[row * MAX_WORDS + i] = like.similarities[at];
            rowMasks[row] |= 1 << i;
        }
    }

    private LikeWords like(Word word) {
        int slot = word.text().hashCode() * SPREAD >>> SPREAD_SHIFT;
        LikeWords known = remembered[slot];
        if (known != null && known.probe.word().text().equals(word.text())) {
            return known;
        }
        LikeWords fresh = new LikeWords(new Probe(word));
        fresh.gather(index);
        remembered[slot] = fresh;
        return fresh;
    }

    /// The word's row, or -1 when it is like no word of the query as far as was looked.
    private int knownRow(int word) {
        int row = rowOfWord[word] - base;
        return row >= 0 && row < rowCount ? row : -1;
    }

    private int newRow(int word) {
        if (rowCount == rowWords.length) {
            rowWords = Arrays.copyOf(rowWords, rowCount * 2);
            rowMasks = Arrays.copyOf(rowMasks, rowCount * 2);
            rows = Arrays.copyOf(rows, rowCount * 2 * MAX_WORDS);
        }
        rowOfWord[word] = base + rowCount;
        rowWords[rowCount] = word;
        rowMasks[rowCount] = 0;
        Arrays.fill(rows, rowCount * MAX_WORDS, rowCount * MAX_WORDS + lefts, (short) 0);
        return rowCount++;
    }

    private void followRarestOfNames() {
        Arrays.fill(followed, 0, lefts, 0);
        for (int row = 0; row < rowCount; row++) {
            if (rowMasks[row] != 0) {
                int word = rowWords[row];
                for (int at = index.rareBegins[word]; at < index.rareBegins[word + 1]; at++) {
                    candidate(index.rareNames[at]);
                }
                for (int i = 0; i < lefts; i++) {
                    followed[i] += (rowMasks[row] & 1 << i) != 0 ? index.frequency(word) : 0;
                }
            }
        }
    }

    /// All names with a word like one of the query's rarest.
    private void followRarestOfQuery() {
        int chosen = 0;
        for (int round = 0; round < NameIndex.RAREST; round++) {
            int rarest = -1;
            for (int i = 0; i < lefts; i++) {
                boolean open = (chosen & 1 << i) == 0 && followed[i] > 0 && followed[i] <= MAX_FOLLOWED;
                if (open && (rarest < 0 || isRarer(i, rarest))) {
                    rarest = i;
                }
            }
            if (rarest < 0) {
                return;
            }
            chosen |= 1 << rarest;
            follow(1 << rarest);
        }
    }

    private boolean isRarer(int i, int other) {
        boolean heavy = leftWeights[i] * 2 >= Weights.PLAIN;
        boolean otherHeavy = leftWeights[other] * 2 >= Weights.PLAIN;
        return heavy != otherHeavy ? heavy : followed[i] < followed[other];
    }

    private void follow(int bit) {
        for (int row = 0; row < rowCount; row++) {
            if ((rowMasks[row] & bit) != 0) {
                int word = rowWords[row];
                for (int at = index.allBegins[word]; at < index.allBegins[word + 1]; at++) {
                    candidate(index.allNames[at]);
                }
            }
        }
    }

    /// Names in which two or three words are one of the query's, and the other way round.
    private void followJoined() {
        for (int i = 0; i < lefts; i++) {
            StringBuilder letters = new StringBuilder();
            for (int k = i; k < Math.min(lefts, i + LONGEST_JOIN); k++) {
                List<Reading> readings = left[k].word().readings();
                if (readings.isEmpty()) {
                    break;
                }
                letters.append(readings.getFirst().letters());
                joined(index.joinedKeys.slot(Keys.of(Keys.JOINED, letters)));
                Integer known = k > i ? index.wordByText.get(letters.toString()) : null;
                if (known != null) {
                    for (int at = index.allBegins[known]; at < index.allBegins[known + 1]; at++) {
                        certain(index.allNames[at]);
                    }
                }
            }
        }
    }

    private void joined(int slot) {
        if (slot >= 0) {
            for (int at = index.joinedKeys.begin(slot); at < index.joinedKeys.end(slot); at++) {
                certain(index.joinedKeys.posting(at));
            }
        }
    }

    private void candidate(int name) {
        if (nameStamp[name] != stamp) {
            add(name, name);
        }
    }

    /// A candidate that no bound may rule out, for it shares what the bound does not see: words written together.
    private void certain(int name) {
        add(name, ~name);
    }

    private void add(int name, int entry) {
        nameStamp[name] = stamp;
        if (candidateCount == candidates.length) {
            candidates = Arrays.copyOf(candidates, candidateCount * 2);
        }
        candidates[candidateCount++] = entry;
    }

    /// The alignment behind a found name.
    public List<AlignedWords> align(int at) {
        int name = foundNames[at];
        scoreOf(name);
        int begin = index.nameBegins[name];
        return Alignment.of(scorer, left, leftWeights, lefts, right, rightWeights, index.nameBegins[name + 1] - begin);
    }

    private void score(int candidate, int least) {
        int name = candidate < 0 ? ~candidate : candidate;
        if (candidate >= 0 && !canReach(name, least)) {
            return;
        }
        int score = scoreOf(name);
        if (score >= least) {
            keep(name, score);
        }
    }

    private int scoreOf(int name) {
        int begin = index.nameBegins[name];
        int rights = index.nameBegins[name + 1] - begin;
        int[] similarities = scorer.similarities();
        for (int j = 0; j < rights; j++) {
            int word = index.nameWords[begin + j];
            right[j] = index.words[word];
            rightWeights[j] = index.nameWeights[begin + j];
            int row = knownRow(word);
            for (int i = 0; i < lefts; i++) {
                int known = row < 0 ? 0 : rows[row * MAX_WORDS + i];
                similarities[i * MAX_WORDS + j] =
                        known == 0 && mayBeNear(left[i].word(), right[j]) ? left[i].similarity(right[j]) : known;
            }
        }
        return scorer.score(left, leftWeights, lefts, right, rightWeights, rights, index.kind());
    }

    private void keep(int name, int score) {
        for (int at = 0; at < found; at++) {
            if (foundNames[at] == name) {
                return;
            }
        }
        foundNames[found] = name;
        foundScores[found++] = score;
    }

    /// Whether a name could score enough if every word that is like one of the query's were equal to it.
    private boolean canReach(int name, int least) {
        int begin = index.nameBegins[name];
        int end = index.nameBegins[name + 1];
        int fits = 0;
        int rightOver = 0;
        int initials = 0;
        for (int at = begin; at < end; at++) {
            int word = index.nameWords[at];
            int row = knownRow(word);
            int mask = row < 0 ? 0 : rowMasks[row];
            fits |= mask;
            rightOver += mask == 0 ? index.nameWeights[at] : 0;
            initials += index.words[word].role() == Role.INITIAL ? 1 : 0;
        }
        int leftOver = 0;
        for (int i = 0; i < lefts; i++) {
            leftOver += (fits & 1 << i) == 0 ? leftWeights[i] : 0;
            initials += left[i].word().role() == Role.INITIAL ? 1 : 0;
        }
        if (initials > 0) {
            leftOver = Math.max(0, leftOver - initials * ONE_SLIP_WORD);
            rightOver = Math.max(0, rightOver - initials * ONE_SLIP_WORD);
        }
        if (leftOver > 0 && rightOver > 0 && mayBeSlip(begin, end, fits)) {
            leftOver = Math.max(0, leftOver - ONE_SLIP_WORD);
            rightOver = Math.max(0, rightOver - ONE_SLIP_WORD);
        }
        int total = leftTotal - leftOver;
        return scorer.bound(total, leftOver, rightOver, index.kind()) >= least;
    }

    /// Whether some word left over on one side has nearly the letters of one left over on the other.
    private boolean mayBeSlip(int begin, int end, int fits) {
        for (int at = begin; at < end; at++) {
            int number = index.nameWords[at];
            int row = knownRow(number);
            if (row >= 0 && rowMasks[row] != 0) {
                continue;
            }
            Word word = index.words[number];
            for (int i = 0; i < lefts; i++) {
                if ((fits & 1 << i) == 0 && nearlySameLetters(left[i].word(), word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether comparing two words that share no key can come to anything: an initial, unknown vowels, more than
    /// one slip.
    private static boolean mayBeNear(Word word, Word other) {
        return word.role() == Role.INITIAL || other.role() == Role.INITIAL || nearlySameLetters(word, other);
    }

    private static boolean nearlySameLetters(Word word, Word other) {
        return word.readings().size() > 1
                || other.readings().size() > 1
                || !word.readings().isEmpty()
                        && !other.readings().isEmpty()
                        && Long.bitCount(word.mask(0) ^ other.mask(0)) <= LETTERS_APART
                        && Math.abs(word.text().length() - other.text().length()) <= LENGTHS_APART;
    }
}
