package org.tandem.screening.index;

import java.util.List;
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
/// Three steps: the listed words that are like a word of the query; the names marked by such words; the score of those
/// that can still reach the least score asked for. Each step is bounded, whatever the query.
public final class Search {
    /// How many names one search may find. More would help no one, and a limit is a limit on time.
    public static final int MAX_FOUND = 200;

    /// How many places the words of a query may be followed to; the rarest words come first.
    private static final int MAX_FOLLOWED = 24_000;
    private static final int MAX_WORDS = Name.MAX_WORDS;
    /// How many words of earlier queries are remembered with the listed words that are like them.
    private static final int REMEMBERED = 1 << 14;
    private static final int SPREAD = 0x9e3779b9;
    private static final int SPREAD_SHIFT = 32 - 14;

    private final NameIndex index;
    private final Scorer scorer;
    private final Reach reach;
    private final Marks marks;
    private final LikeWords[] remembered = new LikeWords[REMEMBERED];

    private final LikeWords[] like = new LikeWords[MAX_WORDS];
    private final Probe[] left = new Probe[MAX_WORDS];
    private final int[] leftWeights = new int[MAX_WORDS];
    private final Word[] right = new Word[MAX_WORDS];
    private final int[] rightWeights = new int[MAX_WORDS];
    private final int[] byRarity = new int[MAX_WORDS];
    private int lefts;

    private final int[] foundNames = new int[MAX_FOUND];
    private final int[] foundScores = new int[MAX_FOUND];
    private int found;
    private int least;

    public Search(NameIndex index) {
        this.index = index;
        scorer = new Scorer(index.weights());
        reach = new Reach(index, scorer);
        marks = new Marks(index.nameCount());
    }

    /// @param name of the index's kind
    /// @param least names that score less are not found
    /// @param contained whether the listed name may be a part of the text: then only its own words must all be
    ///     there
    /// @return how many were found
    public int run(Name name, int least, boolean contained) {
        this.least = least;
        begin(name, contained);
        follow(contained ? 0 : MAX_FOLLOWED);
        scoreMarked();
        scoreJoined();
        return found;
    }

    public int name(int at) {
        return foundNames[at];
    }

    public int score(int at) {
        return foundScores[at];
    }

    /// The alignment of a name with a listed one.
    ///
    /// @param listed a name of the index
    public List<AlignedWords> align(Name name, int listed, boolean contained) {
        begin(name, contained);
        reach.begin(like, leftWeights, lefts, byRarity, 0, 0);
        reach.canReach(listed, 0);
        scoreOf(listed);
        return Alignment.of(scorer, left, leftWeights, lefts, right, rightWeights, index.wordCount(listed));
    }

    private void begin(Name name, boolean contained) {
        scorer.setContained(contained);
        found = 0;
        List<Word> words = name.words();
        lefts = words.size();
        for (int i = 0; i < lefts; i++) {
            like[i] = like(words.get(i));
            left[i] = like[i].probe;
            leftWeights[i] = like[i].weight;
        }
    }

    private LikeWords like(Word word) {
        int slot = word.text().hashCode() * SPREAD >>> SPREAD_SHIFT;
        LikeWords known = remembered[slot];
        if (known == null || !known.probe.word().text().equals(word.text())) {
            known = LikeWords.of(word, index);
            remembered[slot] = known;
        }
        return known;
    }

    /// Marks the names with words like the query's: all names with its rarer words, and of the words that are too
    /// frequent to follow those names of which such a word is the rarest.
    ///
    /// @param most how many places are followed at most
    private void follow(int most) {
        sortByRarity();
        int followed = 0;
        int places = 0;
        while (followed < Math.min(lefts, Marks.MAX_WORDS)) {
            LikeWords next = like[byRarity[followed]];
            places += next.places;
            if (places > most) {
                break;
            }
            marks.markAll(next.words, index.allBegins, index.allNames, 1 << followed);
            followed++;
        }
        reach.begin(like, leftWeights, lefts, byRarity, followed, least);
        followRarestOfNames(followed);
    }

