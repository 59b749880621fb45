package org.tandem.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.gateway.Samples.element;
import static org.tandem.gateway.World.CREDITOR_AGENT;
import static org.tandem.gateway.World.DEBTOR_AGENT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.domain.Limits;
import org.tandem.domain.command.Command;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.QuestionId;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.Samples.Transfer;
import org.tandem.gateway.TestChannel.Entry;

/// An officer's question about a held payment goes to the debtor agent, and its answer into the log.
class InformationTest {
    private static final String QUESTION = "What does the creditor make, and who owns it?";

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
    void the_debtor_agent_gets_the_question_and_its_answer_is_taken_once() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT)) {
            QuestionId question = asked(held(debtor));
            Entry delivered = debtor.delivery("camt.110");
            assertThat(element(delivered.body(), "RqstrInvstgtnId")).isEqualTo(question.toString());
            assertThat(element(delivered.body(), "OrgnlUETR"))
                    .isEqualTo(question.uetr().toString());
            assertThat(element(delivered.body(), "ReqNrrtv")).startsWith(QUESTION + " Please answer by 2030-03-17T");
            assertThat(delivered.body())
                    .contains("<OrgnlIntrBkSttlmAmt Ccy=\"BYN\">100.00</OrgnlIntrBkSttlmAmt>")
                    .contains("<InvstgtnTp><Cd>RQFI</Cd></InvstgtnTp><InvstgtnSubTp><Cd>COMP</Cd></InvstgtnSubTp>")
                    .contains("<Rsn><Prtry>CREDITOR</Prtry></Rsn>");

            debtor.send("MESSAGE a\n" + answer(question.toString(), "It makes bearings.", "Its workers own it."));
            assertThat(debtor.answer("a")).isEqualTo(new Entry("ANSWER a ACTC", ""));
            assertThat(answered().text()).isEqualTo("It makes bearings.\nIts workers own it.");

            debtor.send("MESSAGE b\n" + answer(question.toString(), "It makes bearings.", "Its workers own it."));
            assertThat(debtor.answer("b").word(2)).isEqualTo("ACTC");
            assertThat(world.journal().stream()
                            .flatMap(step -> step.events().stream())
                            .filter(it -> it.event() instanceof Event.InformationAnswered))
                    .as("sent twice, told once")
                    .hasSize(1);
        }
    }

    @Test
    void the_bank_learns_nothing_of_the_list_from_the_question() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT)) {
            asked(held(debtor));
            assertThat(debtor.delivery("camt.110").body().toLowerCase(Locale.ROOT))
                    .doesNotContain(
                            "listed", "trading house", "trading-house", "test", "sanc", "list", "screen", "rr04");
        }
    }

    @Test
    void the_creditor_agent_is_told_nothing_and_cannot_answer() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT);
                TestChannel creditor = open(CREDITOR_AGENT)) {
            QuestionId question = asked(held(debtor));
            debtor.delivery("camt.110");
            creditor.send(
                    "MESSAGE a\n" + answer(question.toString(), "We are good.").replace("MNMBBY20", "VLGTRU20"));
            Entry answer = creditor.answer("a");
            assertThat(answer.word(2)).isEqualTo("RJCT");
            assertThat(answer.body()).contains("AG01");
            assertThat(creditor.isSilent()).isTrue();
        }
    }

    @Test
    void an_answer_to_nothing_that_was_asked_is_refused_with_what_is_expected() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT)) {
            QuestionId question = asked(held(debtor));
            refused(debtor, answer("CASE-17", "yes"), "NOOR", "camt.110 that was sent to you, found");
            refused(debtor, answer(new QuestionId(question.uetr(), 2).toString(), "yes"), "NOOR", "no question 2");
            refused(debtor, answer("", "yes"), "CH21", "RqstrInvstgtnId is missing");
            refused(debtor, answer(question.toString()), "CH21", "RspnNrrtv is missing");
            refused(
                    debtor,
                    answer(question.toString(), "yes").replace("MNMBBY20", "VLGTRU20"),
                    "BE05",
                    "as responder, found VLGTRU20");
            String[] long500 = new String[5];
            java.util.Arrays.fill(long500, "a".repeat(500));
            refused(debtor, answer(question.toString(), long500), "CH16", "at most " + Limits.ANSWER_LENGTH_MAX);
        }
    }

    @Test
    void nobody_sends_the_system_a_question() throws Exception {
        try (TestChannel debtor = open(DEBTOR_AGENT)) {
            asked(held(debtor));
            String question = debtor.delivery("camt.110").body();
            refused(debtor, question, "AG03", "expected an instruction or an answer, found camt.110.001.01");
        }
    }

    private static void refused(TestChannel channel, String message, String code, String text) throws Exception {
        String ref = "r" + Samples.uetr().substring(0, 8);
        channel.send("MESSAGE " + ref + "\n" + message);
        Entry answer = channel.answer(ref);
        assertThat(answer.word(2)).as(answer.body()).isEqualTo("RJCT");
        assertThat(answer.body()).contains(code).contains(text);
    }

    private Event.InformationAnswered answered() {
        return world.journal().stream()
                .map(Step::events)
                .flatMap(events -> events.stream().map(Recorded::event))
                .filter(Event.InformationAnswered.class::isInstance)
                .map(Event.InformationAnswered.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /// A payment to somebody who may be on the list of the test.
    private Uetr held(TestChannel debtor) throws Exception {
        String uetr = Samples.uetr();
        debtor.send("REQUEST q quote\n{\"creditorAgent\":\"VLGTRU20\",\"sourceCurrency\":\"BYN\","
                + "\"targetCurrency\":\"RUB\",\"fixedSide\":\"SOURCE\",\"amount\":\"100.00\"}");
        String quote = Samples.field(debtor.answer("q").body(), "quoteId");
        debtor.send("MESSAGE h\n"
                + Transfer.of(uetr, quote, "100.00", "2750.00")
                        .withNames("Anna Linden", "LISTED trading-house")
                        .xml());
        assertThat(debtor.answer("h").word(2)).isEqualTo("ACTC");
        assertThat(element(debtor.delivery("pacs.002").body(), "TxSts")).isEqualTo("PDNG");
        return Uetr.of(uetr);
    }

    private QuestionId asked(Uetr uetr) {
        QuestionId question = new QuestionId(uetr, 1);
        long due = world.now().plus(Duration.ofHours(2)).getEpochSecond() * 1_000_000_000L;
        world.apply(new Command.AskInformation(
                org.tandem.gateway.message.Requested.once(), question, "officer.one", Asked.CREDITOR, QUESTION, due));
        return question;
    }

    private static String answer(String question, String... narratives) {
        StringBuilder data = new StringBuilder();
        for (String narrative : narratives) {
            data.append("<InvstgtnData><RspnData><RspnNrrtv>")
                    .append(narrative)
                    .append("</RspnNrrtv></RspnData></InvstgtnData>");
        }
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.111.001.02\"><InvstgtnRspn><InvstgtnRspn>"
                + "<MsgId>RFA-1</MsgId><InvstgtnSts><Sts>CLSD</Sts></InvstgtnSts>" + data
                + "</InvstgtnRspn><OrgnlInvstgtnReq><MsgId>MNMBBY20XXX-3</MsgId><RqstrInvstgtnId>" + question
                + "</RqstrInvstgtnId><InvstgtnTp><Cd>RQFI</Cd></InvstgtnTp><Rspndr><Agt>"
                + Samples.agent("MNMBBY20") + "</Agt></Rspndr></OrgnlInvstgtnReq></InvstgtnRspn></Document>";
    }

    private TestChannel open(org.tandem.domain.party.Bic participant) throws Exception {
        return TestChannel.open(world, participant, world.gateway.channels().lastSequence(participant));
    }
}
