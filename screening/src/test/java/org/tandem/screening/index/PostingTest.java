package org.tandem.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tandem.screening.match.Name;

class PostingTest {
    private static final int LAST_WORD = (1 << Posting.WORD_BITS) - 1;
    private static final int LAST_NAME = NameRecords.MOST - 1;

    @Test
    void says_what_it_was_given() {
        long posting = Posting.of(Posting.HEAVIEST, LAST_NAME, 2, 345, Posting.LETTERS);
        assertThat(Posting.heavinessOf(posting)).isEqualTo(Posting.HEAVIEST);
        assertThat(Posting.nameOf(posting)).isEqualTo(LAST_NAME);
        assertThat(Posting.moreOf(posting)).isEqualTo(2);
        assertThat(Posting.toldOf(posting)).isEqualTo(Posting.told(345));
        assertThat(posting & Posting.LETTERS).isEqualTo(Posting.LETTERS);
        assertThat(Posting.singleOf(posting)).isZero();
    }

    @Test
    void only_the_one_with_a_single_other_word_says_so() {
        assertThat(Posting.singleOf(Posting.ofSingle(3, 5, 1))).isEqualTo(-1);
        assertThat(Posting.moreOf(Posting.ofSingle(3, 5, 1))).isZero();
        for (int more = 0; more <= Name.MAX_WORDS; more++) {
            for (int told = 0; told <= Posting.OTHERS * Query.ONE_WORD; told++) {
                assertThat(Posting.singleOf(Posting.of(3, 5, more, told, 1)))
                        .as(more + " more, " + told)
                        .isZero();
            }
        }
    }

    @Test
    void lighter_names_come_first_and_those_with_initials_before_them() {
        assertThat(Posting.of(Posting.OPEN, LAST_NAME, 3, 345, Posting.LETTERS))
                .isLessThan(Posting.of(Posting.heaviness(0), 0, 0, 0, 0));
        assertThat(IntStream.range(0, 3_000).map(Posting::heaviness)).isSorted();
        assertThat(Posting.ofSingle(8, LAST_NAME, Posting.LETTERS)).isLessThan(Posting.of(9, 0, 0, 0, 0));
    }

    @Test
    void tells_three_other_words() {
        long others = Posting.others(LAST_WORD, 0, LAST_WORD - 1);
        assertThat(Posting.other(others, 0)).isEqualTo(LAST_WORD);
        assertThat(Posting.other(others, 1)).isZero();
        assertThat(Posting.other(others, 2)).isEqualTo(LAST_WORD - 1);
    }

    @Test
    void places_are_in_the_order_of_nearness() {
        long equal = Places.of(10_000, NameRecords.MOST - 1, NameRecords.MOST - 1);
        long near = Places.of(9_999, 7, 12);
        assertThat(equal).isLessThan(near);
        assertThat(near).isLessThan(Places.after(9_999)).isGreaterThanOrEqualTo(Places.after(10_000));
        assertThat(Places.beginOf(near)).isEqualTo(7);
        assertThat(Places.endOf(near)).isEqualTo(12);
    }
}
