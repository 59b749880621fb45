package org.tandem.screening.match;

import java.util.List;
import org.tandem.screening.list.EntryType;

/// Compares two names without a list, by the same scorer that searches lists.
public final class PairScore {
    /// What [#of] returns for equal names.
    public static final int FULL = Probe.FULL;

    private PairScore() {}

    /// 0 to 10,000; 0 when either name has no readable word. Symmetric.
    public static int of(String name1, String name2, EntryType type) {
        return of(name1, name2, type, Weights.SHIPPED);
    }

    /// The same under other weights.
    public static int of(String name1, String name2, EntryType type, Weights weights) {
        if (type == EntryType.UNKNOWN) {
            return Math.max(
                    of(name1, name2, EntryType.PERSON, weights), of(name1, name2, EntryType.ORGANISATION, weights));
        }
        NameKind kind = NameKind.of(type);
        int best = 0;
        for (String alternative1 : Name.alternatives(name1)) {
            for (String alternative2 : Name.alternatives(name2)) {
                best = Math.max(best, of(alternative1, alternative2, kind, weights));
            }
        }
        return best;
    }

    private static int of(String name1, String name2, NameKind kind, Weights weights) {
        List<Word> first = Name.of(name1, kind).words();
        List<Word> second = Name.of(name2, kind).words();
        boolean inOrder = compare(first, second) <= 0;
        List<Word> left = inOrder ? first : second;
        Word[] right = (inOrder ? second : first).toArray(Word[]::new);
        Probe[] probes = left.stream().map(Probe::new).toArray(Probe[]::new);
        int[] leftWeights =
                left.stream().mapToInt(word -> weights.of(word.role())).toArray();
        int[] rightWeights = new int[right.length];
        for (int j = 0; j < right.length; j++) {
            rightWeights[j] = weights.of(right[j].role());
        }
        return new Scorer(weights).compare(probes, leftWeights, probes.length, right, rightWeights, right.length, kind);
    }

    /// Which of two names goes left, so that the order of the arguments can make no difference.
    private static int compare(List<Word> first, List<Word> second) {
        return first.size() != second.size()
                ? Integer.compare(first.size(), second.size())
                : first.toString().compareTo(second.toString());
    }
}
