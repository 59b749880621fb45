package org.tandem.screening.index;

import java.util.ArrayList;
import java.util.List;
import org.tandem.screening.explain.AlignedWords;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Relation;
import org.tandem.screening.match.Scorer;
import org.tandem.screening.match.Word;

/// Reads the alignment of the score just computed into records.
final class Alignment {
    private Alignment() {}

    static List<AlignedWords> of(
            Scorer scorer, Probe[] left, int[] leftWeights, int lefts, Word[] right, int[] rightWeights, int rights) {
        List<AlignedWords> lines = new ArrayList<>(lefts + rights);
        for (int i = 0; i < lefts; i++) {
            Word mine = left[i].word();
            int j = scorer.rightOf(i);
            if (j < 0) {
                lines.add(new AlignedWords(mine.text(), "", Relation.ONLY_QUERY, "", 0, leftWeights[i]));
            } else if (scorer.leftOf(j) == i) {
                lines.add(pair(scorer, left[i], i, right, j, rights, leftWeights[i]));
            } else {
                lines.add(new AlignedWords(
                        mine.text(), right[j].text(), Relation.JOINED, "", Probe.FULL, leftWeights[i]));
            }
        }
        for (int j = 0; j < rights; j++) {
            if (scorer.leftOf(j) < 0) {
                lines.add(new AlignedWords("", right[j].text(), Relation.ONLY_LISTED, "", 0, rightWeights[j]));
            }
        }
        return lines;
    }

    private static AlignedWords pair(Scorer scorer, Probe mine, int i, Word[] right, int j, int rights, int weight) {
        int together = 0;
        for (int k = 0; k < rights; k++) {
            together += scorer.leftOf(k) == i ? 1 : 0;
        }
        String listed = together == 1 ? right[j].text() : joined(scorer, i, right, rights);
        Relation relation = together == 1 ? mine.relation(right[j]) : Relation.JOINED;
        String reading = relation == Relation.EQUAL ? "" : readings(mine.word(), right[j]);
        return new AlignedWords(mine.word().text(), listed, relation, reading, scorer.similarity(i, j), weight);
    }

    /// The listed words that stand with a word of the query.
    private static String joined(Scorer scorer, int i, Word[] right, int rights) {
        StringBuilder words = new StringBuilder();
        for (int j = 0; j < rights; j++) {
            if (scorer.leftOf(j) == i) {
                words.append(words.isEmpty() ? "" : " ").append(right[j].text());
            }
        }
        return words.toString();
    }

    private static String readings(Word mine, Word other) {
        String one = reading(mine);
        String two = reading(other);
        return one.isEmpty() || two.isEmpty() || one.equals(two)
                ? one + (one.equals(two) ? "" : two)
                : one + ", " + two;
    }

    private static String reading(Word word) {
        if (word.readingCount() == 0 || word.isPlainText()) {
            return "";
        }
        return word.latin() + " (" + word.source() + ")";
    }
}
