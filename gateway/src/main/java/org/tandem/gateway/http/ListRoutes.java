package org.tandem.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.function.BiConsumer;
import org.tandem.gateway.request.ListRequests;
import org.tandem.gateway.request.RequestReply;
import org.tandem.gateway.request.Requests;

/// The addresses under which officers see and change the screening lists.
final class ListRoutes {
    private final Requests requests;
    private final BiConsumer<Context, RequestReply> answer;

    /// What is done for one call.
    private interface Call {
        RequestReply of(ListRequests lists, Context context);
    }

    ListRoutes(Requests requests, BiConsumer<Context, RequestReply> answer) {
        this.requests = requests;
        this.answer = answer;
    }

    List<Route> all() {
        return List.of(
                officer(HandlerType.GET, "/v1/lists", (lists, context) -> lists.lists()),
                officer(
                        HandlerType.POST,
                        "/v1/lists/versions",
                        (lists, context) -> lists.receive(CertificateAccess.officer(context), context.body())),
                officer(
                        HandlerType.GET,
                        "/v1/lists/versions/{hash}/delta",
                        (lists, context) -> lists.delta(context.pathParam("hash"), context.queryParam("from"))),
                officer(
                        HandlerType.POST,
                        "/v1/lists/proposals",
                        (lists, context) -> lists.propose(CertificateAccess.officer(context), context.body())),
                officer(
                        HandlerType.POST,
                        "/v1/lists/proposals/{number}/approval",
                        (lists, context) -> lists.approve(
                                CertificateAccess.officer(context), context.pathParam("number"), context.body())),
                officer(
                        HandlerType.POST,
                        "/v1/lists/proposals/{number}/withdrawal",
                        (lists, context) ->
                                lists.withdraw(CertificateAccess.officer(context), context.pathParam("number"))));
    }

    private Route officer(HandlerType method, String path, Call call) {
        Handler handler = context -> answer.accept(context, call.of(requests.lists(), context));
        return new Route(method, path, CertificateAccess.OFFICER, handler);
    }
}
