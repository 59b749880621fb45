package org.tandem.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandem.gateway.Samples.element;
import static org.tandem.gateway.Samples.field;
import static org.tandem.gateway.World.CREDITOR_AGENT;
import static org.tandem.gateway.World.DEBTOR_AGENT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandem.domain.Limits;
import org.tandem.domain.party.Bic;
import org.tandem.gateway.Samples.Transfer;
import org.tandem.gateway.TestChannel.Entry;

/// Everything wrong that can come in gets a clear answer, and nobody else notices.
class BadInputTest {
    @TempDir
    Path directory;

    private World world;
    private TestChannel debtor;

    @BeforeEach
    void found() throws Exception {
        world = new World(directory).founded();
        debtor = TestChannel.open(world, DEBTOR_AGENT, 0);
    }

    @AfterEach
    void close() throws Exception {
        debtor.close();
        world.close();
    }

    @Test
    void a_certificate_of_no_participant_does_not_get_in() {
        assertThatThrownBy(() -> TestChannel.open(world, Bic.of("NOBDBY20"), 0)).hasMessageContaining("403");
    }

    @Test
    void an_unknown_family_does_not_get_in() {
        assertThatThrownBy(() -> TestChannel.connect(world, world.identity(DEBTOR_AGENT), "?family=old"))
                .hasMessageContaining("403");
    }

    @Test
    void nobody_pays_from_anothers_account() throws Exception {
        Entry answer = send(transfer().withDebtorAgent("VLGTRU20"));
        assertRefused(answer, "BE05", "expected MNMBBY20 as debtor agent, found VLGTRU20");
    }

    @Test
    void an_expired_quote_is_refused() throws Exception {
        Transfer transfer = transfer();
        world.pass(Duration.ofSeconds(601));
        assertRefused(send(transfer), "AB04", "");
    }

    @Test
    void an_amount_off_by_one_is_refused() throws Exception {
        Transfer transfer = transfer();
        assertRefused(send(transfer.withSource("100.01")), "AB04", "");
    }

    @Test
    void a_quote_is_used_once() throws Exception {
        Transfer transfer = transfer();
        assertThat(send(transfer).word(2)).isEqualTo("ACTC");
        Transfer again = Transfer.of(Samples.uetr(), transfer.quote(), transfer.source(), transfer.target());
        assertRefused(send(again), "AB04", "");
    }

    @ParameterizedTest
    @CsvSource({
        "100.001, BYN, CH20",
        "100.00, XXX, AM03",
        "0.00, BYN, AM01",
        "-1.00, BYN, AM12",
        "1e3, BYN, AM12",
        "99999999999999999999.00, BYN, AM12"
    })
    void amounts_that_are_none_are_refused(String amount, String currency, String reason) throws Exception {
        Entry answer = send(transfer().withSource(amount).withCurrency(currency));
        assertRefused(answer, reason, "");
    }

    @ParameterizedTest
    @CsvSource({"NOBDRU20, AGNT", "nonsense, RC01"})
    void a_creditor_agent_that_is_none_is_refused(String bic, String reason) throws Exception {
        assertRefused(send(transfer().withCreditorAgent(bic)), reason, "");
    }

    @ParameterizedTest
    @CsvSource({"Q999999, AB04", "X1, AB04"})
    void a_quote_that_is_none_is_refused(String quote, String reason) throws Exception {
        assertRefused(send(Transfer.of(Samples.uetr(), quote, "100.00", "2750.00")), reason, "");
    }

    @ParameterizedTest
    @CsvSource({
        "OUR CLIENT, Oak Mill, RR02, R16-2012: the DEBTOR's name says nothing: 'OUR CLIENT'",
        "Anna Linden, N/A, RR03, R16-2012: the CREDITOR's name says nothing: 'N/A'"
    })
    void names_that_say_nothing_are_refused_with_the_field_and_the_party(
            String debtorName, String creditorName, String reason, String words) throws Exception {
        Entry refused = send(transfer().withNames(debtorName, creditorName));
        assertRefused(refused, reason, "");
        assertThat(element(refused.body(), "AddtlInf").replace("&apos;", "'")).isEqualToIgnoringCase(words);
    }

    @Test
    void the_same_payment_again_gets_its_present_state() throws Exception {
        Transfer transfer = transfer();
        assertThat(send(transfer).word(2)).isEqualTo("ACTC");
        int steps = events();
        Entry again = send(transfer);
        assertThat(again.word(2)).isEqualTo("ACSP");
        assertThat(element(again.body(), "OrgnlUETR")).isEqualTo(transfer.uetr());
        assertThat(events()).isEqualTo(steps);
    }

    @Test
    void another_payment_with_the_same_uetr_is_refused() throws Exception {
        Transfer transfer = transfer();
        assertThat(send(transfer).word(2)).isEqualTo("ACTC");
        assertRefused(send(transfer.withNames("Anna Linden", "Someone Else")), "AM05", "");
    }

