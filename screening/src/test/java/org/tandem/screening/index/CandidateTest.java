package org.tandem.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandem.screening.match.NameKind;

/// What a posting tells of a name is what its record says, but for the order.
class CandidateTest {
    @ParameterizedTest
    @EnumSource
    void is_told_by_each_of_its_postings_as_its_record_says_it(NameKind kind) {
        NamesByChance names = new NamesByChance(5);
        List<String> listed = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            listed.add(names.next());
        }
        listed.add("J Kowalska");
        listed.add("Иван Ковальский Пётр");
        listed.add("Ivan Petr Pavel Anton Sergei Dmitri Aleksei Nikolai Andrei Kowalska");
        NameIndex index = SmallIndex.of(listed, kind);
        Candidate read = new Candidate(index);
        Candidate told = new Candidate(index);
        for (int word = 0; word < index.table.size(); word++) {
            long owner = LikeWords.owner(word, index.table.weight(word), index.table.outline(word));
            for (int place = index.allBegins[word]; place < index.allBegins[word + 1]; place++) {
                read.read(index.nameAt(place));
                told.tell(place * Posting.SIZE, owner);
                assertThat(told.words[0]).isEqualTo(word);
                assertThat(facts(told)).isEqualTo(facts(read));
            }
        }
    }

    private static Set<String> facts(Candidate name) {
        Set<String> facts = new TreeSet<>();
        facts.add(name.count + " words");
        for (int j = 0; j < name.count; j++) {
            facts.add(name.words[j] + " " + name.weights[j] + " " + name.outlines[j] + " " + name.isInitial(j));
        }
        return facts;
    }
}
