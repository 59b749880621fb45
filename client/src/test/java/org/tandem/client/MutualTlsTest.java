package org.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class MutualTlsTest {
    @TempDir
    static Path directory;

    private static TestCertificates certificates;
    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        certificates = new TestCertificates(directory);
        server = new TestServer(certificates);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Answer exchange(ClientTls tls) throws Exception {
        try (ChannelClient client =
                ChannelClient.open(ChannelSettings.of(server.address(), tls, "BANKBY2X"), _ -> {})) {
            return client.send("<pacs.008/>").get(60, TimeUnit.SECONDS);
        }
    }

    private static ClientFailure.Kind refusal(ClientTls tls) {
        try {
            exchange(tls);
        } catch (ClientFailure e) {
            return e.kind();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("the server took it");
    }

    @Test
    void a_bank_the_server_knows_comes_in_with_pkcs12_and_with_pem() throws Exception {
        assertThat(exchange(certificates.tls("bank")).isTaken()).isTrue();
        ClientTls pem = ClientTls.ofPem(certificates.pem("bank"), certificates.key("bank"), certificates.pem("server"));
        assertThat(exchange(pem).isTaken()).isTrue();
    }

    @Test
    void a_stranger_is_told_that_its_certificate_is_refused() {
        assertThat(refusal(certificates.tls("stranger"))).isEqualTo(ClientFailure.Kind.CERTIFICATE_REFUSED);
    }

    @Test
    void a_server_nobody_vouches_for_is_not_trusted() {
        ClientTls distrustful =
                ClientTls.ofPkcs12(certificates.store("bank"), TestCertificates.PASSWORD, certificates.pem("stranger"));
        assertThat(refusal(distrustful)).isEqualTo(ClientFailure.Kind.SERVER_NOT_TRUSTED);
    }

    @Test
    void a_missing_file_is_named() {
        Path missing = directory.resolve("nothing.p12");
        assertThatThrownBy(() -> ClientTls.ofPkcs12(missing, "x", certificates.pem("server")))
                .isInstanceOf(ClientFailure.class)
                .hasMessageContaining("nothing.p12");
    }

    @Test
    void questions_over_https_are_answered_and_refusals_told_in_the_servers_words() {
        URI https = URI.create("https://localhost:" + server.port());
        try (HttpApi api = new HttpApi(https, certificates.tls("bank"))) {
            assertThat(api.payment("abc").path("uetr").asText()).isEqualTo("abc");
            JsonNode quoted = api.quotes("VLGTRU20", "BYN", "RUB", "SOURCE", "10.00");
            assertThat(quoted.path("amount").asText()).isEqualTo("10.00");
            assertThatThrownBy(api::rates)
                    .isInstanceOfSatisfying(ClientFailure.class, it -> {
                        assertThat(it.code()).isEqualTo("409");
                        assertThat(it.reason()).isEqualTo("NARR");
                        assertThat(it.detail()).isEqualTo("closed on Sundays");
                        assertThat(it.isRefusal()).isTrue();
                    })
                    .hasMessageContaining("closed on Sundays");
            assertThat(api.send("<pacs.008/>")).isEqualTo(new Answer("ACTC", "<pacs.002/>"));
            assertThat(api.send("<busy/>")).isEqualTo(new Answer(Answer.UNKNOWN, "<admi.002/>"));
            assertThatThrownBy(() -> api.send("<too-large/>"))
                    .isInstanceOfSatisfying(
                            ClientFailure.class, it -> assertThat(it.code()).isEqualTo("413"));
        }
        try (HttpApi api = new HttpApi(https, certificates.tls("stranger"))) {
            assertThatThrownBy(api::rates)
                    .isInstanceOfSatisfying(
                            ClientFailure.class,
                            it -> assertThat(it.kind()).isEqualTo(ClientFailure.Kind.CERTIFICATE_REFUSED));
        }
    }
}
