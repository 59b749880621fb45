package org.tandem.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tandem.compliance.names.EntryRef;
import org.tandem.compliance.party.Fingerprint;

class DiscretionTest {
    private static final CaseDetail.Party PARTY = new CaseDetail.Party(
            0, "CREDITOR", "PERSON", "Ivan Petrov", "Oak Street, Minsk", "PASSPORT MP123", "BY86", "1961-05-02");
    private static final CaseDetail.AlertRow ALERT = new CaseDetail.AlertRow(
            1,
            0,
            "NAME",
            new EntryRef("OFAC-SDN", "7745-B", Fingerprint.of("entry")),
            "PETROV, Ivan Sergeyevich",
            910,
            false,
            false,
            "",
            "");

    @Test
    void what_the_payment_says_may_be_asked_about() {
        assertThat(refusal("What is Ivan PETROV's date of birth, and does he live in Oak Street?"))
                .isEmpty();
    }

    @Test
    void a_word_of_the_entrys_name_is_too_much_however_it_is_written() {
        assertThat(refusal("Is his father's name SERGEYEVICH?"))
                .hasValueSatisfying(text -> assertThat(text).contains("'SERGEYEVICH'"));
        assertThat(refusal("Ivan-Sergeyevich?")).isPresent();
    }

    @Test
    void neither_the_list_nor_the_entrys_id_is_told() {
        assertThat(refusal("Is he on OFAC's list?")).isPresent();
        assertThat(refusal("Has he to do with 7745?")).isPresent();
    }

    @Test
    void a_payment_without_alerts_may_be_asked_about_freely() {
        assertThat(Discretion.refusal("Sergeyevich?", List.of(PARTY), List.of()))
                .isEmpty();
    }

    private static Optional<String> refusal(String question) {
        return Discretion.refusal(question, List.of(PARTY), List.of(ALERT));
    }
}
