package org.tandem.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.gateway.Samples.element;
import static org.tandem.gateway.Samples.field;
import static org.tandem.gateway.World.CREDITOR_AGENT;
import static org.tandem.gateway.World.DEBTOR_AGENT;
import static org.tandem.gateway.World.FX_PROVIDER;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.domain.party.Bic;
import org.tandem.gateway.Samples.Transfer;
import org.tandem.web.certificates.TlsIdentity;

/// The simple path: one request, one answer.
class HttpTest {
    @TempDir
    Path directory;

    private World world;

    @BeforeEach
    void open() throws Exception {
        world = new World(directory);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_payment_goes_through_without_a_channel() throws Exception {
        world.founded();
        long before = world.gateway.channels().lastSequence(CREDITOR_AGENT);
        String quotes = ok(call(
                DEBTOR_AGENT,
                "POST",
                "/v1/quotes",
                "{\"creditorAgent\":\"VLGTRU20\",\"sourceCurrency\":\"BYN\",\"targetCurrency\":\"RUB\","
                        + "\"fixedSide\":\"TARGET\",\"amount\":\"2750.00\"}"));
        assertThat(quotes)
                .contains("\"rate\":\"27.5\"")
                .contains("\"referenceRate\":\"27.61\"")
                .contains("\"debit\":{\"amount\":\"100.50\",\"currency\":\"BYN\"}")
                .contains("\"credit\":{\"amount\":\"2745.00\",\"currency\":\"RUB\"}");
        String uetr = Samples.uetr();
        Transfer transfer = Transfer.of(uetr, field(quotes, "quoteId"), "100.00", "2750.00");
        HttpResponse<String> taken = call(DEBTOR_AGENT, "POST", "/v1/messages", transfer.xml());
        assertThat(taken.headers().firstValue("Tandem-Status")).contains("ACTC");
        assertThat(element(taken.body(), "TxSts")).isEqualTo("ACTC");

        String page = ok(call(CREDITOR_AGENT, "GET", "/v1/messages?after=" + before + "&wait=10", ""));
        assertThat(page).contains("\"kind\":\"pacs.008\"").contains(uetr);
        call(CREDITOR_AGENT, "POST", "/v1/messages", Samples.status(uetr, "ACCP", ""));

        String payment = ok(call(DEBTOR_AGENT, "GET", "/v1/payments/" + uetr, ""));
        assertThat(payment)
                .contains("\"state\":\"SETTLED\",\"status\":\"ACSC\"")
                .contains("{\"state\":\"RESERVED\",\"at\":\"2030-03-17T17:46:40.000+00:00\"}")
                .contains("{\"state\":\"SETTLED\"");
        HttpResponse<String> again = call(DEBTOR_AGENT, "POST", "/v1/messages", transfer.xml());
        assertThat(again.headers().firstValue("Tandem-Status")).contains("ACSC");
        String balances = ok(call(DEBTOR_AGENT, "GET", "/v1/balances", ""));
        assertThat(balances).contains("\"posted\":{\"amount\":\"9999899.50\",\"currency\":\"BYN\"}");
    }

    @Test
    void a_poll_waits_for_what_comes() throws Exception {
        world.founded();
        long before = world.gateway.channels().lastSequence(DEBTOR_AGENT);
        CompletableFuture<HttpResponse<String>> waiting = client(world.identity(DEBTOR_AGENT))
                .sendAsync(
                        request("GET", "/v1/messages?wait=30&after=" + before, ""),
                        HttpResponse.BodyHandlers.ofString());
        ok(call(
                World.SETTLEMENT_BYN,
                "POST",
                "/v1/fundings",
                "{\"participant\":\"MNMBBY20\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"BYN\"}}"));
        assertThat(waiting.get().body()).contains("camt.054").contains("\"sequence\":" + (before + 1));
        assertThat(ok(call(DEBTOR_AGENT, "GET", "/v1/messages?after=" + (before + 1), "")))
                .isEqualTo("{\"deliveries\":[],\"lastSequence\":" + (before + 1) + "}");
    }

    @Test
    void a_stop_lets_those_who_wait_go() throws Exception {
        world.founded();
        long last = world.gateway.channels().lastSequence(DEBTOR_AGENT);
        CompletableFuture<HttpResponse<String>> waiting = client(world.identity(DEBTOR_AGENT))
                .sendAsync(
                        request("GET", "/v1/messages?wait=50&after=" + last, ""), HttpResponse.BodyHandlers.ofString());
        // Its answer shows that the server is at work; the poll was sent before it.
        ok(call(DEBTOR_AGENT, "GET", "/v1/rates", ""));
        world.close();
        assertThat(waiting.handle((response, failure) -> true).get(60, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void a_key_makes_a_request_one_request_for_each_who_uses_it() throws Exception {
        world.founded();
        String body = "{\"participant\":\"MNMBBY20\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"BYN\"}}";
        String first = ok(keyed("k-1", body));
        assertThat(first).contains("\"repeated\":false");
        assertThat(ok(keyed("k-1", body))).isEqualTo(first.replace("false", "true"));
        assertThat(ok(keyed("k-2", body))).contains("\"repeated\":false");
        HttpResponse<String> conflict = keyed("k-1", body.replace("5.00", "6.00"));
        assertThat(conflict.statusCode()).isEqualTo(409);
    }

    @Test
    void a_provider_sees_its_own_offer_and_everybody_the_best_rate() throws Exception {
        world.founded();
        assertThat(ok(call(FX_PROVIDER, "GET", "/v1/offers", ""))).contains("\"rate\":\"27.5\"");
        assertThat(ok(call(DEBTOR_AGENT, "GET", "/v1/offers", ""))).isEqualTo("{\"offers\":[]}");
        assertThat(ok(call(DEBTOR_AGENT, "GET", "/v1/rates", "")))
                .contains("\"referenceRate\":\"27.61\"")
                .contains("\"bestOffered\":\"27.5\"");
        ok(call(
                FX_PROVIDER,
                "PUT",
                "/v1/offers",
                "{\"sourceCurrency\":\"BYN\",\"targetCurrency\":\"RUB\",\"tiers\":[{\"fromAmount\":\"1.00\","
                        + "\"rate\":\"27.6\"}],\"maxAmount\":\"500.00\",\"validUntil\":\"2030-04-01T00:00:00Z\"}"));
        assertThat(ok(call(DEBTOR_AGENT, "GET", "/v1/rates", ""))).contains("\"bestOffered\":\"27.6\"");
        ok(call(FX_PROVIDER, "DELETE", "/v1/offers", "{\"sourceCurrency\":\"BYN\",\"targetCurrency\":\"RUB\"}"));
        assertThat(ok(call(DEBTOR_AGENT, "GET", "/v1/rates", ""))).doesNotContain("bestOffered");
    }

    @Test
    void officers_found_a_network_and_two_of_them_change_it() throws Exception {
        TlsIdentity one = officer("officer.one");
        TlsIdentity two = officer("officer.two");
        String founding =
                "{\"name\":\"Corridor\",\"operator\":\"TNDMBY20\",\"officers\":[\"officer.one\",\"officer.two\"],"
                        + "\"changes\":[{\"type\":\"AddCurrency\",\"currency\":\"BYN\",\"decimals\":2,\"settlementBank\":\"SBYNBY20\"},"
                        + "{\"type\":\"AdmitParticipant\",\"bic\":\"SBYNBY20\",\"role\":\"SETTLEMENT_BANK\",\"name\":\"S\","
                        + "\"country\":\"BY\",\"currencies\":[]}]}";
        ok(call(one, "POST", "/v1/network", founding, ""));
        assertThat(ok(call(two, "GET", "/v1/network", "", "")))
                .contains("\"founded\":true")
                .contains("\"quoteLifeMillis\":600000");
        String proposal = "{\"change\":{\"type\":\"AdmitParticipant\",\"bic\":\"MNMBBY20\",\"role\":\"BANK\","
                + "\"name\":\"Minsk Machine Bank\",\"country\":\"BY\",\"currencies\":[\"BYN\"],\"unquotedAllowed\":true}}";
        String id = field(ok(call(one, "POST", "/v1/changes", proposal, "")), "id");
        assertThat(call(one, "POST", "/v1/changes/" + id + "/approval", "", "").statusCode())
                .isEqualTo(409);
        assertThat(ok(call(two, "GET", "/v1/changes/" + id, "", ""))).contains("\"state\":\"PROPOSED\"");
        ok(call(two, "POST", "/v1/changes/" + id + "/approval", "", ""));
        assertThat(ok(call(two, "GET", "/v1/changes", "", "")))
                .contains("\"state\":\"APPLIED\",\"proposer\":\"officer.one\",\"decidedBy\":\"officer.two\"");
        assertThat(ok(call(DEBTOR_AGENT, "GET", "/v1/participants", ""))).contains("Minsk Machine Bank");

        String other = field(ok(call(one, "POST", "/v1/changes", proposal.replace("MNMBBY20", "GRDNBY20"), "")), "id");
        ok(call(one, "POST", "/v1/changes/" + other + "/withdrawal", "", ""));
        assertThat(ok(call(two, "GET", "/v1/changes/" + other, "", ""))).contains("\"state\":\"WITHDRAWN\"");
    }

    @Test
    void officers_see_every_rule_in_force_as_the_change_that_would_set_it() throws Exception {
        world.founded();
        assertThat(ok(call(officer("officer.one"), "GET", "/v1/network", "", "")))
                .contains("{\"type\":\"SetParameters\",\"quoteLifeMillis\":600000")
                .contains("{\"type\":\"AddCurrency\",\"currency\":\"BYN\",\"decimals\":2,"
                        + "\"settlementBank\":\"SBYNBY20\"}")
                .contains("\"bic\":\"FXDVBY20\",\"role\":\"FX_PROVIDER\"")
                .contains("{\"type\":\"SetFees\",\"sourceCurrency\":\"BYN\",\"targetCurrency\":\"RUB\"")
                .contains("{\"type\":\"ActivateLists\",\"epoch\":1,\"version\":\"test\"}")
                .doesNotContain("SetLimits", "SetParticipantState");

        change("{\"type\":\"SetLimits\",\"currency\":\"BYN\",\"paymentMax\":\"10.00\"}");
        change("{\"type\":\"SetParticipantState\",\"bic\":\"MNMBBY20\",\"state\":\"SUSPENDED\"}");

        assertThat(ok(call(officer("officer.one"), "GET", "/v1/network", "", "")))
                .contains("{\"type\":\"SetLimits\",\"currency\":\"BYN\",\"paymentMax\":\"10.00\"}")
                .contains("{\"type\":\"SetParticipantState\",\"bic\":\"MNMBBY20\",\"state\":\"SUSPENDED\"}");
    }

    @Test
    void a_policy_that_demands_a_list_which_is_not_in_force_is_not_proposed() throws Exception {
        world.founded();
        String policy = "policy 2\\nfloor %s\\nusual rules=R16-2012 mode=IN_LINE verdictAge=PT24H listAge=PT48H\\n";
        String change = "{\"type\":\"ActivatePolicy\",\"epoch\":2,\"policy\":\"" + policy + "\"}";
        HttpResponse<String> refused = call(
                officer("officer.one"),
                "POST",
                "/v1/changes",
                "{\"change\":" + change.formatted("ELSEWHERE") + "}",
                "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("the policy demands the list ELSEWHERE, which is not in force here")
                .contains("./tandem lists add");
        assertThat(ok(call(officer("officer.one"), "GET", "/v1/changes", "", "")))
                .doesNotContain("PROPOSED");
        change(change.formatted("TEST"));
        assertThat(ok(call(officer("officer.one"), "GET", "/v1/network", "", "")))
                .contains("floor TEST");
    }

    private void change(String change) throws Exception {
        String proposed = ok(call(officer("officer.one"), "POST", "/v1/changes", "{\"change\":" + change + "}", ""));
        ok(call(officer("officer.two"), "POST", "/v1/changes/" + field(proposed, "id") + "/approval", "", ""));
    }

    @Test
    void each_certificate_opens_its_own_doors_only() throws Exception {
        world.founded();
        assertThat(call(officer("officer.one"), "GET", "/v1/rates", "", "").statusCode())
                .isEqualTo(403);
        assertThat(call(DEBTOR_AGENT, "GET", "/v1/changes", "").statusCode()).isEqualTo(403);
        assertThat(call(Bic.of("NOBDBY20"), "GET", "/v1/rates", "").statusCode())
                .isEqualTo(403);
        TlsIdentity nobody = Officers.identity(directory.resolve("certificates"), "CN=someone,OU=elsewhere");
        HttpResponse<String> refused = call(nobody, "GET", "/v1/rates", "", "");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("expected a certificate");
        assertThat(ok(call(nobody, "GET", "/v1/openapi.yaml", "", ""))).contains("openapi: 3.1.0");
    }

    @Test
    void what_is_malformed_is_a_problem() throws Exception {
        world.founded();
        HttpResponse<String> noNumber = call(DEBTOR_AGENT, "GET", "/v1/messages?after=x", "");
        assertThat(noNumber.statusCode()).isEqualTo(400);
        assertThat(noNumber.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(call(DEBTOR_AGENT, "POST", "/v1/quotes", "[").statusCode()).isEqualTo(400);
        assertThat(call(DEBTOR_AGENT, "GET", "/v1/payments/nonsense", "").statusCode())
                .isEqualTo(400);
        assertThat(call(DEBTOR_AGENT, "GET", "/v1/payments/" + Samples.uetr(), "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(call(DEBTOR_AGENT, "POST", "/v1/messages", "x".repeat(70_000))
                        .statusCode())
                .isEqualTo(413);
    }

    private TlsIdentity officer(String id) throws Exception {
        return Officers.identity(directory.resolve("certificates"), "CN=" + id + ",OU=operator");
    }

    private HttpResponse<String> keyed(String key, String body) throws Exception {
        return call(world.identity(World.SETTLEMENT_BYN), "POST", "/v1/fundings", body, key);
    }

    private HttpResponse<String> call(Bic participant, String method, String path, String body) throws Exception {
        return call(world.identity(participant), method, path, body, "");
    }

    private HttpResponse<String> call(TlsIdentity identity, String method, String path, String body, String key)
            throws Exception {
        HttpRequest request = request(method, path, body);
        if (!key.isEmpty()) {
            request = HttpRequest.newBuilder(request, (name, value) -> true)
                    .header("Idempotency-Key", key)
                    .build();
        }
        try (HttpClient client = client(identity)) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpClient client(TlsIdentity identity) {
        return HttpClient.newBuilder()
                .sslContext(identity.context(world.authority.trust()))
                .build();
    }

    private HttpRequest request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + world.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