    @Test
    void a_creditor_agent_that_stays_silent_loses_the_payment_and_hears_so_when_it_answers() throws Exception {
        try (TestChannel creditor =
                TestChannel.open(world, CREDITOR_AGENT, world.gateway.channels().lastSequence(CREDITOR_AGENT))) {
            Transfer transfer = transfer();
            assertThat(send(transfer).word(2)).isEqualTo("ACTC");
            creditor.delivery("pacs.008");
            world.pass(Duration.ofSeconds(8));
            Entry told = debtor.delivery("pacs.002");
            assertThat(element(told.body(), "TxSts")).isEqualTo("RJCT");
            assertThat(element(told.body(), "Cd")).isEqualTo("AB05");
            assertThat(element(creditor.delivery("pacs.002").body(), "TxSts")).isEqualTo("RJCT");

            creditor.send("MESSAGE late\n" + Samples.status(transfer.uetr(), "ACCP", ""));
            Entry late = creditor.answer("late");
            assertThat(late.word(2)).isEqualTo("RJCT");
            assertThat(element(late.body(), "OrgnlUETR")).isEqualTo(transfer.uetr());
        }
    }

    @Test
    void a_creditor_agent_that_was_away_finds_the_payment_and_its_end() throws Exception {
        long before = world.gateway.channels().lastSequence(CREDITOR_AGENT);
        Transfer transfer = transfer();
        assertThat(send(transfer).word(2)).isEqualTo("ACTC");
        world.pass(Duration.ofSeconds(8));
        assertThat(element(debtor.delivery("pacs.002").body(), "Cd")).isEqualTo("AB05");
        try (TestChannel creditor = TestChannel.open(world, CREDITOR_AGENT, before)) {
            assertThat(creditor.delivery().word(2)).isEqualTo("pacs.008");
            assertThat(element(creditor.delivery().body(), "TxSts")).isEqualTo("RJCT");
        }
    }

