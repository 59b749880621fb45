package org.tandem.screening.index;

import java.util.ArrayList;
import java.util.List;
import org.tandem.screening.explain.AlignedWords;
import org.tandem.screening.match.Probe;
import org.tandem.screening.match.Relation;
import org.tandem.screening.match.Scorer;
import org.tandem.screening.match.Word;
import org.tandem.screening.reading.Reading;

/// Reads the alignment of the score just computed into records.
final class Alignment {
    private Alignment() {}

    static List<AlignedWords> of(
            Scorer scorer, Probe[] left, int[] leftWeights, int lefts, Word[] right, int[] rightWeights, int rights) {
        List<AlignedWords> lines = new ArrayList<>();
        for (int i = 0; i < lefts; i++) {
            Word mine = left[i].word();
            int j = scorer.rightOf(i);
            if (j < 0) {
                lines.add(new AlignedWords(mine.text(), "", Relation.ONLY_QUERY, "", 0, leftWeights[i]));
            } else if (scorer.leftOf(j) == i) {
                lines.add(pair(scorer, left[i], i, joined(scorer, i, right, rights), right[j], j, leftWeights[i]));
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

    private static AlignedWords pair(Scorer scorer, Probe mine, int i, String listed, Word other, int j, int weight) {
        boolean several = !listed.equals(other.text());
        Relation relation = several ? Relation.JOINED : mine.relation(other);
        String reading = relation == Relation.EQUAL ? "" : readings(mine.word(), other);
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
        Reading likeliest = word.readings().getFirst();
        return likeliest.letters() + " (" + likeliest.source() + ")";
    }
}
