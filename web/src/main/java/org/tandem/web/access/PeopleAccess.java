package org.tandem.web.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.javalin.security.RouteRole;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandem.web.problems.WebError;

/// Lets in people with a session, and requests that change something only with the session's token.
///
/// Forms carry the token in the field `_csrf`, scripts in the header `X-CSRF-Token`. Before sign-in there is no
/// session:
/// then the token is that of a cookie (double submit).
public final class PeopleAccess implements Access {

    /// The form field that carries the token.
    public static final String CSRF_FIELD = "_csrf";

    private static final String CSRF_HEADER = "X-CSRF-Token";
    private static final String SESSION_COOKIE = "tandem_session";
    private static final String CSRF_COOKIE = "tandem_csrf";
    private static final String TOKEN_ATTRIBUTE = "tandem.csrf";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Sessions sessions;

    public PeopleAccess(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void check(Context context, Set<RouteRole> permissions) {
        Session session = identify(context);
        if (!READING.contains(context.method().name())) {
            requireToken(context, session);
        }
        if (permissions.contains(Permission.ANYONE)) {
            return;
        }
        if (session == null) {
            throw new WebError(401, "not-signed-in", "expected a signed-in person; the session is over or never began");
        }
        Person person = session.person();
        if (permissions.stream().noneMatch(role -> role instanceof Permission asked && person.may(asked))) {
            throw new WebError(
                    403,
                    "not-allowed",
                    person.name() + " may not open this: it asks for "
                            + String.join(
                                    " or ",
                                    permissions.stream()
                                            .map(Object::toString)
                                            .sorted()
                                            .toList()));
        }
    }

    /// Puts the person, if any, on the request: also for error pages of addresses that match no route.
    public @Nullable Session identify(Context context) {
        Session session = sessions.find(context.cookie(SESSION_COOKIE)).orElse(null);
        if (session != null) {
            context.attribute(Person.ATTRIBUTE, session.person());
            context.attribute(TOKEN_ATTRIBUTE, session.csrfToken());
        }
        return session;
    }

    /// Opens a session for this browser, under a new id.
    public Session signIn(Context context, Person person) {
        Session session = sessions.open(person, context.cookie(SESSION_COOKIE));
        context.cookie(strictCookie(context, SESSION_COOKIE, session.id()));
        return session;
    }

    public void signOut(Context context) {
        sessions.end(context.cookie(SESSION_COOKIE));
        context.removeCookie(SESSION_COOKIE, "/");
    }

    /// The token for this request's forms.
    public String csrfToken(Context context) {
        String known = context.attribute(TOKEN_ATTRIBUTE);
        if (known != null) {
            return known;
        }
        String token = context.cookie(CSRF_COOKIE);
        if (token == null || !token.matches("[A-Za-z0-9_-]{43}")) {
            token = sessions.token();
            context.cookie(strictCookie(context, CSRF_COOKIE, token));
        }
        context.attribute(TOKEN_ATTRIBUTE, token);
        return token;
    }

    private static void requireToken(Context context, @Nullable Session session) {
        String expected = session == null ? context.cookie(CSRF_COOKIE) : session.csrfToken();
        String header = context.header(CSRF_HEADER);
        String found = header == null ? context.formParam(CSRF_FIELD) : header;
        boolean elsewhere = "cross-site".equals(context.header("Sec-Fetch-Site"));
        if (elsewhere || expected == null || found == null || !same(expected, found)) {
            throw new WebError(
                    403,
                    "form-not-ours",
                    "expected this form to carry its session's token, found "
                            + (elsewhere ? "a form of another site" : found == null ? "none" : "another")
                            + "; open the page again and repeat");
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Cookie strictCookie(Context context, String name, String value) {
        Cookie cookie = new Cookie(name, value, "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(context.req().isSecure());
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }
}
