package org.tandem.gateway.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Limits;
import org.tandem.gateway.channel.Channels;
import org.tandem.gateway.channel.Polling;
import org.tandem.gateway.json.DeliveryJson;
import org.tandem.gateway.message.MessageReply;
import org.tandem.gateway.message.Messages;
import org.tandem.gateway.request.Caller;
import org.tandem.gateway.request.RequestReply;
import org.tandem.gateway.request.Requests;
import org.tandem.iso20022.message.Family;
import org.tandem.web.access.Permission;
import org.tandem.web.problems.WebError;

/// Every address of the API, in one list. Handlers run on virtual threads, so they wait where they stand.
public final class Routes {
    private static final long WAIT_SECONDS_MAX = 55;
    private static final String OPEN_API = "/org/tandem/gateway/openapi.yaml";

    private final Messages messages;
    private final Requests requests;
    private final Channels channels;

    public Routes(Messages messages, Requests requests, Channels channels) {
        this.messages = messages;
        this.requests = requests;
        this.channels = channels;
    }

    public void addTo(RoutesConfig config) {
        for (Route route : all()) {
            config.addHttpHandler(route.method(), route.path(), route.handler(), route.permission());
        }
    }

    List<Route> all() {
        List<Route> all = new ArrayList<>(own());
        all.addAll(new ListRoutes(requests, this::answer).all());
        return all;
    }

    private List<Route> own() {
        return List.of(
                bank(HandlerType.POST, "/v1/messages", this::postMessage),
                bank(HandlerType.GET, "/v1/messages", this::pollMessages),
                request(HandlerType.POST, "/v1/quotes", "quote"),
                request(HandlerType.GET, "/v1/rates", "rates"),
                request(HandlerType.POST, "/v1/reference-rates", "reference-rate"),
                request(HandlerType.GET, "/v1/offers", "offers"),
                request(HandlerType.PUT, "/v1/offers", "offer"),
                request(HandlerType.DELETE, "/v1/offers", "withdraw-offer"),
                bank(HandlerType.GET, "/v1/payments/{uetr}", this::payment),
                request(HandlerType.GET, "/v1/participants", "participants"),
                request(HandlerType.GET, "/v1/balances", "balances"),
                request(HandlerType.POST, "/v1/fundings", "fund"),
                request(HandlerType.POST, "/v1/defundings", "request-defunding"),
                request(HandlerType.POST, "/v1/defundings/confirmations", "confirm-defunding"),
                officer(
                        HandlerType.GET,
                        "/v1/network",
                        context -> answer(context, requests.officers().network())),
                officer(
                        HandlerType.POST,
                        "/v1/network",
                        context -> answer(
                                context,
                                requests.officers().found(CertificateAccess.officer(context), context.body()))),
                officer(
                        HandlerType.GET,
                        "/v1/changes",
                        context -> answer(context, requests.officers().changes())),
                officer(
                        HandlerType.POST,
                        "/v1/changes",
                        context -> answer(
                                context,
                                requests.officers().propose(CertificateAccess.officer(context), context.body()))),
                officer(
                        HandlerType.GET,
                        "/v1/changes/{id}",
                        context -> answer(context, requests.officers().change(context.pathParam("id")))),
                officer(
                        HandlerType.POST,
                        "/v1/changes/{id}/approval",
                        context -> answer(
                                context,
                                requests.officers()
                                        .approve(CertificateAccess.officer(context), context.pathParam("id")))),
                officer(
                        HandlerType.POST,
                        "/v1/changes/{id}/withdrawal",
                        context -> answer(
                                context,
                                requests.officers()
                                        .withdraw(CertificateAccess.officer(context), context.pathParam("id")))),
                new Route(HandlerType.GET, "/v1/openapi.yaml", Permission.ANYONE, Routes::openApi));
    }

    private static Route bank(HandlerType method, String path, Handler handler) {
        return new Route(method, path, Permission.PARTICIPANT, handler);
    }

    private static Route officer(HandlerType method, String path, Handler handler) {
        return new Route(method, path, CertificateAccess.OFFICER, handler);
    }

    /// The same request that the channel knows by a word.
    private Route request(HandlerType method, String path, String kind) {
        return bank(method, path, context -> {
            Caller.Bank caller = CertificateAccess.bank(context);
            answer(context, requests.handle(caller, kind, context.body()));
        });
    }

    private void payment(Context context) {
        String body = "{\"uetr\":" + new String(requests.json(context.pathParam("uetr")), StandardCharsets.UTF_8) + "}";
        answer(context, requests.handle(CertificateAccess.bank(context), "status", body));
    }

    private void postMessage(Context context) {
        byte[] xml = context.bodyAsBytes();
        if (xml.length > Limits.MESSAGE_BYTES_MAX) {
            throw new WebError(
                    413, "too-large", "expected at most " + Limits.MESSAGE_BYTES_MAX + " bytes, found " + xml.length);
        }
        MessageReply reply = messages.handleInFull(
                        CertificateAccess.bank(context).participant(), family(context.queryParam("family")), xml)
                .join();
        context.status(reply.status().equals(MessageReply.UNKNOWN) ? 503 : 200)
                .header("Tandem-Status", reply.status())
                .header("Tandem-Message", reply.definition())
                .contentType("application/xml")
                .result(reply.xml());
    }

    private void pollMessages(Context context) {
        Caller.Bank caller = CertificateAccess.bank(context);
        long after = number(context, "after", Long.MAX_VALUE);
        long waitSeconds = number(context, "wait", WAIT_SECONDS_MAX);
        Family family = family(context.queryParam("family"));
        try {
            List<Polling.Polled> page =
                    channels.polling().poll(caller.participant(), after, waitSeconds * 1_000, family);
            List<DeliveryJson.Delivery> deliveries = page.stream()
                    .map(it -> new DeliveryJson.Delivery(
                            it.sequence(), it.kind(), new String(it.xml(), StandardCharsets.UTF_8)))
                    .toList();
            answer(
                    context,
                    new RequestReply(
                            200, new DeliveryJson.Page(deliveries, channels.lastSequence(caller.participant()))));
        } catch (IOException e) {
            throw new WebError(503, "ED06", "the journal cannot be read now: " + e.getMessage());
        }
    }

    private static long number(Context context, String name, long greatest) {
        String text = context.queryParam(name);
        try {
            long value = text == null ? 0 : Long.parseLong(text);
            if (value >= 0 && value <= greatest) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw WebError.badRequest(name + ": expected a whole number, found '" + text + "'");
        }
        throw WebError.badRequest(name + ": expected 0 to " + greatest + ", found " + text);
    }

    /// @throws WebError 400 for a word that names no family
    static Family family(@Nullable String word) {
        Family family = Families.of(word);
        if (family == null) {
            throw WebError.badRequest("family: expected cbpr or newest, found '" + word + "'");
        }
        return family;
    }

    private void answer(Context context, CompletableFuture<RequestReply> reply) {
        answer(context, reply.join());
    }

    private void answer(Context context, RequestReply reply) {
        context.status(reply.status())
                .contentType(reply.isDone() ? "application/json" : "application/problem+json")
                .result(requests.json(reply.body()));
    }

    private static void openApi(Context context) throws IOException {
        try (InputStream in = Routes.class.getResourceAsStream(OPEN_API)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + OPEN_API + " is missing from this build");
            }
            context.contentType("application/yaml").result(in.readAllBytes());
        }
    }
}
