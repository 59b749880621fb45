package org.tandem.screening.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordSplitterLaws {
    @Property
    void splitting_again_changes_nothing(@ForAll String text) {
        List<String> words = WordSplitter.words(text);

        assertThat(WordSplitter.words(String.join(" ", words))).isEqualTo(words);
    }

    @Property
    void look_alikes_in_a_cyrillic_word_are_put_right(@ForAll("disguised") String word) {
        assertThat(Homoglyphs.repair("Щ" + word))
                .isEqualTo("Щ" + word.replace('a', 'а').replace('o', 'о').replace('e', 'е'));
    }

    @Property
    void repairing_again_changes_nothing(@ForAll String text) {
        String once = Homoglyphs.repair(text);

        assertThat(Homoglyphs.repair(once)).isEqualTo(once);
    }

    @Example
    void takes_a_name_apart() {
        assertThat(WordSplitter.words("AL-QA'IDA \u202e&\u200b Co., Нaумов"))
                .containsExactly("al", "qaida", "and", "co", "наумов");
    }

    @Provide
    Arbitrary<String> disguised() {
        return Arbitraries.strings().withChars("жднлaoeаое").ofMaxLength(12);
    }
}
