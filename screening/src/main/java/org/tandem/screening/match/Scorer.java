package org.tandem.screening.match;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.tandem.screening.equivalence.Role;

/// Scores one name against another: aligns the words, then weighs what fits, what only one side has, and what stands
/// against each other. Pairs and list search share it.
///
/// Holds the working arrays of one comparison, so that comparing allocates nothing; for one thread at a time.
public final class Scorer {
    private static final int MAX = Name.MAX_WORDS;
    private static final int UNMATCHED = -1;
    private static final int LONGEST_JOIN = 3;
    private static final int SURE = 9_000;
    private static final int LETTERS_PER_RESCUED_SLIP = 4;
    /// What a name is worth if it is the other one's first letters.
    public static final int BY_FIRST_LETTERS = 8_500;

    /// The most a match can be worth in which no word says who is meant: two initials, two titles.
    private static final int UNINFORMED = 5_000;

    private final Weights weights;
    /// By the kind of name, and whether it may stand within a text.
    private final Weighing[] weighings = new Weighing[2 * NameKind.values().length];
    private final int[] similarity = new int[MAX * MAX];
    private final int[] rightOf = new int[MAX];
    private final int[] leftOf = new int[MAX];
    private final int[] columns = new int[MAX];
    private final Joins joins = new Joins(LONGEST_JOIN);
    private final Assignment assignment = new Assignment();

    private final IntFunction<Word> leftWord = this::left;
    private final IntFunction<Word> rightWord = this::right;

    private Probe[] left = new Probe[0];
    private Word[] right = new Word[0];
    private int[] leftWeights = new int[0];
    private int[] rightWeights = new int[0];
    private int lefts;
    private int rights;
    private NameKind kind = NameKind.PERSON;

    private long matched;
    private long total;
    private boolean informative;
    private boolean contained;

    public Scorer(Weights weights) {
        this.weights = weights;
        for (NameKind of : NameKind.values()) {
            weighings[2 * of.ordinal()] = new Weighing(weights, of, false);
            weighings[2 * of.ordinal() + 1] = new Weighing(weights, of, true);
        }
    }

    public Weights weights() {
        return weights;
    }

    /// Whether the right name may stand within the left text, whose other words then do not count.
    public void setContained(boolean contained) {
        this.contained = contained;
    }

    /// Whether the listed name may be a part of the text.
    public boolean isContained() {
        return contained;
    }

    /// The similarities to fill before [#score], by `left * MAX_WORDS + right`.
    public int[] similarities() {
        return similarity;
    }

    /// Compares all words of two names.
    public int compare(
            Probe[] left, int[] leftWeights, int lefts, Word[] right, int[] rightWeights, int rights, NameKind kind) {
        for (int i = 0; i < lefts; i++) {
            for (int j = 0; j < rights; j++) {
                similarity[i * MAX + j] = left[i].similarity(right[j]);
            }
        }
        return score(left, leftWeights, lefts, right, rightWeights, rights, kind);
    }

    /// Scores from the similarities already filled in, those that matter at least.
    public int score(
            Probe[] left, int[] leftWeights, int lefts, Word[] right, int[] rightWeights, int rights, NameKind kind) {
        this.left = left;
        this.leftWeights = leftWeights;
        this.lefts = lefts;
        this.right = right;
        this.rightWeights = rightWeights;
        this.rights = rights;
        this.kind = kind;
        matched = 0;
        total = 0;
        informative = false;
        Arrays.fill(rightOf, 0, lefts, UNMATCHED);
        Arrays.fill(leftOf, 0, rights, UNMATCHED);
        joinRight();
        joinLeft();
        if (kind == NameKind.ORGANISATION) {
            acronyms();
        }
        align();
        if (kind == NameKind.PERSON) {
            rescue();
        }
        return weigh();
    }

    private Word left(int i) {
        return left[i].word();
    }

    private Word right(int j) {
        return right[j];
    }

    /// Which right word a left word stands with, or -1; of several joined words the first.
    public int rightOf(int i) {
        return rightOf[i];
    }

    /// Which left word a right word stands with, or -1; of several joined words the first.
    public int leftOf(int j) {
        return leftOf[j];
    }

    public int similarity(int i, int j) {
        return similarity[i * MAX + j];
    }

