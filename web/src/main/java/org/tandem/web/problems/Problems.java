package org.tandem.web.problems;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns every exception of a handler into one answer. The top of each request's loop: nothing gets past it.
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REFERENCE_BYTES = 5;

    private final @Nullable ErrorPage page;

    /// @param page for people's browsers; null answers everyone in problem+json
    public Problems(@Nullable ErrorPage page) {
        this.page = page;
    }

    /// Takes over the exceptions of these routes.
    public void attach(RoutesConfig routes) {
        routes.exception(WebError.class, (e, context) -> answer(context, e.status(), e.code(), e.detail()));
        routes.exception(HttpResponseException.class, this::answerJavalin);
        routes.exception(Exception.class, this::answerUnexpected);
    }

    private void answerJavalin(HttpResponseException e, Context context) {
        int status = e.getStatus();
        String code = switch (status) {
            case 400 -> "bad-request";
            case 401 -> "not-signed-in";
            case 403 -> "not-allowed";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 413 -> "too-large";
            case 503 -> "unavailable";
            default -> "status-" + status;
        };
        String detail = status == 404
                ? "nothing lives at " + context.method() + " " + context.path()
                : String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        answer(context, status, code, detail);
    }

    private void answerUnexpected(Exception e, Context context) {
        String reference = reference();
        LOG.error("{} {} failed, reference {}", context.method(), context.path(), reference, e);
        answer(
                context,
                new Problem(
                        500, "internal", "this request failed; whatever was acknowledged before is kept", reference),
                page);
    }

    private void answer(Context context, int status, String code, String detail) {
        String reference = reference();
        LOG.debug("{} {}: {} {} ({}), {}", context.method(), context.path(), status, code, reference, detail);
        answer(context, new Problem(status, code, detail, reference), page);
    }

    /// For a module that knows what one of its own exceptions means: the cause goes to the log, the rest to the
    /// caller.
    public static void answer(Context context, WebError meaning, Exception cause, @Nullable ErrorPage page) {
        String reference = reference();
        LOG.warn("{} {}: {}, reference {}", context.method(), context.path(), meaning.code(), reference, cause);
        answer(context, new Problem(meaning.status(), meaning.code(), meaning.detail(), reference), page);
    }

    private static void answer(Context context, Problem problem, @Nullable ErrorPage page) {
        context.status(problem.status());
        context.header(Header.CACHE_CONTROL, "no-store");
        if (page != null && wantsPage(context)) {
            page.show(context, problem);
            return;
        }
        writeJson(context, problem);
    }

    /// Answers in problem+json whoever asks.
    public static void writeJson(Context context, Problem problem) {
        ObjectNode body = JSON.createObjectNode();
        body.put("type", "about:blank");
        body.put("title", problem.code());
        body.put("status", problem.status());
        body.put("code", problem.code());
        body.put("detail", problem.detail());
        body.put("reference", problem.reference());
        context.status(problem.status()).contentType("application/problem+json").result(body.toString());
    }

    /// Whether a person's browser asks for a page: a program that says nothing, or `*/*`, gets JSON.
    public static boolean wantsPage(Context context) {
        String accept = context.header(Header.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    private static String reference() {
        byte[] bytes = new byte[REFERENCE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