    @Test
    void an_answer_for_anothers_payment_is_refused() throws Exception {
        Transfer transfer = transfer();
        assertThat(send(transfer).word(2)).isEqualTo("ACTC");
        try (TestChannel stranger = TestChannel.open(world, World.SETTLEMENT_RUB, 0)) {
            stranger.send("MESSAGE a\n" + Samples.status(transfer.uetr(), "ACCP", ""));
            assertThat(stranger.answer("a").word(2)).isEqualTo("RJCT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'<Document', FF01",
        "'', FF01",
        "'{\"json\":1}', FF01",
        "'<!DOCTYPE x [<!ENTITY a \"b\">]><Document/>', FF01",
        "'<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"><CstmrCdtTrfInitn/></Document>', AG03"
    })
    void what_is_no_message_is_answered_by_admi_002(String text, String reason) throws Exception {
        debtor.send("MESSAGE m\n" + text);
        Entry answer = debtor.answer("m");
        assertThat(answer.word(2)).isEqualTo("RJCT");
        assertThat(answer.body()).contains("admi.002.001.01");
        assertThat(element(answer.body(), "RjctgPtyRsn")).isEqualTo(reason);
        debtor.send("PING\n");
        debtor.await(entry -> entry.head().equals("PONG"));
    }

    @Test
    void an_unknown_element_is_refused_by_its_name_and_place() throws Exception {
        debtor.send("MESSAGE m\n" + transfer().xml().replace("<ChrgBr>", "<Surprise>1</Surprise><ChrgBr>"));
        Entry answer = debtor.answer("m");
        assertThat(answer.word(2)).isEqualTo("RJCT");
        assertThat(answer.body()).contains("Surprise").contains("line 1");
    }

    @Test
    void a_message_larger_than_allowed_is_refused() throws Exception {
        debtor.send("MESSAGE m\n" + transfer().xml().replace("Invoice 17", "x".repeat(Limits.MESSAGE_BYTES_MAX)));
        assertThat(debtor.answer("m").word(2)).isEqualTo("RJCT");
    }

    @Test
    void a_frame_larger_than_allowed_closes_the_channel_and_the_next_one_works() throws Exception {
        debtor.send("MESSAGE m\n" + "x".repeat(Limits.CHANNEL_FRAME_BYTES_MAX + 1));
        assertThat(debtor.closed()).startsWith("1009");
        try (TestChannel next = TestChannel.open(world, DEBTOR_AGENT, 0)) {
            next.awaitTakenIn();
        }
    }

    @Test
    void a_frame_that_is_not_utf_8_closes_the_channel() throws Exception {
        debtor.sendRaw(new byte[] {'P', 'I', 'N', 'G', '\n', (byte) 0xc3, (byte) 0x28});
        assertThat(debtor.error().head()).isEqualTo("ERROR not-utf-8");
        assertThat(debtor.closed()).startsWith("1007");
    }

    @Test
    void a_ping_of_the_web_socket_itself_is_answered_by_a_pong() throws Exception {
        debtor.sendWebSocketPing("there?");
        assertThat(debtor.pong()).isEqualTo("there?");
        debtor.send("PING\n");
        debtor.await(entry -> entry.head().equals("PONG"));
    }

    @Test
    void a_binary_frame_closes_the_channel() throws Exception {
        debtor.sendBinary("PING".getBytes(StandardCharsets.US_ASCII));
        assertThat(debtor.error().head()).isEqualTo("ERROR binary");
        assertThat(debtor.closed()).startsWith("1003");
    }

    @ParameterizedTest
    @CsvSource({
        "HELLO 1, malformed, 4003",
        "MESSAGE, malformed, 4003",
        "REQUEST 1, malformed, 4003",
        "ACK x, malformed, 4003",
        "ACK -1, malformed, 4003",
        "ACK 999999, sequence, 4004",
        "SUBSCRIBE 0, sequence, 4004"
    })
    void an_entry_that_is_none_closes_the_channel_and_says_why(String entry, String code, String closed)
            throws Exception {
        debtor.send(entry + "\n");
        Entry error = debtor.error();
        assertThat(error.head()).isEqualTo("ERROR " + code);
        assertThat(error.body()).contains("expected").contains("found");
        assertThat(debtor.closed()).startsWith(closed);
    }

    @Test
    void a_channel_begins_with_subscribe_and_names_no_sequence_to_come() throws Exception {
        try (TestChannel early = TestChannel.connect(world, world.identity(CREDITOR_AGENT), "")) {
            early.send("MESSAGE 1\n<Document/>");
            assertThat(early.error().body()).contains("expected SUBSCRIBE");
        }
        try (TestChannel ahead = TestChannel.connect(world, world.identity(CREDITOR_AGENT), "")) {
            ahead.send("SUBSCRIBE 1000\n");
            assertThat(ahead.error().head()).isEqualTo("ERROR sequence");
        }
    }

    @Test
    void a_newer_connection_replaces_the_older() throws Exception {
        debtor.awaitTakenIn();
        try (TestChannel newer = TestChannel.open(world, DEBTOR_AGENT, 0)) {
            assertThat(debtor.error().head()).isEqualTo("ERROR replaced");
            assertThat(debtor.closed()).startsWith("4001");
            newer.awaitTakenIn();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "quote, '{', 400, FF01",
        "quote, '{\"creditorAgent\":\"VLGTRU20\"}', 400, FF01",
        "quote, '{\"amount\":12.5}', 400, FF01",
        "quote, '{\"amout\":\"1\"}', 400, FF01",
        "offer, '{\"sourceCurrency\":\"BYN\",\"targetCurrency\":\"RUB\",\"tiers\":[null]}', 400, FF01",
        "guess, '{}', 400, FF01",
        "fund, '{\"participant\":\"MNMBBY20\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"BYN\"}}', 409, AG01",
        "status, '{\"uetr\":\"0c5b1c1e-4f2a-4b3c-9d8e-0123456789ab\"}', 404, NOOR"
    })
    void a_request_that_cannot_be_met_is_a_problem_with_a_reason(String kind, String json, String status, String reason)
            throws Exception {
        debtor.send("REQUEST r " + kind + "\n" + json);
        Entry answer = debtor.answer("r");
        assertThat(answer.word(2)).as(answer.body()).isEqualTo(status);
        assertThat(field(answer.body(), "reason")).isEqualTo(reason);
    }

    private int events() {
        return world.journal().stream().mapToInt(step -> step.events().size()).sum();
    }

    private Transfer transfer() throws Exception {
        return transfer("100.00", "2750.00");
    }

    private Transfer transfer(String source, String target) throws Exception {
        String ref = "q" + Samples.uetr().substring(0, 8);
        debtor.send("REQUEST " + ref + " quote\n{\"creditorAgent\":\"VLGTRU20\",\"sourceCurrency\":\"BYN\","
                + "\"targetCurrency\":\"RUB\",\"fixedSide\":\"SOURCE\",\"amount\":\"" + source + "\"}");
        return Transfer.of(Samples.uetr(), field(debtor.answer(ref).body(), "quoteId"), source, target);
    }

    private Entry send(Transfer transfer) throws Exception {
        String ref = "m" + Samples.uetr().substring(0, 8);
        debtor.send("MESSAGE " + ref + "\n" + transfer.xml());
        return debtor.answer(ref);
    }

    private static void assertRefused(Entry answer, String reason, String text) {
        assertThat(answer.word(2)).as(answer.body()).isEqualTo("RJCT");
        assertThat(element(answer.body(), "TxSts")).as(answer.body()).isEqualTo("RJCT");
        assertThat(element(answer.body(), "Cd")).as(answer.body()).isEqualTo(reason);
        assertThat(answer.body()).contains(text);
    }
}
