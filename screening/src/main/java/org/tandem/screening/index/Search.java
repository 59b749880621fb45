package org.tandem.screening.index;

import java.util.Arrays;
import java.util.List;
import org.tandem.screening.explain.AlignedWords;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Scorer;
import org.tandem.screening.match.Word;

/// Looks one name up in an index. Holds the working arrays, so that a search allocates little; for one thread at a
/// time.
///
/// Three steps: the listed words that are like a word of the query; the names that have such words, from the rarest on;
/// the score of those that can still reach the least score asked for. Names are followed from a word only as far as
/// having none of the rarer ones leaves enough to reach that score: so a frequent word confirms what a rare one found,
/// and finds alone only names that are hardly more than it. No step is cut short: a hard query takes longer, and loses
/// nothing.
public final class Search {
    private static final int MAX_WORDS = Name.MAX_WORDS;
    private static final int SCORE_BITS = 14;
    private static final int NAME_BITS = 24;

    private final NameIndex index;
    private final WordFinder finder;
    private final WordMarks marks;
    private final Scorer scorer;
    private final Query query = new Query();
    private final Limits limits;
    private final Slips slips;
    private final Reach reach;
    private final Sieve sieve;
    private final WrittenTogether joined;
    private final WithinText withinText;

    /// The words of the name that was asked for last: most likely the one to be run.
    private final LikeWords[] lookedUp = new LikeWords[MAX_WORDS];

    private int lookedUpCount;
    private final LikeWords[] like = new LikeWords[MAX_WORDS];
    private final Probe[] left = new Probe[MAX_WORDS];
    private final int[] leftWeights = new int[MAX_WORDS];
    private final Word[] right = new Word[MAX_WORDS];
    private final Candidate candidate;
    private int lefts;

    /// An owner, the name and its score each.
    private long[] found = new long[1 << 8];
    private int foundCount;
    private int least;

    public Search(NameIndex index) {
        this.index = index;
        finder = new WordFinder(index);
        marks = new WordMarks(index.table.size());
        scorer = new Scorer(index.weights());
        limits = new Limits(index, scorer, query);
        slips = new Slips(index.table, marks, query, limits);
        reach = new Reach(index, scorer, marks, query, limits, slips);
        candidate = new Candidate(index);
        sieve = new Sieve(index, query, marks, limits, slips, reach);
        joined = new WrittenTogether(index);
        withinText = new WithinText(index, finder);
        Arrays.setAll(left, i -> new Probe());
    }

    /// A query as words, of which those asked for before need no work.
    public Name name(String text) {
        lookedUpCount = 0;
        return Name.of(text, index.kind(), (word, kind) -> lookUp(word).word);
    }

    private LikeWords lookUp(String word) {
        LikeWords found = index.like(word, finder);
        if (lookedUpCount < lookedUp.length) {
            lookedUp[lookedUpCount++] = found;
        }
        return found;
    }

    private LikeWords likeOf(Word word) {
        for (int at = 0; at < lookedUpCount; at++) {
            if (lookedUp[at].word == word) {
                return lookedUp[at];
            }
        }
        return index.like(word.text(), finder);
    }

    /// Whether a text may have a listed name within it; see [WithinText].
    public boolean mayHold(List<String> block, int least) {
        return withinText.mayHold(block, least);
    }

    /// @param name of the index's kind
    /// @param least names that score less are not found
    /// @param contained whether the listed name may be a part of the text: then only its own words must all be
    ///     there
    /// @return how many were found, in the order in which the builder was given them
    public int run(Name name, int least, boolean contained) {
        this.least = least;
        foundCount = 0;
        begin(name, contained);
        if (contained) {
            followRarestOfNames();
        } else {
            follow();
        }
        scoreJoined();
        marks.clear();
        sort();
        return foundCount;
    }

    public int name(int at) {
        return (int) (found[at] >>> SCORE_BITS) & NameRecords.MOST - 1;
    }

    public int score(int at) {
        return (int) found[at] & (1 << SCORE_BITS) - 1;
    }

    /// The alignment of a name with a listed one.
    ///
    /// @param listed a name of the index
    public List<AlignedWords> align(Name name, int listed, boolean contained) {
        setWords(name, contained);
        candidate.read(listed);
        int[] similarities = scorer.similarities();
        for (int i = 0; i < lefts; i++) {
            for (int j = 0; j < candidate.count; j++) {
                similarities[i * MAX_WORDS + j] = like[i].similarity(candidate.words[j]);
            }
        }
        score();
        return Alignment.of(scorer, left, leftWeights, lefts, right, candidate.weights, candidate.count);
    }

    private void setWords(Name name, boolean contained) {
        scorer.setContained(contained);
        lefts = name.words().size();
        for (int i = 0; i < lefts; i++) {
            like[i] = likeOf(name.words().get(i));
            left[i].set(like[i].word);
            leftWeights[i] = like[i].weight;
        }
    }

    private void begin(Name name, boolean contained) {
        setWords(name, contained);
        marks.set(like, lefts);
        query.set(like, left, lefts, least);
        limits.begin();
    }

    private void follow() {
        sieve.sift();
        for (int at = 0; at < sieve.count(); at++) {
            int name = sieve.name(at);
            candidate.read(name);
            if (reach.canReach(candidate, sieve.has(at), sieve.slips(at))) {
                keep(name);
            }
        }
    }

    /// A name within a text needs all its words there, so it is found by its own rarest one.
    private void followRarestOfNames() {
        int before = 0;
        for (int i = 0; i < lefts; i++) {
            for (int word : like[i].words) {
                int end = (marks.of(word) & before) == 0 ? index.rareBegins[word + 1] : 0;
                for (int at = index.rareBegins[word]; at < end; at++) {
                    scoreIfItCanReach(index.rareNames[at], 0);
                }
            }
            before |= 1 << i;
        }
    }

    private void scoreJoined() {
        joined.clear();
        for (int i = 0; i < lefts; i++) {
            joined.add(like, i, Math.min(lefts, i + NameIndexBuilder.LONGEST_JOIN));
        }
        joined.find();
        for (int at = 0; at < joined.count(); at++) {
            scoreIfItCanReach(joined.name(at), joined.words(at));
        }
    }

    private void scoreIfItCanReach(int name, int joined) {
        candidate.read(name);
        if (reach.canReach(candidate, joined)) {
            keep(name);
        }
    }

    private void keep(int name) {
        int score = score();
        if (score < least) {
            return;
        }
        if (foundCount == found.length) {
            found = Arrays.copyOf(found, foundCount * 2);
        }
        found[foundCount++] = ((long) index.owner(name) << NAME_BITS | name) << SCORE_BITS | score;
    }

    /// Puts the names in order, each once.
    private void sort() {
        Arrays.sort(found, 0, foundCount);
        int kept = 0;
        for (int at = 0; at < foundCount; at++) {
            if (kept == 0 || found[at] != found[kept - 1]) {
                found[kept++] = found[at];
            }
        }
        foundCount = kept;
    }

    /// The score of the name at hand, whose similarities were entered last.
    private int score() {
        int[] similarities = scorer.similarities();
        for (int j = 0; j < candidate.count; j++) {
            int word = candidate.words[j];
            right[j] = index.table.word(word);
            for (int i = 0; i < lefts; i++) {
                int at = i * MAX_WORDS + j;
                if (similarities[at] == 0 && index.table.mayBeLikeWithoutKey(left[i].word(), word)) {
                    similarities[at] = left[i].similarity(right[j]);
                }
            }
        }
        return scorer.score(left, leftWeights, lefts, right, candidate.weights, candidate.count, index.kind());
    }
}