    private int weigh() {
        long leftOver = 0;
        for (int i = 0; i < lefts; i++) {
            leftOver += rightOf[i] == UNMATCHED ? leftWeights[i] : 0;
        }
        long rightOver = 0;
        for (int j = 0; j < rights; j++) {
            rightOver += leftOf[j] == UNMATCHED ? rightWeights[j] : 0;
        }
        int score = weighing(kind).score(matched, total, leftOver, rightOver);
        return informative ? score : Math.min(score, UNINFORMED);
    }

    /// The most that weights like these can score.
    ///
    /// @param fitting of the words on one side that may fit
    /// @param matched the same, each times how far it can fit
    public int bound(long fitting, long matched, int leftOver, int rightOver, NameKind ofKind) {
        return fitting == 0 ? 0 : weighing(ofKind).score(matched, fitting, leftOver, rightOver);
    }

    /// The most that the right name can have over and still score enough, or -1.
    ///
    /// @param least score, more than 0
    public int mostRightOver(long fitting, long matched, int leftOver, int least, NameKind ofKind) {
        return weighing(ofKind).mostRightOver(matched, fitting, leftOver, least);
    }

    private Weighing weighing(NameKind ofKind) {
        return weighings[2 * ofKind.ordinal() + (contained ? 1 : 0)];
    }

    private void match(int i, int j, int similarity, long weight) {
        this.similarity[i * MAX + j] = similarity;
        rightOf[i] = rightOf[i] == UNMATCHED ? j : rightOf[i];
        leftOf[j] = leftOf[j] == UNMATCHED ? i : leftOf[j];
        matched += weight * similarity;
        total += weight;
        informative |= says(left[i].word().role()) && says(right[j].role());
    }

    /// Whether a match of such words alone says who is meant.
    private boolean says(Role role) {
        return role == Role.PLAIN || kind == NameKind.ORGANISATION && role != Role.LEGAL_FORM && role != Role.STOP;
    }

    private int pairWeight(int i, int j) {
        boolean initial = left[i].word().role() == Role.INITIAL || right[j].role() == Role.INITIAL;
        return initial ? Math.min(leftWeights[i], rightWeights[j]) : (leftWeights[i] + rightWeights[j]) / 2;
    }

    /// The similarity that counts: none for words already placed or for different words.
    private int open(int i, int j) {
        if (rightOf[i] != UNMATCHED || leftOf[j] != UNMATCHED) {
            return 0;
        }
        int value = similarity[i * MAX + j];
        return value < weights.leastSimilarity() ? 0 : value;
    }

    /// One left word that is several right words written together.
    private void joinRight() {
        for (int i = 0; i < lefts && rights > 1; i++) {
            Word word = left[i].word();
            for (int j = 0; j + 1 < rights && rightOf[i] == UNMATCHED; j++) {
                int length = 0;
                int weight = 0;
                for (int k = j; k < Math.min(rights, j + LONGEST_JOIN); k++) {
                    if (leftOf[k] != UNMATCHED || similarity[i * MAX + k] >= SURE || right[k].readingCount() == 0) {
                        break;
                    }
                    length = joins.append(right[k], length);
                    weight += rightWeights[k];
                    int value = k == j ? 0 : joins.similarity(word, length);
                    if (value > 0) {
                        int first = j;
                        match(i, first, value, (leftWeights[i] + weight) / 2);
                        for (int rest = j + 1; rest <= k; rest++) {
                            leftOf[rest] = i;
                        }
                        informative |= says(word.role());
                        break;
                    }
                }
            }
        }
    }

    /// One right word that is several left words written together.
    private void joinLeft() {
        for (int j = 0; j < rights && lefts > 1; j++) {
            Word word = right[j];
            for (int i = 0; i + 1 < lefts && leftOf[j] == UNMATCHED; i++) {
                int length = 0;
                int weight = 0;
                for (int k = i; k < Math.min(lefts, i + LONGEST_JOIN); k++) {
                    if (rightOf[k] != UNMATCHED
                            || similarity[k * MAX + j] >= SURE
                            || left[k].word().readingCount() == 0) {
                        break;
                    }
                    length = joins.append(left[k].word(), length);
                    weight += leftWeights[k];
                    int value = k == i ? 0 : joins.similarity(word, length);
                    if (value > 0) {
                        match(i, j, value, (rightWeights[j] + weight) / 2);
                        for (int rest = i + 1; rest <= k; rest++) {
                            rightOf[rest] = j;
                        }
                        informative |= says(word.role());
                        break;
                    }
                }
            }
        }
    }

