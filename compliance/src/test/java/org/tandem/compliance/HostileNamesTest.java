package org.tandem.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.compliance.Example.creditor;
import static org.tandem.compliance.Example.debtor;
import static org.tandem.compliance.Example.subject;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandem.compliance.party.PartyRole;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.payment.PaymentKind;

/// Names that were made to get past a gate, or to break one.
class HostileNamesTest {
    private final Gate gate = SmallList.of("Borealis Frost Trading").gate();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bo\u200Frealis Frost Trading",
                "\u202EBorealis Frost Trading\u202C",
                "Borealis\u0000 Frost Trading",
                "Borealis\u0007Frost\u001BTrading",
                "\u0412orealis Fr\u043Est Trading",
                "B\u043Er\u0435\u0430lis Frost Trading",
                "Bor\u0301ealis Fros\u0308t Trading",
                "Borealis\uFEFF\u2060Frost\u00ADTrading",
                "Borealis Frost Trading\uD83D",
                "BOREALIS\tFROST\r\nTRADING"
            })
    void a_listed_name_does_not_hide_behind_marks_controls_or_letters_of_another_script(String name) {
        assertThat(verdict(name)).isEqualTo(Verdict.HOLD);
    }

    @Test
    void a_name_that_is_too_long_to_compare_is_held_whatever_stands_in_it() {
        assertThat(verdict("Oak Mill ".repeat(1_200))).isEqualTo(Verdict.HOLD);
        assertThat(verdict("x".repeat(10_000))).isEqualTo(Verdict.HOLD);
        assertThat(verdict("Oak Mill " + "\u0301".repeat(10_000))).isEqualTo(Verdict.HOLD);
        assertThat(verdict("Oak ".repeat(100) + "Borealis Frost Trading")).isNotEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B\u200F", "\u0000\u0001", "...", "\u2028", "\uD800"})
    void a_name_that_says_nothing_is_never_passed(String name) {
        assertThat(verdict(name)).isNotEqualTo(Verdict.PASS);
    }

    @Test
    void every_kind_of_character_gets_a_verdict_in_every_place() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character += character < 0x3000 ? 7 : 4_099) {
            String name = "Oak " + Character.toString(character) + " Mill";
            ScreenedParty ultimate = ScreenedParty.named(PartyRole.ULTIMATE_CREDITOR, name, name);
            Judgement judgement = gate.examine(subject(
                            PaymentKind.CUSTOMER,
                            100,
                            List.of(name),
                            debtor("Anna Linden"),
                            creditor("Oak Mill"),
                            ultimate))
                    .judgement();
            assertThat(judgement.detail()).as("U+%04X", character).doesNotContain("its screening failed");
        }
    }

    @Test
    void a_listed_name_far_inside_a_long_text_is_found_or_the_payment_is_held() {
        String line = "invoice ".repeat(200) + "Borealis Frost Trading " + "thanks ".repeat(20);
        assertThat(gate.clear(subject(
                                PaymentKind.CUSTOMER, 100, List.of(line), debtor("Anna Linden"), creditor("Oak Mill")))
                        .verdict())
                .isEqualTo(Verdict.HOLD);
    }

    private Verdict verdict(String name) {
        return gate.clear(subject(debtor("Anna Linden"), creditor(name))).verdict();
    }
}
