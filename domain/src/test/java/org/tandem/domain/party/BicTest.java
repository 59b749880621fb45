package org.tandem.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BicTest {
    @Property
    void packs_every_code_into_a_number_and_back(@ForAll("bics") String text) {
        Bic bic = Bic.of(text);

        assertThat(bic.code()).isEqualTo(text.length() == 8 ? text + "XXX" : text);
        assertThat(new Bic(bic.packed())).isEqualTo(bic);
        assertThat(bic.packed()).isPositive();
    }

    @Test
    void eight_characters_are_the_main_office() {
        assertThat(Bic.of("MNMBBY2X")).isEqualTo(Bic.of("MNMBBY2XXXX"));
        assertThat(Bic.of("MNMBBY2X")).hasToString("MNMBBY2X");
        assertThat(Bic.of("MNMBBY2X001")).hasToString("MNMBBY2X001");
        assertThat(Bic.of("MNMBBY2X").country()).isEqualTo("BY");
        assertThat(Bic.NONE.code()).isEmpty();
        assertThat(Bic.NONE.isNone()).isTrue();
        assertThat(Bic.of("MNMBBY2X").isNone()).isFalse();
        assertThat(Bic.of("AAAABY2X").compareTo(Bic.of("BAAABY2X"))).isNegative();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MNMBBY2",
                "MNMBBY2XX",
                "mnmbby2x",
                "MNMB1Y2X",
                "MNMBB12X",
                "MNMBBY2X-01",
                "MNMBBY2XXXXX",
                "МNMBBY2X"
            })
    void refuses_what_is_no_code(String text) {
        assertThat(Bic.isBic(text)).isFalse();
        assertThatThrownBy(() -> Bic.of(text)).hasMessageContaining("is not a BIC");
    }

    @Test
    void roles_keep_their_wire_values() {
        for (Role role : Role.values()) {
            assertThat(Role.of(role.code())).isEqualTo(role);
        }
        assertThat(Role.BANK.code()).isEqualTo(1);
        assertThatThrownBy(() -> Role.of(99)).hasMessageContaining("99");
    }

    @Provide
    Arbitrary<String> bics() {
        Arbitrary<String> any = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofLength(4);
        Arbitrary<String> country =
                Arbitraries.strings().withCharRange('A', 'Z').ofLength(2);
        Arbitrary<String> place = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofLength(2);
        Arbitrary<String> branch = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofLength(3);
        return Combinators.combine(any, country, place, Arbitraries.oneOf(branch, Arbitraries.just("")))
                .as((a, c, p, b) -> a + c + p + b);
    }
}
