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

    @Property
    void text_that_looks_settled_is(@ForAll("mixed") String text) {
        checkSettled(text);
    }

    @Example
    void every_character_that_looks_settled_is() {
        int settled = 0;
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            checkSettled(Character.toString(c));
            checkSettled("Пa" + Character.toString(c) + "е");
            settled += SettledText.isSettled(Character.toString(c)) ? 1 : 0;
        }
        assertThat(settled).isGreaterThan(50_000);
    }

    @Example
    void what_has_to_be_put_in_order_does_not_look_settled() {
        for (String text :
                List.of("e\u0301", "İnönü", "ΟΔΟΣ", "a\u200bb", "Нaумов", "ﬁ", "น\u0e49\u0e38", "김\u11a8", "\ud800")) {
            assertThat(SettledText.isSettled(text)).as(text).isFalse();
        }
    }

    private static void checkSettled(String text) {
        if (SettledText.isSettled(text)) {
            assertThat(SettledText.lowerCase(text))
                    .as(text)
                    .isEqualTo(WordSplitter.settled(WordSplitter.visible(text)));
        }
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

    @Provide
    Arbitrary<String> mixed() {
        return Arbitraries.strings()
                .withChars("aeoxsßıéÉüñạ Нуаскжі'ʼ’\u0301\u0308\u0323\u200d")
                .withChars(
                        "محمد\u064e\u0651\u0654אבג\u05b8\u05bcअमर\u094d\u093c\u093fক\u09c7\u09beกน\u0e38\u0e49\u0e33")
                .withChars("Σσςάが\u3099か陳김각ᄀ\u1161\u11a8აԱա")
                .ofMaxLength(8);
    }
}
