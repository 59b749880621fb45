package org.tandem.app.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandem.app.machine.TestMachine.BYN_BANK;
import static org.tandem.app.machine.TestMachine.BYN_SETTLEMENT;
import static org.tandem.app.machine.TestMachine.PROVIDER;
import static org.tandem.app.machine.TestMachine.RUB_BANK;
import static org.tandem.app.machine.TestMachine.RUB_SETTLEMENT;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.app.records.Books;
import org.tandem.client.Answer;
import org.tandem.client.ChannelClient;
import org.tandem.client.ChannelSettings;
import org.tandem.client.ClientFailure;
import org.tandem.client.ClientTls;
import org.tandem.cluster.ClusterNode;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.money.Currency;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Uetr;
import org.tandem.readmodel.payment.PaymentDetail;
import org.tandem.web.certificates.DevelopmentAuthority;

/// The whole machine in one JVM with everything real: node, PostgreSQL, TLS, the real client.
@Tag("slow")
class MachineTest {
    private static final Currency BYN = new Currency("BYN", 2);
    private static final Currency RUB = new Currency("RUB", 2);
    private static final CurrencyPair PAIR = new CurrencyPair(BYN, RUB);

    @TempDir
    Path data;

    @Test
    void a_payment_settles_and_a_restart_goes_on_with_it() throws Exception {
        String uetr;
        long sequence;
        long received;
        try (Machine machine = TestMachine.start(data)) {
            assertThat(machine.isNew()).isTrue();
            assertThat(RunningFile.read(data)).hasValueSatisfying(it -> {
                assertThat(it.gateway()).isEqualTo(machine.gateway());
                assertThat(it.console()).isEqualTo(machine.console());
                assertThat(it.pid()).isEqualTo(ProcessHandle.current().pid());
            });
            uetr = settlesOne(machine, true);
            catchUp(machine);
            shown(machine, uetr);
            sequence = machine.journalSequence();
        }
        assertThat(RunningFile.read(data)).isEmpty();

        MachineSettings again = MachineSettings.of(data)
                .withPorts(0, 0)
                .withNode(TestMachine.settings(data).node());
        Books books;
        try (Machine machine = Machine.start(again)) {
            assertThat(machine.isNew()).isFalse();
            assertThat(machine.journalSequence()).isGreaterThanOrEqualTo(sequence);
            try (Participant bank = Participant.open(machine, BYN_BANK)) {
                assertThat(bank.end(uetr))
                        .as("delivered again, from the first one on")
                        .isEqualTo("ACSC");
                assertThat(bank.request("status", "{\"uetr\":\"" + uetr + "\"}").body())
                        .contains("SETTLED");
                received = bank.deliveries().getLast().sequence();
            }
            assertThat(received).isPositive();
            settlesOne(machine, false);
            catchUp(machine);
            books = machine.readModel().books();
        }
        assertThat(books.outOfBalance()).isEmpty();
        assertThat(books.differencesFrom(ClusterNode.verify(again.node()))).isEmpty();
    }

    @Test
    void postgresql_stopped_and_back_only_lags() throws Exception {
        try (Machine machine = TestMachine.start(data)) {
            settlesOne(machine, true);
            catchUp(machine);
            long before = machine.projectedSequence();
            long pid = machine.databasePid();
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            // A polite stop would wait for our own connections.
            server.destroyForcibly();
            server.onExit().get(30, TimeUnit.SECONDS);

            String meanwhile = settlesOne(machine, false);
            assertThat(machine.journalSequence()).isGreaterThan(before);

            catchUp(machine);
            assertThat(machine.databasePid()).isNotEqualTo(pid);
            assertThat(state(machine, meanwhile)).isEqualTo(PaymentState.SETTLED);
            assertThat(machine.readModel().books().outOfBalance()).isEmpty();
            assertThat(machine.end()).as("nothing broke").isNotDone();
        }
    }

