package org.tandem.app.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandem.compliance.CorridorPolicy;
import org.tandem.compliance.Corridors;
import org.tandem.compliance.ScreeningMode;
import org.tandem.domain.money.Currency;
import org.tandem.domain.network.Change;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;

class NetworkFileTest {
    /// As it stands in the part screening; the second builds on the first.
    private static final String OWN_PACKS = """
            packs:
                - |
                  pack OWN-1 version 3
                  extends R16-2012
                  check iban-country creditor else hold AC03
                - |
                  pack OWN-2 version 4
                  extends OWN-1
                  check lei creditor else reject RR03
              """;

    private static final String GOOD = """
            name: Two banks
            operator: TNDMBY20
            officers: [officer.one, officer.two]
            currencies:
              - {code: BYN, decimals: 2, settlementBank: SBYNBY20}
              - {code: RUB, decimals: 2, settlementBank: SBYNBY20}
            participants:
              - {bic: SBYNBY20, name: Settlement, role: settlement-bank, country: BY}
              - {bic: AAAABY20, name: A bank, role: bank, country: BY, currencies: [BYN]}
              - {bic: FXAAFI20, name: An FX provider, role: fx-provider, country: BY, currencies: [BYN, RUB]}
            parameters: {quoteLife: 5min}
            fees:
              - {pair: BYN/RUB, sender: {fixed: "0.50", percent: "0.02"}}
            limits:
              - {participant: AAAABY20, currency: BYN, payment: "100.00"}
            screening:
              lists: lists
              floor: [UN]
              rules: R16-2012
              corridors:
                - {from: BY, to: BY, mode: standing-verdict, verdictAge: 6h, listAge: 1d}
                - {from: FI, to: BY, thresholds: [{currency: BYN, amount: "3000.00"}]}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"byn-rub", "three-currencies"})
    void reads_the_networks_that_come_with_the_house(String name) throws IOException {
        NetworkFile.Result result = NetworkFile.read(Path.of("../networks", name));

        assertThat(result).isInstanceOf(NetworkFile.Result.Good.class);
    }

    @Test
    void the_corridor_has_six_banks_two_fx_providers_and_a_card_scheme() throws IOException {
        NetworkDefinition network = good(Files.readString(Path.of("../networks/byn-rub/network.yaml")));

        assertThat(network.participants(Role.BANK)).hasSize(6);
        assertThat(network.participants(Role.FX_PROVIDER)).hasSize(2);
        assertThat(network.participants(Role.CARD_SCHEME)).hasSize(1);
        assertThat(network.participants()).allMatch(it -> it.bic().code().charAt(7) == '0');
        assertThat(network.currencies()).containsOnlyKeys("BYN", "RUB");
    }

    @Test
    void a_corridor_may_hold_for_a_time_of_its_own_and_another_may_not_hold_for_ever() {
        String own = GOOD.replace("{from: FI, to: BY,", "{from: FI, to: BY, hold: 4h,");
        assertThat(good(own).changes()).contains(new Change.SetHold("FI", "BY", 14_400_000));
        assertThat(good(GOOD).changes()).noneMatch(Change.SetHold.class::isInstance);
        assertThat(bad(own.replace("4h", "400d")))
                .extracting(Mistake::toString)
                .containsExactly("22:32: the time of held payments: 1 ms to 366 days, not '400d'");
        assertThat(bad(own.replace("4h", "long")))
                .singleElement()
                .asString()
                .startsWith("22:32: the time of held payments: ");
    }

    @Test
    void each_corridor_has_its_policy_and_takes_the_rest_from_the_usual_one() {
        Corridors corridors = good(GOOD).screening().policy().corridors();
        CorridorPolicy within = corridors.policy(Bic.of("AAAABY20"), Bic.of("BBBBBY20"));
        CorridorPolicy into = corridors.policy(Bic.of("AAAAFI20"), Bic.of("BBBBBY20"));
        CorridorPolicy other = corridors.policy(Bic.of("AAAABY20"), Bic.of("BBBBFI20"));

        assertThat(within.mode()).isEqualTo(ScreeningMode.STANDING_VERDICT);
        assertThat(within.verdictAge()).isEqualTo(Duration.ofHours(6));
        assertThat(within.listAge()).isEqualTo(Duration.ofDays(1));
        assertThat(into.mode()).isEqualTo(ScreeningMode.IN_LINE);
        assertThat(into.listAge()).isEqualTo(Duration.ofDays(2));
        assertThat(into.thresholdMinor()).containsExactly(Map.entry("BYN", 300_000L));
        assertThat(other).isEqualTo(corridors.usual());
    }

    @Test
    void a_network_brings_rule_packs_of_its_own_and_corridors_choose_them() {
        Corridors corridors = good(GOOD.replace("rules: R16-2012", OWN_PACKS + "  rules: OWN-2")
                        .replace("from: BY, to: BY", "from: BY, to: BY, rules: OWN-1"))
                .screening()
                .policy()
                .corridors();

        assertThat(corridors.usual().rules()).hasToString("OWN-2 (4)");
        assertThat(corridors.policy(Bic.of("AAAABY20"), Bic.of("BBBBBY20")).rules())
                .hasToString("OWN-1 (3)");
    }

    @Test
    void a_mistake_in_a_pack_of_its_own_is_told_with_the_packs_line() {
        assertThat(bad(GOOD.replace(
                        "rules: R16-2012", OWN_PACKS.replace("extends OWN-1", "extends OWN-9") + "  rules: R16-2012")))
                .extracting(Mistake::text)
                .singleElement()
                .asString()
                .contains("the pack line 2: 'extends OWN-9'", "no rule pack is called 'OWN-9'");
        assertThat(bad(GOOD.replace(
                        "rules: R16-2012", OWN_PACKS.replace("pack OWN-1", "pack R16-2012") + "  rules: R16-2012")))
                .extracting(Mistake::text)
                .anyMatch(it -> it.contains("a pack called R16-2012 is there already"));
    }

    @Test
    void every_part_becomes_a_founding_change() {
        NetworkDefinition network = good(GOOD);

        assertThat(network.changes())
                .extracting(it -> it.getClass().getSimpleName())
                .containsExactly(
                        "SetParameters",
                        "AddCurrency",
                        "AddCurrency",
                        "AdmitParticipant",
                        "AdmitParticipant",
                        "AdmitParticipant",
                        "SetFees",
                        "SetLimits");
        assertThat(network.changes())
                .anyMatch(it ->
                        it instanceof Change.SetParameters p && p.parameters().quoteLifeMillis() == 300_000);
        assertThat(network.changes())
                .anyMatch(it -> it instanceof Change.SetFees f
                        && f.sender().fixedMinor() == 50
                        && f.sender().partsPerMillion() == 200);
        assertThat(network.changes())
                .anyMatch(it -> it instanceof Change.SetLimits l
                        && l.participant().equals(Bic.of("AAAABY20"))
                        && l.paymentMaxMinor() == 10_000);
        assertThat(network.settlementBank(new Currency("BYN", 2))).isEqualTo(Bic.of("SBYNBY20"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name: Two banks | nam: Two banks | 1:1 | 'nam' is not known here",
                "name: Two banks | name: '' | 1:7 | the name is a text",
                "operator: TNDMBY20 | operator: tandem | 2:11 | is not a BIC",
                "operator: TNDMBY20 | operator: AAAABY20 | 2:11 | also listed among the participants",
                "[officer.one, officer.two] | [officer.one] | 3:11 | at least two officers",
                "[officer.one, officer.two] | [officer.one, officer.one] | 3:25 | listed twice",
                "[officer.one, officer.two] | [officer.one, Officer Two] | 3:25 | 1 to 35 of",
                "code: BYN, decimals: 2 | code: BYN, decimals: 9 | 5:12 | 0 to 4 decimals",
                "code: BYN, decimals: 2 | code: BYN, decimals: two | 5:27 | a whole number",
                "code: BYN, decimals: 2 | code: byn, decimals: 2 | 5:12 | three capital letters",
                "code: RUB, decimals: 2 | code: BYN, decimals: 2 | 6:12 | listed twice",
                "decimals: 2, settlementBank: SBYNBY20}\\n  - {code: RUB | decimals: 2, settlementBank: AAAABY20}\\n  - {code: RUB | 5:46 | no participant with the role settlement-bank",
                "role: bank | role: banker | 9:41 | a role is one of",
                "country: BY, currencies: [BYN] | country: Belarus, currencies: [BYN] | 9:56 | two capital letters",
                "currencies: [BYN]} | currencies: [USD]} | 9:73 | 'USD' is no currency of this file",
                "currencies: [BYN]} | currencies: [BYN, BYN]} | 9:78 | listed twice",
                "currencies: [BYN]} | currencies: BYN} | 9:72 | is a list",
                "currencies: [BYN, RUB]} | currencies: [BYN]} | 10:5 | at least two currencies",
                "bic: FXAAFI20 | bic: AAAABY20 | 10:11 | listed twice",
                "quoteLife: 5min | quoteLife: soon | 11:25 | a number and ms, s, min, h or d",
                "quoteLife: 5min | quoteLife: 999d | 11:25 | 1 ms to 366 days",
                "pair: BYN/RUB | pair: BYN-RUB | 13:12 | a pair is written",
                "pair: BYN/RUB | pair: BYN/EUR | 13:12 | 'EUR' is no currency",
                "\"0.50\" | \"0.505\" | 13:37 | more than the 2 decimals of BYN",
                "\"0.02\" | \"0.02001\" | 13:54 | at most four decimals",
                "participant: AAAABY20 | participant: BBBBBY20 | 15:19 | neither a participant of this file",
                "payment: \"100.00\" | payment: \"-1\" | 15:53 | out of range",
                "name: Two banks | name: Two banks\\nname: again | 2:1 | given twice",
                "lists: lists | list: lists.txt | 17:3 | 'list' is not known here",
                "lists: lists | lists: ../lists | 17:10 | a folder beside the network file",
                "floor: [UN] | floor: [U N] | 18:11 | a list's name has letters",
                "floor: [UN] | floor: [UN, UN] | 18:15 | 'UN' is listed twice",
                "rules: R16-2012 | rules: R16 | 19:10 | no rule pack is called 'R16'",
                "from: BY, to: BY | from: BY | 21:7 | a corridor lacks 'to'",
                "from: BY, to: BY | from: FX, to: BY | 21:14 | no participant's BIC is of the country 'FX'",
                "from: FI, to: BY | from: BY, to: BY | 22:7 | a second policy from BY to BY",
                "mode: standing-verdict | mode: none | 21:32 | in-line or standing-verdict",
                "mode: standing-verdict | mode: in-line | 21:53 | only in the mode standing-verdict",
                "verdictAge: 6h | verdictAge: 25h | 21:62 | a day at most",
                "listAge: 1d | listAge: never | 21:75 | a number and ms, s, min, h or d",
                "currency: BYN, amount: | currency: EUR, amount: | 22:50 | 'EUR' is no currency of this file",
                "3000.00 | 3000.005 | 22:63 | more than the 2 decimals of BYN",
            })
    void finds_every_mistake_with_its_line_and_column(String from, String to, String where, String text) {
        String before = from.translateEscapes();
        assertThat(GOOD).contains(before);

        List<Mistake> mistakes = bad(GOOD.replaceFirst(java.util.regex.Pattern.quote(before), to.translateEscapes()));

        assertThat(mistakes)
                .as("%s", mistakes)
                .anyMatch(it -> (it.line() + ":" + it.column()).equals(where)
                        && it.text().contains(text));
    }

    @Test
    void finds_all_mistakes_at_once() {
        String broken = GOOD.replace("TNDMBY20", "x")
                .replace("role: bank", "role: banker")
                .replace("5min", "soon");

        assertThat(bad(broken)).hasSize(4).extracting(Mistake::line).contains(2, 9, 11);
    }

    @Test
    void says_what_is_missing() {
        assertThat(bad("name: x"))
                .extracting(Mistake::text)
                .containsExactly(
                        "a network file lacks 'currencies'",
                        "a network file lacks 'officers'",
                        "a network file lacks 'operator'",
                        "a network file lacks 'participants'");
        assertThat(bad("- a\n- b"))
                .extracting(Mistake::toString)
                .contains("1:1: a network file is a mapping of names to values");
        assertThat(bad("")).extracting(Mistake::text).containsExactly("the file is empty");
        assertThat(bad("a: [b\nc: d")).singleElement().matches(it -> it.text().startsWith("not YAML"));
        assertThat(bad("x".repeat(YamlReader.CHARACTERS_MAX + 1)))
                .singleElement()
                .matches(it -> it.text().contains("larger"));
        assertThat(bad("&a [*a, *a]")).isNotEmpty();
        assertThat(bad("[".repeat(YamlReader.DEPTH_MAX + 1)))
                .singleElement()
                .hasToString("1:33: deeper than 32 levels");
        assertThat(bad("[".repeat(YamlReader.DEPTH_MAX) + "]".repeat(YamlReader.DEPTH_MAX)))
                .extracting(Mistake::text)
                .noneMatch(it -> it.startsWith("deeper"));
    }

    @Test
    void says_why_a_file_cannot_be_read(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> NetworkFile.read(folder.resolve("none.yaml")))
                .hasMessageContaining("there is no network file");
        Path latin = Files.write(folder.resolve("latin.yaml"), "name: Ä".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> NetworkFile.read(latin)).hasMessageContaining("not UTF-8");
    }

    private static NetworkDefinition good(String yaml) {
        NetworkFile.Result result = NetworkFile.parse(yaml);
        assertThat(result).as("%s", result).isInstanceOf(NetworkFile.Result.Good.class);
        return ((NetworkFile.Result.Good) result).network();
    }

    private static List<Mistake> bad(String yaml) {
        NetworkFile.Result result = NetworkFile.parse(yaml);
        assertThat(result).isInstanceOf(NetworkFile.Result.Bad.class);
        return ((NetworkFile.Result.Bad) result).mistakes();
    }
}
