package org.tandem.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tandem.compliance.names.Demands;
import org.tandem.compliance.rules.RulePacks;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;

class PolicyTextTest {
    private static final String OWN = """
            policy 2
            floor OFAC-SDN
            floor UN
            rejects SDGT
            rejects The Sampleland (Example) Regulations 2019, part 2
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
    void what_is_wanted_of_lists_stands_in_it_line_by_line() {
        assertThat(PolicyText.read(OWN).demands())
                .isEqualTo(new Demands(
                        Set.of("OFAC-SDN", "UN"), Set.of("SDGT", "The Sampleland (Example) Regulations 2019, part 2")));
        String none = PolicyText.write(Policy.standard());
        assertThat(none).startsWith("policy 2\nusual ");
        assertThat(PolicyText.read(none).demands()).isEqualTo(Demands.NONE);
        String mixed = OWN.replace("floor UN\nrejects SDGT\n", "rejects SDGT\nfloor UN\n");
        assertThat(PolicyText.write(PolicyText.read(mixed)))
                .as("in whatever order they were written")
                .isEqualTo(OWN);
    }

    @Test
    void a_policy_of_before_says_nothing_of_lists_and_stays_readable() {
        String before = OWN.replace("policy 2", "policy 1").replaceAll("(floor|rejects) .*\n", "");
        Policy policy = PolicyText.read(before);
        assertThat(policy.demands()).isNull();
        assertThat(PolicyText.write(policy)).isEqualTo(before);
        Demands inForce = new Demands(Set.of("UN"), Set.of());
        assertThat(policy.demandsOr(inForce)).isEqualTo(inForce);
        wrong("policy 1\nfloor UN\n", "line 2: expected the usual policy");
    }

    @Test
    void the_same_policy_gives_the_same_text_however_it_was_made() {
        CorridorPolicy strict = CorridorPolicy.strict(RulePacks.shipped().get("R16-2025"));
        Policy one = new Policy(
                RulePacks.shipped(),
                Corridors.standard().with("BY", "RU", strict).with("RU", "BY", strict),
                new Demands(Set.of("UN", "EU"), Set.of("A", "B")));
        Policy other = new Policy(
                RulePacks.shipped(),
                Corridors.standard().with("RU", "BY", strict).with("BY", "RU", strict),
                new Demands(Set.of("EU", "UN"), Set.of("B", "A")));
        assertThat(PolicyText.write(one)).isEqualTo(PolicyText.write(other));
        assertThat(PolicyText.write(Policy.standard())).isNotEqualTo(PolicyText.write(one));
    }

    @Test
    void what_is_wrong_is_said_with_its_line() {
        wrong("", "begins with the line 'policy 2'");
        wrong("policy 3\n", "begins with the line 'policy 2'");
        wrong("policy 1\n", "line 2: expected the usual policy");
        wrong("policy 2\nfloor UN\n", "line 3: expected the usual policy");
        wrong(OWN.replace("floor UN", "floor U N"), "line 3: a list's name has letters, digits, - and _");
        wrong(OWN.replace("floor UN", "floor "), "line 3: a list's name");
        wrong(OWN.replace("floor UN", "floor OFAC-SDN"), "line 3: 'floor OFAC-SDN' stands there twice");
        wrong(OWN.replace("rejects SDGT", "rejects  SDGT"), "line 4: a programme is a line of text");
        wrong(OWN.replace("rejects SDGT", "rejects "), "line 4: a programme is a line of text");
        wrong(OWN.replace("rejects SDGT", "rejects S\tT"), "line 4: a programme is a line of text");
        wrong(OWN.replace("rejects SDGT\n", "").replace("usual ", "rejects SDGT\nusual "), "expected the usual policy");
        wrong(OWN.replace("rules=OWN-2", "rules=OWN-9"), "line 15: no rule pack is called 'OWN-9'");
        wrong(OWN.replace("mode=STANDING_VERDICT", "mode=OFF"), "line 15: ");
        wrong(OWN.replace("verdictAge=PT6H", "verdictAge=PT48H"), "a day old at most");
        wrong(OWN.replace(" listAge=PT24H", ""), "line 15: expected rules, mode, verdictAge, listAge");
        wrong(OWN.replace("BYN=300000", "BYN=-1"), "line 15: expected a threshold in minor units, found '-1'");
        wrong(OWN.replace("BYN=300000", "BYN=18446744073709551615"), "line 15: expected a threshold in minor units");
        wrong(OWN.replace("verdictAge=PT6H", "verdictAge=6h"), "line 15: expected an age such as PT24H, found '6h'");
        wrong(OWN.replace("BYN=300000", "skip=1"), "'skip' is neither a currency nor one of");
        wrong(OWN.replace("BY-RU ", "BYRU "), "line 15: expected a corridor such as BY-RU");
        wrong(OWN.replace("extends R16-2012", "extends R16-1999"), "the policy's pack at line 6");
    }

    private static void wrong(String text, String expected) {
        assertThatThrownBy(() -> PolicyText.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expected);
    }
}
