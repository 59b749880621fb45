package org.tandem.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Single questions over HTTPS: the same as the channel answers, one at a time. For programs that need no stream of
/// messages. Safe for use by many threads; every method waits for its answer.
///
/// All methods throw [ClientFailure]: `HTTP_STATUS` with the server's own words where it refused.
public final class HttpApi implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String XML = "application/xml";
    private static final String JSON = "application/json";
    private static final String STATUS_HEADER = "Tandem-Status";

    private final URI server;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    /// @param server `https://host:port` (or `http://` without TLS, in tests)
    /// @param tls null only with `http://`
    public HttpApi(URI server, @Nullable ClientTls tls) {
        if ("https".equals(server.getScheme()) && tls == null) {
            throw new IllegalArgumentException("https:// needs a certificate: " + server);
        }
        this.server = server;
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10));
        this.http = (tls == null ? builder : builder.sslContext(tls.context())).build();
    }

    /// A message in, its immediate answer out. [Answer#UNKNOWN]: send the same message again.
    public Answer send(String xml) {
        HttpResponse<String> response = exchange(request(
                "/v1/messages",
                XML,
                it -> it.header("Content-Type", XML).POST(HttpRequest.BodyPublishers.ofString(xml))));
        String status = response.headers().firstValue(STATUS_HEADER).orElse("");
        if (status.isEmpty()) {
            throw failure(response);
        }
        return new Answer(status, response.body());
    }

    /// The deliveries after a sequence, as many as the server gives at once.
    public JsonNode messages(long after) {
        return get("/v1/messages?after=" + after);
    }

    /// Asks every live offer for its price.
    ///
    /// @param fixedSide `SOURCE` or `TARGET`: whose currency the amount is in
    /// @param amount a decimal text
    public JsonNode quotes(
            String creditorAgent, String sourceCurrency, String targetCurrency, String fixedSide, String amount) {
        return post(
                "/v1/quotes",
                Map.of(
                        "creditorAgent", creditorAgent,
                        "sourceCurrency", sourceCurrency,
                        "targetCurrency", targetCurrency,
                        "fixedSide", fixedSide,
                        "amount", amount));
    }

    /// Where a payment is, with every step's time.
    public JsonNode payment(String uetr) {
        return get("/v1/payments/" + uetr);
    }

    public JsonNode rates() {
        return get("/v1/rates");
    }

    public JsonNode participants() {
        return get("/v1/participants");
    }

    /// The asking participant's accounts.
    public JsonNode balances() {
        return get("/v1/balances");
    }

    /// Any other path with JSON.
    public JsonNode post(String path, Map<String, String> fields) {
        ObjectNode body = json.createObjectNode();
        fields.forEach(body::put);
        return post(path, body.toString());
    }

    /// Any other path with JSON that has parts of its own, or none.
    public JsonNode post(String path, String body) {
        return tree(request(
                path, JSON, it -> it.header("Content-Type", JSON).POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    /// Any other path.
    public JsonNode get(String path) {
        return tree(request(path, JSON, HttpRequest.Builder::GET));
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest request(String path, String accept, Consumer<HttpRequest.Builder> method) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(server.resolve(path)).timeout(TIMEOUT).header("Accept", accept);
        method.accept(builder);
        return builder.build();
    }

    private JsonNode tree(HttpRequest request) {
        String body = text(request);
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new ClientFailure(
                    ClientFailure.Kind.PROTOCOL, "", request.uri() + " did not answer with JSON: " + body, e);
        }
    }

    private String text(HttpRequest request) {
        HttpResponse<String> response = exchange(request);
        if (response.statusCode() >= 300) {
            throw failure(response);
        }
        return response.body();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw ClientFailure.of(e, request.uri().toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientFailure(ClientFailure.Kind.CLOSED, "", "interrupted while waiting for an answer", e);
        }
    }

    /// In the words of a problem document (RFC 9457), else the body as it came.
    private ClientFailure failure(HttpResponse<String> response) {
        String reason = "";
        String detail = response.body();
        try {
            JsonNode tree = json.readTree(detail);
            reason = tree.path("reason").asText();
            detail = tree.path("detail").isTextual() ? tree.path("detail").asText() : detail;
        } catch (JsonProcessingException _) {
            // No JSON, so no problem document: the body speaks for itself.
        }
        return ClientFailure.ofStatus(response.statusCode(), response.uri().toString(), reason, detail);
    }
}
