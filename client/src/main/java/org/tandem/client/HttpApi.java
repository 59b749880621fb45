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

    /// A message in, its immediate answer out: empty when it was taken, else the XML of an admi.002 or pacs.002.
    public String send(String xml) {
        return text(request(
                "/v1/messages",
                XML,
                it -> it.header("Content-Type", XML).POST(HttpRequest.BodyPublishers.ofString(xml))));
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
        return tree(request(
                path,
                JSON,
                it -> it.header("Content-Type", JSON).POST(HttpRequest.BodyPublishers.ofString(body.toString()))));
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
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw ClientFailure.ofStatus(
                        response.statusCode(), request.uri().toString(), problem(response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw ClientFailure.of(e, request.uri().toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientFailure(ClientFailure.Kind.CLOSED, "", "interrupted while waiting for an answer", e);
        }
    }

    /// The `detail` of a problem document (RFC 9457), else the body as it came.
    private String problem(String body) {
        try {
            JsonNode tree = json.readTree(body);
            return tree.path("detail").isTextual() ? tree.path("detail").asText() : body;
        } catch (JsonProcessingException e) {
            return body;
        }
    }
}
