package org.tandem.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.compliance.ContentHash;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

class GateTest {
    private static final Currency BYN = new Currency("BYN", 2);
    private static final Currency RUB = new Currency("RUB", 2);
    private static final Uetr UETR = Uetr.of("7c5b1c1e-4f2a-4b3c-9d8e-0123456789ab");

    @TempDir
    Path directory;

    @Test
    void a_complete_payment_of_unlisted_parties_passes_and_is_bound_to_its_content() throws IOException {
        Clearance clearance = gate("# epoch: 3\nBorealis Frost Trading\n")
                .clear(subject(debtor("Anna Linden"), creditor("Oak Mill")));
        assertThat(clearance.verdict()).isEqualTo(Verdict.PASS);
        assertThat(clearance.reason()).isEqualTo(Reason.NONE);
        assertThat(clearance.listEpoch()).isEqualTo(3);
        assertThat(clearance.method()).isEqualTo(ScreeningMethod.EXACT_MATCH);
        assertThat(clearance.content())
                .isEqualTo(ContentHash.of(
                        UETR,
                        Bic.of("AAAABY2X"),
                        Bic.of("BBBBRUMM"),
                        new QuoteId(7),
                        new Money(100, BYN),
                        RUB.pack(),
                        2_800,
                        11,
                        12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Borealis Frost Trading",
                "BOREALIS-FROST  trading.",
                "Ｂｏｒｅａｌｉｓ Frost\u200bTrading",
                "borealis frost tra\u00adding"
            })
    void a_listed_name_is_held_however_it_is_spaced_and_cased(String name) throws IOException {
        Clearance clearance = gate("Borealis Frost Trading\n").clear(subject(debtor("Anna Linden"), creditor(name)));
        assertThat(clearance.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(clearance.reason()).isEqualTo(Reason.RR04);
    }

    @Test
    void a_name_marked_with_an_exclamation_mark_is_rejected_and_wins_over_a_held_one() throws IOException {
        Gate gate = gate("Anna Linden\n!Oak Mill\n");
        Judgement judgement = gate.judge(PaymentKind.CUSTOMER, List.of(debtor("ANNA LINDEN"), creditor("oak mill")));
        assertThat(judgement.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(judgement.reason()).isEqualTo(Reason.RR04);
        assertThat(judgement.detail()).isEqualTo("the creditor's name is on the list as 'Oak Mill'");
    }

    @Test
    void every_role_is_screened_also_between_institutions() throws IOException {
        Gate gate = gate("Grey Harbour\n");
        for (PartyRole role : PartyRole.values()) {
            ScreenedParty party = new ScreenedParty(role, "Grey Harbour", "", "", "", "");
            assertThat(gate.judge(PaymentKind.FINANCIAL_INSTITUTION, List.of(party))
                            .verdict())
                    .as(role.toString())
                    .isEqualTo(Verdict.HOLD);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ".", "N/A", "OUR CLIENT", "One of our customers", "ОДНОМУ", "0000"})
    void filler_names_count_as_missing(String name) throws IOException {
        Gate gate = gate("Borealis\n");
        Judgement judgement = gate.judge(PaymentKind.CUSTOMER, List.of(debtor(name), creditor("Oak Mill")));
        boolean meaningful = name.equals("ОДНОМУ");
        assertThat(judgement.reason()).isEqualTo(meaningful ? Reason.NONE : Reason.RR02);
    }

    @Test
    void each_missing_part_has_its_own_reason() throws IOException {
        Gate gate = gate("Borealis\n");
        ScreenedParty creditor = creditor("Oak Mill");
        assertThat(reason(gate, new ScreenedParty(PartyRole.DEBTOR, "A Person", "Street 1", "", "", ""), creditor))
                .isEqualTo(Reason.RR01);
        assertThat(reason(gate, new ScreenedParty(PartyRole.DEBTOR, "A Person", "", "", "BY20", ""), creditor))
                .isEqualTo(Reason.RR02);
        assertThat(reason(gate, new ScreenedParty(PartyRole.DEBTOR, "A Person", "", "ID 5", "", ""), creditor))
                .isEqualTo(Reason.NONE);
        assertThat(reason(
                        gate,
                        new ScreenedParty(PartyRole.DEBTOR, "A Person", "", "", "BY20", "1980-01-01 Town"),
                        creditor))
                .isEqualTo(Reason.NONE);
        assertThat(reason(gate, debtor("A Person"), new ScreenedParty(PartyRole.CREDITOR, "", "", "", "RU1", "")))
                .isEqualTo(Reason.RR03);
        assertThat(reason(gate, debtor("A Person"), new ScreenedParty(PartyRole.CREDITOR, "Oak Mill", "", "", ".", "")))
                .isEqualTo(Reason.AC03);
        assertThat(gate.judge(PaymentKind.CUSTOMER, List.of()).reason()).isEqualTo(Reason.RR02);
    }

    @Test
    void without_a_usable_list_everything_is_held_under_the_networks_epoch() throws IOException {
        byte[] notUtf8 = {(byte) 0xff, (byte) 0xfe, 65};
        List<Lists> unusable = List.of(
                Lists.load(directory.resolve("absent.txt")),
                Lists.load(directory),
                Lists.load(Files.writeString(directory.resolve("empty.txt"), "# epoch: 4\n\n")),
                Lists.load(Files.write(directory.resolve("binary.txt"), notUtf8)),
                Lists.load(Files.writeString(directory.resolve("epoch.txt"), "# epoch: four\nA\n")),
                Lists.load(Files.writeString(directory.resolve("dots.txt"), "A\n...\n")));
        for (Lists lists : unusable) {
            Gate gate = new Gate(lists);
            gate.networkEpoch(9);
            Clearance clearance = gate.clear(subject(debtor("Anna Linden"), creditor("Oak Mill")));
            assertThat(lists.problem()).isNotEmpty();
            assertThat(clearance.verdict()).as(lists.problem()).isEqualTo(Verdict.HOLD);
            assertThat(clearance.listEpoch()).isEqualTo(9);
        }
    }

    @Test
    void an_empty_list_that_says_so_passes() throws IOException {
        Gate gate = gate("# epoch: 2\n# empty: yes\n");
        assertThat(reason(gate, debtor("Anna Linden"), creditor("Oak Mill"))).isEqualTo(Reason.NONE);
    }

    @Test
    void the_version_follows_the_content() throws IOException {
        Lists first = lists("Anna\n");
        assertThat(first.version()).hasSize(32).isEqualTo(lists("Anna\n").version());
        assertThat(lists("Anna \n").version()).isNotEqualTo(first.version());
    }

    private static Reason reason(Gate gate, ScreenedParty debtor, ScreenedParty creditor) {
        return gate.judge(PaymentKind.CUSTOMER, List.of(debtor, creditor)).reason();
    }

    private Gate gate(String list) throws IOException {
        Lists lists = lists(list);
        assertThat(lists.problem()).isEmpty();
        return new Gate(lists);
    }

    private Lists lists(String text) throws IOException {
        return Lists.load(Files.writeString(directory.resolve("list.txt"), text));
    }

    private static ScreenedParty debtor(String name) {
        return new ScreenedParty(
                PartyRole.DEBTOR, name, "Long Street 1, Minsk BY", "", "BY20AAAA30120000000000000001", "");
    }

    private static ScreenedParty creditor(String name) {
        return new ScreenedParty(PartyRole.CREDITOR, name, "", "", "40702810000000000001", "");
    }

    private static ScreeningSubject subject(ScreenedParty... parties) {
        return new ScreeningSubject(
                UETR,
                PaymentKind.CUSTOMER,
                Bic.of("AAAABY2X"),
                Bic.of("BBBBRUMM"),
                new QuoteId(7),
                new Money(100, BYN),
                RUB,
                2_800,
                11,
                12,
                List.of(parties));
    }
}