    /// `PLA` is the People's Liberation Army: a word of the first letters of all the other side's words.
    private void acronyms() {
        for (int i = 0; i < lefts; i++) {
            if (Acronyms.fits(left[i].word(), rightWord, rights)) {
                long weight = leftWeights[i];
                for (int j = 0; j < rights; j++) {
                    weight += Acronyms.isSpelledOut(right[j]) ? rightWeights[j] : 0;
                }
                for (int j = 0; j < rights; j++) {
                    if (Acronyms.isSpelledOut(right[j])) {
                        leftOf[j] = i;
                        rightOf[i] = rightOf[i] == UNMATCHED ? j : rightOf[i];
                    }
                }
                similarity[i * MAX + rightOf[i]] = BY_FIRST_LETTERS;
                matched += weight / 2 * BY_FIRST_LETTERS;
                total += weight / 2;
                informative = true;
                return;
            }
        }
        for (int j = 0; j < rights; j++) {
            if (Acronyms.fits(right[j], leftWord, lefts)) {
                long weight = rightWeights[j];
                for (int i = 0; i < lefts; i++) {
                    if (Acronyms.isSpelledOut(left[i].word())) {
                        weight += leftWeights[i];
                        rightOf[i] = j;
                        leftOf[j] = leftOf[j] == UNMATCHED ? i : leftOf[j];
                    }
                }
                similarity[leftOf[j] * MAX + j] = BY_FIRST_LETTERS;
                matched += weight / 2 * BY_FIRST_LETTERS;
                total += weight / 2;
                informative = true;
                return;
            }
        }
    }

    /// The alignment that fits most: word pairs without rivals first, then the rest exactly where few, else
    /// greedily.
    private void align() {
        int rivals = 0;
        for (int j = 0; j < rights; j++) {
            int only = UNMATCHED;
            int candidates = 0;
            for (int i = 0; i < lefts; i++) {
                if (open(i, j) > 0) {
                    only = i;
                    candidates++;
                }
            }
            if (candidates == 1 && isOnlyFor(only, j)) {
                match(only, j, similarity[only * MAX + j], pairWeight(only, j));
            } else if (candidates > 0) {
                columns[rivals++] = j;
            }
        }
        if (rivals > 0) {
            alignRivals(rivals);
        }
    }

    private boolean isOnlyFor(int i, int j) {
        for (int other = 0; other < rights; other++) {
            if (other != j && open(i, other) > 0) {
                return false;
            }
        }
        return true;
    }

    private void alignRivals(int rivals) {
        assignment.begin(lefts, rivals);
        for (int i = 0; i < lefts; i++) {
            for (int c = 0; c < rivals; c++) {
                assignment.set(i, c, (long) open(i, columns[c]) * pairWeight(i, columns[c]));
            }
        }
        assignment.solve();
        for (int i = lefts - 1; i >= 0; i--) {
            int c = assignment.columnOf(i);
            if (c != Assignment.NONE) {
                match(i, columns[c], similarity[i * MAX + columns[c]], pairWeight(i, columns[c]));
            }
        }
    }

    /// One word left over on each side, a slip or two apart, in a long name: more likely a slip than another
    /// person.
    private void rescue() {
        int i = onlyLeftOver(lefts, true);
        int j = onlyLeftOver(rights, false);
        if (i < 0 || j < 0) {
            return;
        }
        int slips = left[i].rescuedSlips(right[j]);
        if (slips <= Probe.MOST_RESCUED_SLIPS
                && Math.max(letters(lefts, true), letters(rights, false)) >= slips * LETTERS_PER_RESCUED_SLIP) {
            match(i, j, left[i].rescued(right[j], slips), pairWeight(i, j));
        }
    }

    private int letters(int count, boolean ofLeft) {
        int letters = 0;
        for (int k = 0; k < count; k++) {
            Word word = ofLeft ? left(k) : right[k];
            letters += word.readingCount() > 0 ? word.letters(0).length : 0;
        }
        return letters;
    }

    private int onlyLeftOver(int count, boolean ofLeft) {
        int only = UNMATCHED;
        for (int k = 0; k < count; k++) {
            boolean over = ofLeft ? rightOf[k] == UNMATCHED : leftOf[k] == UNMATCHED;
            Role role = ofLeft ? left[k].word().role() : right[k].role();
            boolean word = role == Role.PLAIN || role == Role.PARTICLE;
            if (over && (word || role == Role.INITIAL || role == Role.PATRONYMIC)) {
                if (only != UNMATCHED || !word) {
                    return UNMATCHED;
                }
                only = k;
            }
        }
        return only;
    }
}
