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
        long posting = Posting.of(Posting.HEAVIEST, LAST_NAME, 2, false, Posting.LETTERS);
        assertThat(Posting.heavinessOf(posting)).isEqualTo(Posting.HEAVIEST);
        assertThat(Posting.nameOf(posting)).isEqualTo(LAST_NAME);
        assertThat(posting & Posting.LETTERS).isEqualTo(Posting.LETTERS);
        assertThat(Posting.singleOf(posting)).isZero();
        assertThat(Posting.singleOf(Posting.of(3, 5, 1, true, 1))).isEqualTo(-1);
    }

    @Test
    void says_whether_there_are_more_words_than_are_told() {
        for (int others = 0; others < Name.MAX_WORDS; others++) {
            long posting = Posting.of(3, 5, others, false, Posting.LETTERS);
            assertThat(Posting.isLong(posting)).isEqualTo(others > 3);
            assertThat(Posting.moreOf(posting)).isEqualTo(others > 9 ? 1 : 0);
        }
    }

    @Test
    void tells_the_outline_and_the_weights_of_other_words() {
        int outline = Outlines.of(Posting.LETTERS, Outlines.LONGEST);
        long weighed = Posting.weighed(outline, new int[] {Query.ONE_WORD, 0, 7});
        assertThat((int) weighed).isEqualTo(outline);
        assertThat(Posting.weight(weighed, 0)).isEqualTo(Query.ONE_WORD);
        assertThat(Posting.weight(weighed, 1)).isZero();
        assertThat(Posting.weight(weighed, 2)).isEqualTo(7);
        long owner = LikeWords.owner(LAST_WORD, Query.ONE_WORD, outline);
        assertThat(LikeWords.word(owner)).isEqualTo(LAST_WORD);
        assertThat(LikeWords.weight(owner)).isEqualTo(Query.ONE_WORD);
        assertThat(LikeWords.outline(owner)).isEqualTo(outline);
    }

    @Test
    void lighter_names_come_first_and_those_with_initials_before_them() {
        assertThat(Posting.of(Posting.OPEN, LAST_NAME, 23, true, Posting.LETTERS))
                .isLessThan(Posting.of(Posting.heaviness(0), 0, 0, false, 0));
        assertThat(IntStream.range(0, 3_000).map(Posting::heaviness)).isSorted();
        assertThat(Posting.of(8, LAST_NAME, 23, true, Posting.LETTERS)).isLessThan(Posting.of(9, 0, 0, false, 0));
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
        assertThat(Places.similarityOf(near)).isEqualTo(9_999);
        assertThat(Places.similarityOf(equal)).isEqualTo(10_000);
    }
}
