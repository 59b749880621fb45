package org.tandem.screening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tandem.screening.list.EntryType;

class PairScoreLaws {
    @Property(tries = 500)
    void no_order_of_two_names_makes_a_difference(
            @ForAll("names") String one, @ForAll("names") String two, @ForAll EntryType type) {
        assertThat(PairScore.of(one, two, type)).isEqualTo(PairScore.of(two, one, type));
    }

    @Property(tries = 500)
    void a_name_is_fully_itself_in_any_order_of_its_words(@ForAll("persons") List<String> words, @ForAll long seed) {
        List<String> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(PairScore.of(String.join(" ", words), String.join(" ", shuffled), EntryType.PERSON))
                .isEqualTo(PairScore.FULL);
    }

    @Property(tries = 1000)
    void any_two_texts_have_a_score(@ForAll String one, @ForAll String two, @ForAll EntryType type) {
        assertThat(PairScore.of(one, two, type)).isBetween(0, PairScore.FULL);
    }

    @Provide
    Arbitrary<String> names() {
        return persons().map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<List<String>> persons() {
        return Arbitraries.of(
                        "Vladimir",
                        "Uladzimir",
                        "Olga",
                        "Navumau",
                        "Наумов",
                        "Kovalev",
                        "bin",
                        "al",
                        "Rahman",
                        "Müller",
                        "Kim",
                        "Jong",
                        "Petrovich",
                        "Пятровіч",
                        "J",
                        "Trading",
                        "Ltd",
                        "44")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .filter(words -> words.contains("Vladimir") || words.contains("Наумов"));
    }
}