    @Test
    void a_port_that_is_taken_is_named_with_its_option_and_nothing_is_left_running() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Machine.start(TestMachine.settings(data).withPorts(0, port)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + port + " is taken")
                    .hasMessageContaining("--port");
            assertThatThrownBy(() -> Machine.start(TestMachine.settings(data).withPorts(port, 0)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + port + " is taken")
                    .hasMessageContaining("--gateway-port");
        }
        try (Machine machine = TestMachine.start(data)) {
            assertThat(machine.console()).isNotNull();
        }
    }

    @Test
    void strangers_and_second_starts_are_refused() throws Exception {
        try (Machine machine = TestMachine.start(data)) {
            assertThatThrownBy(() -> TestMachine.start(data))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is in use by process")
                    .hasMessageContaining("--data");
            assertThat(RunningFile.read(data)).as("the first one's stays").isPresent();

            DevelopmentAuthority other = DevelopmentAuthority.open(Files.createDirectories(data.resolve("elsewhere")));
            other.participant(BYN_BANK.shortCode());
            ClientTls forged = ClientTls.ofPem(
                    data.resolve("elsewhere/participants/MNMBBY20.crt"),
                    data.resolve("elsewhere/participants/MNMBBY20.key"),
                    machine.certificates().resolve("ca.crt"));
            assertThatThrownBy(() ->
                            ChannelClient.open(ChannelSettings.of(machine.channel(), forged, "stranger"), _ -> {}))
                    .isInstanceOf(ClientFailure.class);

            DevelopmentAuthority.open(machine.certificates()).participant("NBDYBY20");
            ClientTls unknown = ClientTls.ofPem(
                    machine.certificates().resolve("participants/NBDYBY20.crt"),
                    machine.certificates().resolve("participants/NBDYBY20.key"),
                    machine.certificates().resolve("ca.crt"));
            assertThatThrownBy(
                            () -> ChannelClient.open(ChannelSettings.of(machine.channel(), unknown, "nobody"), _ -> {}))
                    .isInstanceOf(ClientFailure.class)
                    .hasMessageContaining("403");
        }
    }

    @Test
    void what_cannot_start_says_why() throws IOException {
        assertThatThrownBy(() -> Machine.start(MachineSettings.of(data).withPorts(0, 0)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("there is no network")
                .hasMessageContaining("--network");
        assertThatThrownBy(() -> Machine.start(TestMachine.settings(data)
                        .withNode(TestMachine.settings(data).node().withFreeSpaceMinBytes(Long.MAX_VALUE))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MiB free")
                .hasMessageContaining("--data");
        Path broken = Files.writeString(data.resolve("broken.yaml"), "name: x\n");
        assertThatThrownBy(() -> Machine.start(TestMachine.settings(data).withNetwork(broken)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("mistakes")
                .hasMessageContaining("network check");
    }

    /// With the participants of the sample corridor, over the channel, as their banks would.
    /// @return the UETR
    private static String settlesOne(Machine machine, boolean first) throws Exception {
        try (Participant debtor = Participant.open(machine, BYN_BANK);
                Participant creditor = Participant.open(machine, RUB_BANK);
                Participant provider = Participant.open(machine, PROVIDER);
                Participant bynSettlement = Participant.open(machine, BYN_SETTLEMENT);
                Participant rubSettlement = Participant.open(machine, RUB_SETTLEMENT)) {
            if (first) {
                for (Answer answer : List.of(
                        bynSettlement.fund(BYN_BANK, "100000.00", PAIR),
                        rubSettlement.fund(PROVIDER, "9000000.00", new CurrencyPair(RUB, BYN)),
                        provider.offer(PAIR, "27.5"))) {
                    assertThat(answer.isDone()).as("%s", answer).isTrue();
                }
            }
            String uetr = debtor.pay(RUB_BANK, PAIR, "1250.00");
            creditor.accept(uetr);
            assertThat(debtor.end(uetr)).isEqualTo("ACSC");
            assertThat(creditor.end(uetr)).isEqualTo("ACSC");
            provider.delivery(it -> it.kind().equals("camt.054") && it.xml().contains(uetr));
            return uetr;
        }
    }

    private static void shown(Machine machine, String uetr) throws Exception {
        assertThat(state(machine, uetr)).isEqualTo(PaymentState.SETTLED);
        String page = get(machine.console().resolve("/payments/" + uetr));
        assertThat(page)
                .contains("1,250.00")
                .contains("34,375.00")
                .contains("Settled, final")
                .contains("pacs.008");
        assertThat(get(machine.console().resolve("/"))).contains("BYN-RUB corridor");
    }

    private static PaymentState state(Machine machine, String uetr) {
        return machine.readModel()
                .queries()
                .payments()
                .detail(Uetr.of(uetr))
                .map(PaymentDetail::payment)
                .orElseThrow()
                .state();
    }

    private static void catchUp(Machine machine) throws InterruptedException {
        assertThat(machine.readModel().awaitSequence(machine.journalSequence(), Duration.ofSeconds(60)))
                .as("the read model has caught up")
                .isTrue();
    }

    private static String get(URI address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as("%s: %s", address, response.body())
                    .isEqualTo(200);
            return response.body();
        }
    }
}