    /// By what is likely to find few names, words that say little last.
    private void sortByRarity() {
        for (int i = 0; i < lefts; i++) {
            int at = i;
            while (at > 0 && isRarer(i, byRarity[at - 1])) {
                byRarity[at] = byRarity[at - 1];
                at--;
            }
            byRarity[at] = i;
        }
    }

    private boolean isRarer(int i, int other) {
        boolean heavy = leftWeights[i] * 2 >= Weights.PLAIN;
        boolean otherHeavy = leftWeights[other] * 2 >= Weights.PLAIN;
        return heavy != otherHeavy ? heavy : like[i].places < like[other].places;
    }

    private void followRarestOfNames(int from) {
        for (int at = from; at < lefts; at++) {
            LikeWords next = like[byRarity[at]];
            marks.markAll(next.words, index.rareBegins, index.rareNames, Marks.LOOK);
        }
    }

    private void scoreMarked() {
        for (int at = 0; at < marks.count(); at++) {
            int name = marks.name(at);
            int mark = marks.take(name);
            if (found < MAX_FOUND && reach.mayReach(name, mark) && reach.canReach(name, 0)) {
                keep(name);
            }
        }
        marks.clear();
    }

    /// Names in which two or three words are one of the query's, and the other way round.
    private void scoreJoined() {
        for (int i = 0; i < lefts; i++) {
            long hash = Keys.begin(Keys.JOINED);
            int joined = 0;
            for (int k = i; k < Math.min(lefts, i + NameIndexBuilder.LONGEST_JOIN); k++) {
                List<Reading> readings = left[k].word().readings();
                if (readings.isEmpty()) {
                    break;
                }
                hash = Keys.append(hash, readings.getFirst().letters());
                joined |= 1 << k;
                scoreJoined(Keys.finish(hash), joined, k > i);
            }
        }
    }

    private void scoreJoined(long key, int joined, boolean several) {
        int slot = index.joinedKeys.slot(key);
        for (int at = slot < 0 ? 0 : index.joinedKeys.begin(slot); slot >= 0 && at < index.joinedKeys.end(slot); at++) {
            scoreJoined(index.joinedKeys.posting(at), joined);
        }
        slot = several ? index.letterKeys.slot(key) : -1;
        if (slot >= 0) {
            int word = index.letterKeys.posting(index.letterKeys.begin(slot));
            for (int at = index.allBegins[word]; at < index.allBegins[word + 1]; at++) {
                scoreJoined(index.allNames[at], joined);
            }
        }
    }

    private void scoreJoined(int name, int joined) {
        if (found < MAX_FOUND && reach.canReach(name, joined)) {
            keep(name);
        }
    }

    private void keep(int name) {
        int score = scoreOf(name);
        if (score < least) {
            return;
        }
        for (int at = 0; at < found; at++) {
            if (foundNames[at] == name) {
                return;
            }
        }
        foundNames[found] = name;
        foundScores[found++] = score;
    }

    /// The score of the name whose similarities were entered last.
    private int scoreOf(int name) {
        int begin = index.nameBegins[name];
        int rights = index.wordCount(name);
        int[] similarities = scorer.similarities();
        for (int j = 0; j < rights; j++) {
            int word = index.nameWords[begin + j];
            right[j] = index.table.word(word);
            rightWeights[j] = index.table.weight(word);
            for (int i = 0; i < lefts; i++) {
                int at = i * MAX_WORDS + j;
                if (similarities[at] == 0 && index.table.mayBeNear(left[i].word(), word)) {
                    similarities[at] = left[i].similarity(right[j]);
                }
            }
        }
        return scorer.score(left, leftWeights, lefts, right, rightWeights, rights, index.kind());
    }
}
