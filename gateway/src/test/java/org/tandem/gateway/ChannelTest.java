package org.tandem.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.gateway.Samples.element;
import static org.tandem.gateway.Samples.field;
import static org.tandem.gateway.World.CREDITOR_AGENT;
import static org.tandem.gateway.World.DEBTOR_AGENT;
import static org.tandem.gateway.World.FX_PROVIDER;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.gateway.Samples.Transfer;
import org.tandem.gateway.TestChannel.Entry;

/// The channel's good path: everything a participant does in the course of a day.
class ChannelTest {
    @TempDir
    Path directory;

    private World world;

    @BeforeEach
    void found() throws Exception {
        world = new World(directory).founded();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_quoted_payment_is_delivered_answered_and_final_for_all_three() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT);
                TestChannel creditor = open(CREDITOR_AGENT);
                TestChannel provider = open(FX_PROVIDER)) {
            String uetr = Samples.uetr();
            String quote = quote(debtor, "100.00");
            debtor.send("MESSAGE p1\n"
                    + Transfer.of(uetr, quote, "100.00", "2750.00").xml());
            assertThat(debtor.answer("p1")).isEqualTo(new Entry("ANSWER p1 ACTC", ""));

            Entry delivered = creditor.delivery("pacs.008");
            assertThat(element(delivered.body(), "UETR")).isEqualTo(uetr);
            assertThat(delivered.body())
                    .contains("<IntrBkSttlmAmt Ccy=\"RUB\">2750.00</IntrBkSttlmAmt>")
                    .contains("<InstdAmt Ccy=\"BYN\">100.00</InstdAmt>")
                    .contains("<XchgRate>27.5</XchgRate>")
                    .contains("<Nm>Anna Linden</Nm>")
                    .contains("<Ustrd>Invoice 17</Ustrd>")
                    .contains("<InstgAgt><FinInstnId><BICFI>TNDMBY20XXX</BICFI></FinInstnId></InstgAgt>");
            creditor.send(
                    "MESSAGE a1\n" + Samples.status(uetr, "ACCP", "") + "\u001eACK " + delivered.sequence() + "\n");
            assertThat(creditor.answer("a1").head()).isEqualTo("ANSWER a1 ACTC");

            for (TestChannel agent : new TestChannel[] {debtor, creditor}) {
                Entry status = agent.delivery("pacs.002");
                assertThat(element(status.body(), "OrgnlUETR")).isEqualTo(uetr);
                assertThat(element(status.body(), "TxSts")).isEqualTo("ACSC");
            }
            Entry notified = provider.delivery("camt.054");
            assertThat(notified.body())
                    .contains(uetr)
                    .contains("<Amt Ccy=\"BYN\">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>")
                    .contains("<Amt Ccy=\"RUB\">2750.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>");
            assertThat(status(debtor, uetr)).isEqualTo("SETTLED");
        }
    }

    @Test
    void a_rejection_by_the_creditor_agent_reaches_the_debtor_agent_with_its_reason() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT);
                TestChannel creditor = open(CREDITOR_AGENT)) {
            String uetr = pay(debtor, "100.00", "2750.00");
            creditor.delivery("pacs.008");
            creditor.send("MESSAGE a1\n" + Samples.status(uetr, "RJCT", "AC04"));
            Entry status = debtor.delivery("pacs.002");
            assertThat(element(status.body(), "TxSts")).isEqualTo("RJCT");
            assertThat(element(status.body(), "Cd")).isEqualTo("AC04");
        }
    }

    @Test
    void what_was_missed_comes_in_order_after_the_last_sequence_named() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT)) {
            String[] uetrs = new String[700];
            for (int i = 0; i < uetrs.length; i++) {
                uetrs[i] = pay(debtor, "1.00", "27.50");
            }
            long last = world.gateway.channels().lastSequence(CREDITOR_AGENT);
            long first = last - uetrs.length + 1;
            try (TestChannel creditor = TestChannel.open(world, CREDITOR_AGENT, first + 299)) {
                for (int i = 300; i < uetrs.length; i++) {
                    Entry entry = creditor.delivery();
                    assertThat(entry.sequence()).isEqualTo(first + i);
                    assertThat(element(entry.body(), "UETR")).isEqualTo(uetrs[i]);
                }
                String live = pay(debtor, "1.00", "27.50");
                Entry entry = creditor.delivery();
                assertThat(entry.sequence()).isEqualTo(last + 1);
                assertThat(element(entry.body(), "UETR")).isEqualTo(live);
                assertThat(creditor.isSilent()).isTrue();
            }
        }
    }

    @Test
    void a_message_is_the_same_to_the_byte_when_it_is_sent_again() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT)) {
            long before = world.gateway.channels().lastSequence(CREDITOR_AGENT);
            pay(debtor, "1.00", "27.50");
            Entry first;
            try (TestChannel creditor = TestChannel.open(world, CREDITOR_AGENT, before)) {
                first = creditor.delivery();
            }
            try (TestChannel creditor = TestChannel.open(world, CREDITOR_AGENT, before)) {
                assertThat(creditor.delivery()).isEqualTo(first);
            }
        }
    }

    @Test
    void a_return_brings_the_source_amount_back() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT);
                TestChannel creditor = open(CREDITOR_AGENT);
                TestChannel provider = open(FX_PROVIDER)) {
            String uetr = settled(debtor, creditor);
            creditor.send("MESSAGE part\n" + Samples.back(uetr, "10.00", "AC04"));
            Entry part = creditor.answer("part");
            assertThat(part.word(2)).isEqualTo("RJCT");
            assertThat(element(part.body(), "Cd")).isEqualTo("AM09");

            creditor.send("MESSAGE r1\n" + Samples.back(uetr, "2750.00", "AC04"));
            assertThat(creditor.answer("r1").head()).isEqualTo("ANSWER r1 ACTC");
            Entry back = debtor.delivery("pacs.004");
            assertThat(back.body())
                    .contains(uetr)
                    .contains("<RtrdIntrBkSttlmAmt Ccy=\"BYN\">100.00</RtrdIntrBkSttlmAmt>")
                    .contains("<Cd>AC04</Cd>");
            provider.delivery("camt.054");
            assertThat(provider.delivery("camt.054").body()).contains("TARGET_LEG_RETURN");
            assertThat(status(debtor, uetr)).isEqualTo("RETURNED");
        }
    }

    @Test
    void a_recall_goes_to_the_creditor_agent_and_its_answer_back() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT);
                TestChannel creditor = open(CREDITOR_AGENT)) {
            String uetr = settled(debtor, creditor);
            debtor.send("MESSAGE c1\n" + Samples.recall(uetr));
            assertThat(debtor.answer("c1").head()).isEqualTo("ANSWER c1 ACTC");
            assertThat(creditor.delivery("camt.056").body()).contains(uetr).contains("<Cd>CUST</Cd>");
            creditor.send("MESSAGE n1\n" + Samples.resolution(uetr, "RJCR"));
            assertThat(creditor.answer("n1").head()).isEqualTo("ANSWER n1 ACTC");
            assertThat(debtor.delivery("camt.029").body()).contains(uetr).contains("RJCR");
        }
    }

    @Test
    void liquidity_goes_out_when_the_settlement_bank_has_paid() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT);
                TestChannel bank = open(World.SETTLEMENT_BYN)) {
            debtor.send("MESSAGE l1\n" + Samples.liquidity("500.00"));
            assertThat(debtor.answer("l1").head()).isEqualTo("ANSWER l1 ACTC");
            Entry order = bank.delivery("camt.050");
            String id = element(order.body(), "EndToEndId");
            bank.send("REQUEST c1 confirm-defunding\n{\"defundingId\":\"" + id + "\",\"paid\":true}");
            assertThat(bank.answer("c1").head()).isEqualTo("ANSWER c1 200");
            assertThat(debtor.await(it -> it.body().contains("DEFUNDING")).body())
                    .contains("<Amt Ccy=\"BYN\">500.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>");
        }
    }

    @Test
    void a_status_enquiry_is_answered_only_to_those_concerned() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT);
                TestChannel stranger = open(World.SETTLEMENT_RUB)) {
            String uetr = pay(debtor, "100.00", "2750.00");
            debtor.send("MESSAGE q1\n" + Samples.enquiry(uetr));
            assertThat(debtor.answer("q1").word(2)).isEqualTo("ACSP");
            stranger.send("MESSAGE q2\n" + Samples.enquiry(uetr));
            Entry answer = stranger.answer("q2");
            assertThat(answer.word(2)).isEqualTo("RJCT");
            assertThat(element(answer.body(), "Cd")).isEqualTo("NOOR");
        }
    }

    @Test
    void a_held_payment_is_pending_and_a_forbidden_name_is_rejected() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT)) {
            String held = Samples.uetr();
            String quote = quote(debtor, "100.00");
            debtor.send("MESSAGE h\n"
                    + Transfer.of(held, quote, "100.00", "2750.00")
                            .withNames("Anna Linden", "LISTED trading-house")
                            .xml());
            assertThat(debtor.answer("h").word(2)).isEqualTo("ACTC");
            assertThat(element(debtor.delivery("pacs.002").body(), "TxSts")).isEqualTo("PDNG");

            String other = quote(debtor, "100.00");
            debtor.send("MESSAGE f\n"
                    + Transfer.of(Samples.uetr(), other, "100.00", "2750.00")
                            .withNames("Forbidden Works", "Oak Mill")
                            .xml());
            Entry answer = debtor.answer("f");
            assertThat(answer.word(2)).isEqualTo("RJCT");
            assertThat(element(answer.body(), "Cd")).isEqualTo("RR04");
            assertThat(answer.body().toLowerCase(Locale.ROOT))
                    .as("nobody learns from a refusal who stands on a list")
                    .doesNotContain("list", "forbidden works", "sanction", "screen");
        }
    }

    @Test
    void several_transactions_in_one_message_go_their_own_ways() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT);
                TestChannel creditor = open(CREDITOR_AGENT)) {
            Transfer good = Transfer.of(Samples.uetr(), quote(debtor, "1.00"), "1.00", "27.50");
            Transfer bad = Transfer.of(Samples.uetr(), "Q999999", "1.00", "27.50");
            debtor.send("MESSAGE b\n" + Samples.OPEN + Samples.HEADER.replace("@count", "2") + good.transaction()
                    + bad.transaction() + Samples.CLOSE);
            Entry answer = debtor.answer("b");
            assertThat(answer.word(2)).isEqualTo("PART");
            assertThat(answer.body()).contains(bad.uetr()).doesNotContain(good.uetr());
            assertThat(element(creditor.delivery("pacs.008").body(), "UETR")).isEqualTo(good.uetr());
        }
    }

    @Test
    void the_newest_family_is_written_to_who_asks_for_it() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT);
                TestChannel creditor = TestChannel.connect(world, world.identity(CREDITOR_AGENT), "?family=newest")) {
            creditor.send("SUBSCRIBE " + world.gateway.channels().lastSequence(CREDITOR_AGENT));
            pay(debtor, "1.00", "27.50");
            assertThat(creditor.delivery("pacs.008").body()).contains("xsd:pacs.008.001.13");
        }
    }

    @Test
    void a_ping_is_answered() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT)) {
            debtor.send("PING\n");
            debtor.await(entry -> entry.head().equals("PONG"));
        }
    }

    private TestChannel open(org.tandem.domain.party.Bic participant) throws Exception {
        return TestChannel.open(world, participant, world.gateway.channels().lastSequence(participant));
    }

    private static String quote(TestChannel debtor, String amount) throws Exception {
        String ref = "q" + Samples.uetr().substring(0, 8);
        debtor.send("REQUEST " + ref + " quote\n{\"creditorAgent\":\"VLGTRU20\",\"sourceCurrency\":\"BYN\","
                + "\"targetCurrency\":\"RUB\",\"fixedSide\":\"SOURCE\",\"amount\":\"" + amount + "\"}");
        Entry answer = debtor.answer(ref);
        assertThat(answer.word(2)).as(answer.body()).isEqualTo("200");
        return field(answer.body(), "quoteId");
    }

    private static String pay(TestChannel debtor, String source, String target) throws Exception {
        String uetr = Samples.uetr();
        String quote = quote(debtor, source);
        String ref = uetr.substring(0, 8);
        debtor.send("MESSAGE " + ref + "\n"
                + Transfer.of(uetr, quote, source, target).xml());
        Entry answer = debtor.answer(ref);
        assertThat(answer.word(2)).as(answer.body()).isEqualTo("ACTC");
        return uetr;
    }

    private static String settled(TestChannel debtor, TestChannel creditor) throws Exception {
        String uetr = pay(debtor, "100.00", "2750.00");
        creditor.delivery("pacs.008");
        creditor.send("MESSAGE ok\n" + Samples.status(uetr, "ACCP", ""));
        assertThat(creditor.answer("ok").word(2)).isEqualTo("ACTC");
        return uetr;
    }

    private static String status(TestChannel channel, String uetr) throws Exception {
        channel.send("REQUEST st status\n{\"uetr\":\"" + uetr + "\"}");
        return field(channel.answer("st").body(), "state");
    }
}
