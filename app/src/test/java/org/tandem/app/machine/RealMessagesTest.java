package org.tandem.app.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.app.machine.TestMachine.BYN_BANK;
import static org.tandem.app.machine.TestMachine.RUB_BANK;
import static org.tandem.app.machine.TestMachine.RUB_SETTLEMENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.client.Answer;
import org.tandem.client.ClientFailure;
import org.tandem.client.HttpApi;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.money.Currency;

/// Messages that nobody here wrote, through a running network: each has its answer on the channel and over HTTPS.
@Tag("slow")
class RealMessagesTest {
    private static final Path MESSAGES = Path.of("../../shared/data/iso20022");
    private static final Currency BYN = new Currency("BYN", 2);
    private static final Currency RUB = new Currency("RUB", 2);

    @TempDir
    Path data;

    @BeforeEach
    void needs_the_messages() {
        Assumptions.assumeTrue(Files.isDirectory(MESSAGES), "the folder shared/data/iso20022 is absent");
    }

    @Test
    void each_real_message_has_an_answer_and_none_a_fault() throws Exception {
        List<String> wrong = new ArrayList<>();
        try (Machine machine = TestMachine.start(data);
                Participant bank = Participant.open(machine, BYN_BANK);
                HttpApi http = new HttpApi(machine.gateway(), Participant.credentials(machine, BYN_BANK))) {
            for (Path file : files()) {
                String xml = Files.readString(file);
                Answer answer = bank.send(xml);
                if (!isProper(answer)) {
                    wrong.add(file + " " + answer);
                }
                String overHttp = overHttp(http, xml);
                if (!overHttp.contains("RjctgPtyRsn") && !overHttp.contains("<Cd>")) {
                    wrong.add(file + " over HTTPS: " + overHttp);
                }
            }
            assertThat(bank.isOpen()).isTrue();
            assertThat(machine.end()).as("nothing broke").isNotDone();
        }
        assertThat(wrong).isEmpty();
    }

    /// The parties, references and structure of a real instant payment, with this network's agents and currency,
    /// made now, and with a UETR, which the original network does without.
    @Test
    void a_real_payment_with_its_parties_mapped_onto_the_network_settles() throws Exception {
        try (Machine machine = TestMachine.start(data);
                Participant debtor = Participant.open(machine, RUB_BANK);
                Participant creditor = Participant.open(machine, BYN_BANK);
                Participant settlement = Participant.open(machine, RUB_SETTLEMENT)) {
            CurrencyPair pair = new CurrencyPair(RUB, BYN);
            assertThat(settlement.fund(RUB_BANK, "1000000.00", pair).isDone()).isTrue();
            String uetr = UUID.randomUUID().toString();

            Answer answer = debtor.send(mapped(Files.readString(MESSAGES.resolve("rtp/pacs008.xml")), uetr));

            assertThat(answer.isTaken()).as("%s", answer).isTrue();
            creditor.accept(uetr);
            assertThat(debtor.end(uetr)).isEqualTo("ACSC");
            assertThat(creditor.deliveries())
                    .filteredOn(it -> it.kind().equals("pacs.008"))
                    .singleElement()
                    .satisfies(it -> assertThat(it.xml()).contains("MRS. GREEN"));
        }
    }

    private static boolean isProper(Answer answer) {
        return answer.status().equals("RJCT")
                && (answer.body().contains("<RjctgPtyRsn>") || answer.body().contains("<Cd>"));
    }

    private static String overHttp(HttpApi http, String xml) {
        try {
            return http.send(xml).body();
        } catch (ClientFailure e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("prowide", "rtp")) {
            try (Stream<Path> found = Files.list(MESSAGES.resolve(folder))) {
                found.sorted().forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(20);
        return files;
    }

    private static String mapped(String real, String uetr) {
        String agents = real.replaceAll(
                "(?s)(<ct:(InstgAgt|DbtrAgt)>\\s*<ct:FinInstnId>).*?(</ct:FinInstnId>)",
                "$1<ct:BICFI>" + RUB_BANK.shortCode() + "</ct:BICFI>$3");
        agents = agents.replaceAll(
                "(?s)(<ct:InstdAgt>\\s*<ct:FinInstnId>).*?(</ct:FinInstnId>)", "$1<ct:BICFI>TNDMBY20</ct:BICFI>$2");
        agents = agents.replaceAll(
                "(?s)(<ct:CdtrAgt>\\s*<ct:FinInstnId>).*?(</ct:FinInstnId>)",
                "$1<ct:BICFI>" + BYN_BANK.shortCode() + "</ct:BICFI>$2");
        agents = agents.replaceAll(
                "<ct:CreDtTm>.*?</ct:CreDtTm>",
                "<ct:CreDtTm>" + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "</ct:CreDtTm>");
        return agents.replace("Ccy=\"USD\"", "Ccy=\"RUB\"")
                .replace("<ct:ClrSysRef>", "<ct:UETR>" + uetr + "</ct:UETR><ct:ClrSysRef>");
    }
}
