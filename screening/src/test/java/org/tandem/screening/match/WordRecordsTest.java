package org.tandem.screening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandem.screening.equivalence.Role;

class WordRecordsTest {
    private static final Word[] WORDS = List.of(("vladimir uladzimir volodymyr вова владимир vova petrovich петрович "
                            + "petrovna pavlovich muhammad mohammed محمد محمود david דוד דן naumov navumau наумов schmidt "
                            + "schmitt schmid xi li lee kim ali ally 12 123 j m i9or igor sech1n aleksandrovskaya "
                            + "konstantinopolsky konstantinopolskaya wolfeschlegelsteinhausenbergerdorff 陳 chen jan ian")
                    .split(" "))
            .stream()
            .map(text -> Word.of(text, NameKind.PERSON))
            .toArray(Word[]::new);

    @Test
    void a_record_is_compared_as_its_word_is() {
        WordRecords records = new WordRecords(WORDS);
        byte[] copy = new byte[2 * WordRecords.SIZE];
        Probe probe = new Probe();
        int compared = 0;
        int alike = 0;
        for (Word word : WORDS) {
            boolean spelled = word.role() != Role.NUMBER && word.role() != Role.INITIAL;
            for (int other = 0; spelled && other < WORDS.length; other++) {
                records.copy(other, copy, 1);
                if (word != WORDS[other] && !WordRecords.isEmpty(copy, 1)) {
                    int similarity = probe.set(word).similarity(WORDS[other]);
                    assertThat(probe.set(word).similarity(copy, 1))
                            .as(word + " " + WORDS[other])
                            .isEqualTo(similarity);
                    compared++;
                    alike += similarity > 0 ? 1 : 0;
                }
            }
        }
        assertThat(compared).isGreaterThan(1_000);
        assertThat(alike).isGreaterThan(50);
    }

    @Test
    void a_number_an_initial_and_a_word_of_several_readings_have_an_empty_record() {
        Word[] words = {
            Word.of("12", NameKind.PERSON), Word.of("j", NameKind.PERSON), Word.of("müller", NameKind.PERSON)
        };
        byte[] copy = new byte[WordRecords.SIZE];
        for (int number = 0; number < words.length; number++) {
            new WordRecords(words).copy(number, copy, 0);
            assertThat(WordRecords.isEmpty(copy, 0)).as(words[number].text()).isTrue();
        }
    }
}
