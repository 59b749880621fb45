package org.tandem.domain.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tandem.domain.Limits;
import org.tandem.domain.payment.Uetr;

class QuestionIdTest {
    private static final Uetr UETR = Uetr.of("7c5b1c1e-4f2a-4b3c-9d8e-0123456789ab");

    @Test
    void is_a_reference_that_any_message_has_room_for_and_found_again_from_it() {
        QuestionId last = new QuestionId(UETR, Limits.QUESTIONS_PER_PAYMENT_MAX);
        assertThat(last.toString())
                .isEqualTo("7c5b1c1e4f2a4b3c9d8e0123456789ab-8")
                .hasSizeLessThanOrEqualTo(Limits.IDENTIFIER_LENGTH_MAX);
        assertThat(QuestionId.find(last.toString())).contains(last);
        assertThat(QuestionId.find(last.toString().toUpperCase(java.util.Locale.ROOT)))
                .contains(last);
    }

    @Test
    void other_texts_are_no_question() {
        assertThat(QuestionId.find("")).isEmpty();
        assertThat(QuestionId.find("INV-2030-000017")).isEmpty();
        assertThat(QuestionId.find("7c5b1c1e4f2a4b3c9d8e0123456789ab-0")).isEmpty();
        assertThat(QuestionId.find("7c5b1c1e4f2a4b3c9d8e0123456789ab-9")).isEmpty();
        assertThat(QuestionId.find("7c5b1c1e4f2a1b3c9d8e0123456789ab-1"))
                .as("no version 4 UUID")
                .isEmpty();
    }

    @Test
    void a_payment_has_a_bounded_number_of_questions() {
        assertThatThrownBy(() -> new QuestionId(UETR, Limits.QUESTIONS_PER_PAYMENT_MAX + 1))
                .hasMessageContaining("1 to 8");
        assertThatThrownBy(() -> new QuestionId(UETR, 0)).hasMessageContaining("1 to 8");
    }
}
