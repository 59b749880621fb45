package org.tandem.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tandem.compliance.rules.RulePacks;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;

class PolicyTextTest {
    private static final String OWN = """
            policy 1
            pack
              pack OWN-1 version 3
              extends R16-2012
              check iban-country creditor else hold AC03
            pack
              pack OWN-2 version 4
              extends OWN-1
              check lei creditor else reject RR03
            usual rules=R16-2012 mode=IN_LINE verdictAge=PT24H listAge=PT48H
            BY-RU rules=OWN-2 mode=STANDING_VERDICT verdictAge=PT6H listAge=PT24H BYN=300000 RUB=1
            """;

    @Test
    void a_policy_is_the_same_after_its_text() {
        assertThat(PolicyText.write(PolicyText.read(OWN))).isEqualTo(OWN);
        CorridorPolicy corridor = PolicyText.read(OWN).corridors().policy(Bic.of("AAAABY20"), Bic.of("BBBBRU20"));
        assertThat(corridor.rules()).hasToString("OWN-2 (4)");
        assertThat(corridor.mode()).isEqualTo(ScreeningMode.STANDING_VERDICT);
        assertThat(corridor.verdictAge()).isEqualTo(Duration.ofHours(6));
        assertThat(corridor.isAbove(new Money(300_000, Example.BYN))).isFalse();
        assertThat(corridor.isAbove(new Money(300_001, Example.BYN))).isTrue();
    }

    @Test
    void the_same_policy_gives_the_same_text_however_it_was_made() {
        CorridorPolicy strict = CorridorPolicy.strict(RulePacks.shipped().get("R16-2025"));
        Policy one = new Policy(
                RulePacks.shipped(),
                Corridors.standard().with("BY", "RU", strict).with("RU", "BY", strict));
        Policy other = new Policy(
                RulePacks.shipped(),
                Corridors.standard().with("RU", "BY", strict).with("BY", "RU", strict));
        assertThat(PolicyText.write(one)).isEqualTo(PolicyText.write(other));
        assertThat(PolicyText.write(Policy.standard())).isNotEqualTo(PolicyText.write(one));
    }

    @Test
    void what_is_wrong_is_said_with_its_line() {
        wrong("", "begins with the line 'policy 1'");
        wrong("policy 2\n", "begins with the line 'policy 1'");
        wrong("policy 1\n", "line 2: expected the usual policy");
        wrong(OWN.replace("rules=OWN-2", "rules=OWN-9"), "line 11: no rule pack is called 'OWN-9'");
        wrong(OWN.replace("mode=STANDING_VERDICT", "mode=OFF"), "line 11: ");
        wrong(OWN.replace("verdictAge=PT6H", "verdictAge=PT48H"), "a day old at most");
        wrong(OWN.replace(" listAge=PT24H", ""), "line 11: expected rules, mode, verdictAge, listAge");
        wrong(OWN.replace("BYN=300000", "BYN=-1"), "line 11: expected a threshold in minor units, found '-1'");
        wrong(OWN.replace("BYN=300000", "BYN=18446744073709551615"), "line 11: expected a threshold in minor units");
        wrong(OWN.replace("verdictAge=PT6H", "verdictAge=6h"), "line 11: expected an age such as PT24H, found '6h'");
        wrong(OWN.replace("BYN=300000", "skip=1"), "'skip' is neither a currency nor one of");
        wrong(OWN.replace("BY-RU ", "BYRU "), "line 11: expected a corridor such as BY-RU");
        wrong(OWN.replace("extends R16-2012", "extends R16-1999"), "the policy's pack at line 2");
    }

    private static void wrong(String text, String expected) {
        assertThatThrownBy(() -> PolicyText.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expected);
    }
}
