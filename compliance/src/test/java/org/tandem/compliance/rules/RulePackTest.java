package org.tandem.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandem.compliance.Example;
import org.tandem.compliance.party.PartyAddress;
import org.tandem.compliance.party.PartyBirth;
import org.tandem.compliance.party.PartyIdentifier;
import org.tandem.compliance.party.PartyIdentifier.Kind;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.Limits;
import org.tandem.domain.payment.Reason;

class RulePackTest {
    private static final RulePacks PACKS = RulePacks.shipped();
    private static final Terms ABOVE = terms(true);
    private static final Terms BELOW = terms(false);

    @ParameterizedTest
    @ValueSource(strings = {"R16-2012", "EU-TFR", "R16-2025"})
    void a_complete_payment_keeps_every_pack(String pack) {
        assertThat(examine(pack, ABOVE, debtor(), creditor())).isNull();
        assertThat(examine(pack, BELOW, debtor(), creditor())).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                ".",
                "N/A",
                "OUR CLIENT",
                "One of our customers",
                "0000",
                "12345",
                "X",
                "Клиент банка",
                "Нет данных",
                "няма даных",
                "UNKNOWN"
            })
    void filler_names_say_nothing(String name) {
        assertThat(reason("R16-2012", ABOVE, debtor().withName(name), creditor()))
                .isEqualTo(Reason.RR02);
        assertThat(reason("R16-2012", ABOVE, debtor(), creditor().withName(name)))
                .isEqualTo(Reason.RR03);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Our Client Services", "ОДНОМУ", "Li", "林", "3M Tools"})
    void names_that_look_like_fillers_are_kept(String name) {
        assertThat(examine("R16-2012", ABOVE, debtor().withName(name), creditor()))
                .isNull();
    }

    /// Pack, what is taken away, the reason above and below the threshold.
    @ParameterizedTest
    @CsvSource({
        "R16-2012, debtor-account-and-identifier, RR01, RR01",
        "R16-2012, debtor-address-identifier-birth, RR02, NONE",
        "R16-2012, debtor-address, NONE, NONE",
        "R16-2012, creditor-account, AC03, AC03",
        "R16-2012, creditor-address, NONE, NONE",
        "EU-TFR, debtor-account, RR01, RR01",
        "EU-TFR, debtor-address, NONE, NONE",
        "EU-TFR, debtor-address-and-birth, RR02, NONE",
        "EU-TFR, debtor-identifier-and-birth, RR02, NONE",
        "R16-2025, debtor-birth, RR02, NONE",
        "R16-2025, debtor-whole-address, RR02, NONE",
        "R16-2025, debtor-identifier-and-birth, RR02, NONE",
        "R16-2025, creditor-address, RR03, NONE",
    })
    void each_pack_asks_for_its_own(String pack, String without, Reason above, Reason below) {
        ScreenedParty debtor = switch (without) {
            case "debtor-account" -> debtor().withAccount("");
            case "debtor-account-and-identifier" -> debtor().withAccount("").withIdentifiers();
            case "debtor-address" -> debtor().withAddress(new PartyAddress("", "", "BY"));
            case "debtor-whole-address" -> debtor().withAddress(PartyAddress.NONE);
            case "debtor-birth" -> debtor().withBirth(PartyBirth.NONE);
            case "debtor-address-and-birth" ->
                debtor().withAddress(PartyAddress.NONE).withBirth(PartyBirth.NONE);
            case "debtor-identifier-and-birth" -> debtor().withIdentifiers().withBirth(PartyBirth.NONE);
            case "debtor-address-identifier-birth" ->
                debtor().withAddress(PartyAddress.NONE).withIdentifiers().withBirth(PartyBirth.NONE);
            default -> debtor();
        };
        ScreenedParty creditor = switch (without) {
            case "creditor-account" -> creditor().withAccount(".");
            case "creditor-address" -> creditor().withAddress(PartyAddress.NONE);
            default -> creditor();
        };
        assertThat(reason(pack, ABOVE, debtor, creditor)).isEqualTo(above);
        assertThat(reason(pack, BELOW, debtor, creditor)).isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({
        "BY13NBRB3600900000002Z00AB00, NONE",
        "by13 nbrb 3600 9000 0000 2z00 ab00, NONE",
        "BY14NBRB3600900000002Z00AB00, AC01",
        "GB82WEST12345698765432, AC01",
        "40702810000000000001, NONE",
    })
    void an_iban_has_right_check_digits_and_the_agents_country(String account, Reason reason) {
        assertThat(reason("R16-2012", ABOVE, debtor().withAccount(account), creditor()))
                .isEqualTo(reason);
    }

    @Test
    void an_iban_of_another_country_is_held_and_a_wrong_one_rejected() {
        Finding elsewhere = Objects.requireNonNull(
                examine("R16-2012", ABOVE, debtor().withAccount("GB82WEST12345698765432"), creditor()));
        assertThat(elsewhere.rejects()).isFalse();
        assertThat(elsewhere.text()).isEqualTo("R16-2012: the debtor's IBAN is of GB, its agent AAAABY2XXXX is of BY");
        Finding wrong = Objects.requireNonNull(
                examine("R16-2012", ABOVE, debtor().withAccount("GB83WEST12345698765432"), creditor()));
        assertThat(wrong.rejects()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1980-02-29, NONE",
        "1979-02-29, RR02",
        "2026-11-27, NONE",
        "2026-11-28, RR02",
        "1901-11-27, RR02",
        "1901-11-28, NONE",
        "29.02.1980, RR02"
    })
    void a_birth_date_is_a_date_of_somebody_alive(String date, Reason reason) {
        ScreenedParty debtor = debtor().withBirth(new PartyBirth(date, "Brest", "BY"));
        assertThat(reason("R16-2012", ABOVE, debtor, creditor())).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"5493001KJTIIGC8Y1R12, NONE", "5493001KJTIIGC8Y1R13, RR03", "5493001KJTIIGC8Y1R1, RR03"})
    void an_lei_has_right_check_digits(String lei, Reason reason) {
        ScreenedParty creditor = creditor().withIdentifiers(new PartyIdentifier(Kind.LEI, lei));
        assertThat(reason("R16-2012", ABOVE, debtor(), creditor)).isEqualTo(reason);
    }

    @Test
    void a_party_is_not_called_as_its_own_agent() {
        assertThat(reason("R16-2012", ABOVE, debtor().withName("FIRST-BANK"), creditor()))
                .isEqualTo(Reason.RR02);
        assertThat(reason("R16-2012", ABOVE, debtor().withName("Second Bank"), creditor()))
                .isEqualTo(Reason.NONE);
        assertThat(reason("R16-2012", ABOVE, debtor(), creditor().withName("second bank")))
                .isEqualTo(Reason.RR03);
    }

    @Test
    void a_missing_party_is_found_missing() {
        Finding finding = PACKS.get("R16-2012").examine(List.of(), ABOVE);
        assertThat(finding).isEqualTo(new Finding(true, Reason.RR02, "R16-2012: the debtor's name is missing"));
    }

    @Test
    void a_national_pack_builds_on_another() {
        RulePacks packs = PACKS.with("""
                # A sample.
                pack NATIONAL-1 version 3
                extends R16-2012
                need always ultimate-creditor name else hold RR03
                """, "national.pack");
        RulePack pack = packs.get("NATIONAL-1");
        assertThat(pack.version()).isEqualTo(3);
        Finding finding = Objects.requireNonNull(pack.examine(List.of(debtor(), creditor()), ABOVE));
        assertThat(finding.text()).isEqualTo("NATIONAL-1: the ultimate creditor's name is missing");
        assertThat(finding.rejects()).isFalse();
        assertThat(packs.names()).containsExactly("R16-2012", "EU-TFR", "R16-2025", "NATIONAL-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pack lower version 1",
                "pack OK version one",
                "extends NOWHERE",
                "need sometimes debtor name else reject RR02",
                "need always nobody name else reject RR02",
                "need always debtor shoes else reject RR02",
                "need always debtor name else ignore RR02",
                "need always debtor name else reject XX99",
                "need always debtor name else reject NONE",
                "check luck debtor else reject RR02",
                "check iban debtor otherwise reject RR02",
                "permit everything",
            })
    void a_wrong_line_is_told_with_its_number(String line) {
        assertThatThrownBy(() -> PACKS.with("pack X-1 version 1\n" + line, "x.pack"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x.pack line 2");
    }

    @Test
    void a_pack_without_rules_or_with_a_name_that_is_taken_is_refused() {
        assertThatThrownBy(() -> PACKS.with("pack X-1 version 1\n", "x.pack"))
                .hasMessageContaining("at least one rule");
        assertThatThrownBy(() -> PACKS.with("pack EU-TFR version 1\nextends R16-2012\n", "x.pack"))
                .hasMessageContaining("is there already");
    }

    private static ScreenedParty debtor() {
        return Example.debtor("Anna Linden");
    }

    private static ScreenedParty creditor() {
        return Example.creditor("Oak Mill");
    }

    private static Reason reason(String pack, Terms terms, ScreenedParty debtor, ScreenedParty creditor) {
        Finding finding = examine(pack, terms, debtor, creditor);
        return finding == null ? Reason.NONE : finding.reason();
    }

    private static @Nullable Finding examine(String pack, Terms terms, ScreenedParty debtor, ScreenedParty creditor) {
        return PACKS.get(pack).examine(List.of(debtor, creditor), terms);
    }

    private static Terms terms(boolean above) {
        return new Terms(
                Example.DEBTOR_AGENT,
                Example.CREDITOR_AGENT,
                above,
                List.of("First Bank"),
                List.of("Second Bank"),
                LocalDate.of(2026, 11, 27));
    }

    @Test
    void a_pack_has_as_many_rules_as_are_allowed_and_no_more() {
        String rule = "check iban creditor else reject AC03\n";
        String most = "pack MOST version 1\n" + rule.repeat(Limits.PACK_RULES_MAX);
        assertThat(PACKS.with(most, "here").get("MOST").rules()).hasSize(Limits.PACK_RULES_MAX);
        assertThatThrownBy(() -> PACKS.with(most + rule, "here"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most " + Limits.PACK_RULES_MAX + " rules");
    }

    @Test
    void packs_that_extend_each_other_twice_do_not_grow_for_ever() {
        assertThatThrownBy(() -> {
                    RulePacks more = PACKS;
                    for (int i = 0; i < 40; i++) {
                        more = more.with(doubled(i), "here");
                    }
                })
                .hasMessageContaining("those of packs that it extends included");
    }

    private static String doubled(int number) {
        String extended = number == 0 ? "R16-2012" : "TWICE-" + (number - 1);
        return "pack TWICE-" + number + " version 1\n" + ("extends " + extended + "\n").repeat(2);
    }
}
