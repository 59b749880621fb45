package org.tandem.screening.index;

import java.util.List;
import org.tandem.screening.match.NameKind;
import org.tandem.screening.match.Weights;
import org.tandem.screening.match.Word;

/// Names in an index, each owned by its place in the list; and what a naive comparison needs to know of it.
final class SmallIndex {
    private SmallIndex() {}

    static NameIndex of(List<String> names, NameKind kind) {
        NameIndexBuilder builder = new NameIndexBuilder(kind, Weights.SHIPPED);
        for (int i = 0; i < names.size(); i++) {
            builder.add(names.get(i), i);
        }
        return builder.build();
    }

    static int[] weights(NameIndex index, List<Word> words) {
        return words.stream()
                .mapToInt(word -> {
                    int number = index.table.number(word.text());
                    return number < 0 ? index.table.weightUnlisted(word) : index.table.weight(number);
                })
                .toArray();
    }
}
