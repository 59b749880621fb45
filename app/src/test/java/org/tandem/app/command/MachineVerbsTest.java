package org.tandem.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The verbs against a running machine, as a person types them.
@Tag("slow")
class MachineVerbsTest {
    private static final String UNKNOWN = "7c5b1c1e-4f2a-4b3c-9d8e-0123456789ab";

    @TempDir
    static Path data;

    private static LiveNetwork network;

    @BeforeAll
    static void start() {
        network = new LiveNetwork(data);
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    private static Ran run(String line, String... more) {
        return answering("", line, more);
    }

    private static Ran answering(String typed, String line, String... more) {
        List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--data", data.toString()));
        return Ran.answering(typed, arguments.toArray(String[]::new));
    }

    private static JsonNode json(Ran ran) throws IOException {
        return new ObjectMapper().readTree(ran.out());
    }

    @Test
    void a_payment_shows_its_price_asks_and_is_followed_to_its_end() {
        Ran ran = answering("y\n", "pay --from MNMBBY20 --to VLGTRU20 --amount 12500.00");

        assertThat(ran.out())
                .contains("Minsk Machine Bank (MNMBBY20) pays Volga Trade Bank (VLGTRU20)")
                .containsPattern("amount +12,500.00  BYN  at 27\\.\\d+ RUB for 1 BYN")
                .containsPattern("sender's fee +3.00  BYN")
                .containsPattern("debited +12,503.00  BYN  from MNMBBY20")
                .containsPattern("receiver's fee +5.00  RUB")
                .containsPattern("official rate +27.6096")
                .containsPattern("margin +[0-9.]+ bp \\([0-9.]+ %\\) by FX")
                .containsPattern("in all +0\\.\\d+ % of the amount")
                .containsPattern("\\d +sent +pacs.008, UETR ")
                .containsPattern("\\d +reserved +both sides are reserved, VLGTRU20 is asked")
                .containsPattern("\\d +settled +final, VLGTRU20 has the money  \\(\\+\\d+");
        assertThat(ran.err()).contains("Pay? [y/N]");
        assertThat(ran.code()).isEqualTo(Tandem.DONE);
    }

    @Test
    void a_no_or_nobody_there_sends_nothing() {
        for (String typed : List.of("", "n\n", "\n", "maybe\n")) {
            Ran ran = answering(typed, "pay --from MNMBBY20 --to VLGTRU20 --amount 1.00");

            assertThat(ran.err()).contains("nothing was sent");
            assertThat(ran.out()).doesNotContain("pacs.008");
            assertThat(ran.code()).isEqualTo(Tandem.NO);
        }
    }

    @Test
    void the_received_amount_can_be_fixed_and_the_outcome_read_by_a_program() throws IOException {
        Ran ran = run("pay --from GRDNBY20 --to NEVARU20 --amount 100000.00 --currency RUB --yes --json");

        JsonNode report = json(ran);
        assertThat(report.path("status").asText()).isEqualTo("ACSC");
        assertThat(report.at("/quote/target/amount").asText()).isEqualTo("100000.00");
        assertThat(report.at("/quote/fixedSide").asText()).isEqualTo("TARGET");
        assertThat(report.at("/payment/state").asText()).isEqualTo("SETTLED");
        assertThat(ran.code()).isEqualTo(Tandem.DONE);

        Ran status = run("status " + report.path("uetr").asText());
        assertThat(status.out())
                .contains("settled (ACSC)", "GRDNBY20 pays NEVARU20", "100,000.00  RUB", "reserved ", "final");
        assertThat(status.code()).isEqualTo(Tandem.DONE);
        JsonNode asJson =
                json(run("status --json --as NEVARU20 " + report.path("uetr").asText()));
        assertThat(asJson).isEqualTo(report.path("payment"));
        assertThat(run("status --as POLSBY20 " + report.path("uetr").asText()).code())
                .isEqualTo(Tandem.NO);
    }

    @Test
    void a_payment_in_one_currency_needs_no_price() {
        Ran ran = run("pay --from MNMBBY20 --to GRDNBY20 --amount 10.00 --yes");

        assertThat(ran.out()).contains("10.00 BYN, no exchange").contains("final, GRDNBY20 has the money");
        assertThat(ran.code()).isEqualTo(Tandem.DONE);
    }

    @Test
    void a_refusal_is_told_with_its_code_in_words() {
        Ran forbidden = run(
                "pay --from MNMBBY20 --to VLGTRU20 --amount 10.00 --yes", "--creditor", "Forbidden Example Holding");
        assertThat(forbidden.out()).containsPattern("\\d +refused +RR04: ").doesNotContain("settled");
        assertThat(forbidden.code()).isEqualTo(Tandem.NO);

        Ran held = run(
                "pay --from MNMBBY20 --to VLGTRU20 --amount 10.00 --yes",
                "--creditor",
                "Blocked Example Trading House");
        assertThat(held.out()).containsPattern("\\d +held +[A-Z0-9]{4}: .*two officers decide");
        assertThat(held.code()).isEqualTo(Tandem.NO);

        Ran limited = run("pay --from MNMBBY20 --to VLGTRU20 --amount 6000000.00 --yes");
        assertThat(limited.err()).contains("AM13: the amount exceeds the limit of one payment");
        assertThat(limited.code()).isEqualTo(Tandem.NO);
    }

    @Test
    void what_does_not_fit_the_network_is_said_before_anything_is_sent() {
        assertThat(run("pay --from MNMBBY20 --to VLGTRU20 --amount 1.005 --yes"))
                .matches(it -> it.code() == Tandem.WRONG_USAGE)
                .matches(it -> it.err().contains("1.005 has more than the 2 decimals of BYN"));
        assertThat(run("pay --from MNMBBY20 --to NOBDRU20 --amount 1.00 --yes"))
                .matches(it -> it.code() == Tandem.NO)
                .matches(it -> it.err().contains("NOBDRU20 is no participant of BYN-RUB corridor"));
        assertThat(run("pay --from NOBDBY20 --to VLGTRU20 --amount 1.00 --yes"))
                .matches(it -> it.code() == Tandem.NO)
                .matches(it -> it.err().contains("there is no participant NOBDBY20 here"));
        assertThat(run("pay --from MNMBBY20 --to VLGTRU20 --amount 1.00 --yes", "--creditor-address", "Perm"))
                .matches(it -> it.code() == Tandem.WRONG_USAGE)
                .matches(it -> it.err().contains("expected the creditor's address as"));
    }

    @Test
    void an_unknown_payment_is_said_plainly() {
        Ran ran = run("status " + UNKNOWN);

        assertThat(ran.err()).contains("no payment of anybody here has the UETR " + UNKNOWN);
        assertThat(ran.code()).isEqualTo(Tandem.NO);
    }

    @Test
    void balances_are_posted_reserved_and_available() throws IOException {
        Ran all = run("balances");
        assertThat(all.out())
                .containsPattern("posted +reserved +available")
                .containsPattern("POLSBY20  settlement  BYN +1,000,000.00 +0.00 +1,000,000.00")
                .contains("FXOKRU20");
        JsonNode one = json(run("balances POLSBY20 --json"));
        assertThat(one).hasSize(1);
        assertThat(one.at("/0/accounts/0/available/amount").asText()).isEqualTo("1000000.00");
        assertThat(run("balances NOBDBY20").err()).contains("there is no participant NOBDBY20 here");
    }

    @Test
    void a_file_is_applied_by_two_officers() throws IOException {
        assertThat(run("network apply " + LiveNetwork.FILE + " --as officer.one")
                        .out())
                .contains("nothing to propose: the running network is what the file says");
        String file = Files.readString(Path.of(LiveNetwork.FILE, "network.yaml"))
                .replace("payment: \"150000000.00\"", "payment: \"140000000.00\"");
        Path other = Files.writeString(data.resolve("other.yaml"), file);

        Ran shown = answering("no\n", "network apply " + other + " --as officer.one");
        assertThat(shown.out())
                .contains(
                        "change: limits of everyone without limits of its own in RUB: a payment at most 140,000,000.00")
                .contains("   now: limits of everyone without limits of its own in RUB: a payment at most 150,");
        assertThat(shown.err()).contains("Propose 1 change as officer.one?", "nothing was proposed");
        assertThat(shown.code()).isEqualTo(Tandem.NO);

        Ran proposed = run("network apply " + other + " --as officer.one --yes");
        Matcher id = Pattern.compile("approve ([0-9a-f-]{36}) ").matcher(proposed.out());
        assertThat(id.find()).as(proposed.out()).isTrue();
        assertThat(run("network changes").out()).contains(id.group(1), "proposed by officer.one");
        assertThat(run("network apply " + other + " --as officer.two").out())
                .contains("proposed already, as " + id.group(1), "another officer approves");

        Ran alone = run("network approve " + id.group(1) + " --as officer.one");
        assertThat(alone.err()).isEqualTo("tandem: officer.one proposed this change; another officer approves it\n");
        assertThat(alone.code()).isEqualTo(Tandem.NO);
        assertThat(run("network approve " + id.group(1) + " --as officer.two").out())
                .isEqualTo(id.group(1) + " is in force\n");
        assertThat(run("network changes").out()).isEqualTo("no change waits for an officer\n");
        assertThat(run("network changes --all").out()).contains("approved by officer.two, proposed by officer.one");
        assertThat(run("network apply " + other + " --as officer.three").out()).contains("nothing to propose");
    }

    @Test
    void another_policy_is_in_force_without_a_stop_and_taken_back() throws IOException {
        String usual = Files.readString(Path.of(LiveNetwork.FILE, "network.yaml"));
        Path strict = Files.writeString(data.resolve("strict.yaml"), usual.replace("  rules: R16-2012\n", """
                  packs:
                    - |
                      pack STRICT-1 version 1
                      need always debtor lei else reject RR02
                  rules: STRICT-1
                """));
        Ran applied = run("network apply " + strict + " --as officer.one --yes");
        assertThat(applied.out())
                .containsPattern("change: put the screening policy of epoch \\d+ in force")
                .contains("need always debtor lei else reject RR02")
                .containsPattern("now: put the screening policy of epoch \\d+ in force");
        approve(applied);
        Ran refused = run("pay --from MNMBBY20 --to GRDNBY20 --amount 10.00 --yes");
        assertThat(refused.out() + refused.err()).contains("RR02");
        assertThat(refused.code()).isEqualTo(Tandem.NO);

        approve(run("network apply " + LiveNetwork.FILE + " --as officer.one --yes"));
        assertThat(run("pay --from MNMBBY20 --to GRDNBY20 --amount 10.00 --yes").code())
                .isEqualTo(Tandem.DONE);
    }

    private static void approve(Ran proposed) {
        Matcher ids = Pattern.compile("approve ((?:[0-9a-f-]{36} ?)+) --as").matcher(proposed.out());
        assertThat(ids.find()).as(proposed.out() + proposed.err()).isTrue();
        assertThat(run("network approve " + ids.group(1).strip() + " --as officer.two")
                        .code())
                .isEqualTo(Tandem.DONE);
    }

    @Test
    void a_change_can_be_withdrawn() throws IOException {
        String file =
                Files.readString(Path.of(LiveNetwork.FILE, "network.yaml")).replace("\"9.00\"", "\"8.00\"");
        Path other = Files.writeString(data.resolve("cheaper.yaml"), file);
        run("network apply " + other + " --as officer.one --yes");
        String id = json(run("network changes --json")).at("/changes/0/id").asText();

        assertThat(run("network withdraw " + id + " --as officer.one").out()).isEqualTo(id + " is withdrawn\n");
        Ran again = run("network withdraw " + id + " --as officer.one");
        assertThat(again.code()).isEqualTo(Tandem.DONE);
        assertThat(run("network approve " + UNKNOWN + " --as officer.two").code())
                .isEqualTo(Tandem.NO);
        assertThat(run("network changes --as nobody").err()).contains("there is no officer nobody here", "officer.two");
    }

    @Test
    void a_ledger_in_use_is_neither_proved_nor_rebuilt() {
        for (String verb : List.of("ledger verify", "ledger rebuild")) {
            Ran ran = run(verb);

            assertThat(ran.err())
                    .contains("is in use by process " + ProcessHandle.current().pid(), "stop that one first");
            assertThat(ran.code()).isEqualTo(Tandem.UNREACHABLE);
        }
    }
}
