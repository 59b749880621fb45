package org.tandem.web.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.web.access.PeopleAccess;
import org.tandem.web.access.Permission;
import org.tandem.web.access.Person;
import org.tandem.web.access.UserFile;
import org.tandem.web.pages.templates.JtesignInGenerated;
import org.tandem.web.problems.WebError;

/// Signing in and out. After ten wrong passwords a login rests for five minutes.
public final class SignIn {

    /// Where the form is.
    public static final String PATH = "/sign-in";

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int MOST_FAILURES = 10;
    private static final int MOST_LOGINS_WATCHED = 10_000;
    private static final int MOST_PASSWORD_LENGTH = 256;
    private static final Duration REST = Duration.ofMinutes(5);

    private final Pages pages;
    private final PeopleAccess access;
    private final UserFile users;
    private final InstantSource clock;
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();

    private record Failures(int count, Instant last) {}

    public SignIn(Pages pages, PeopleAccess access, UserFile users, InstantSource clock) {
        this.pages = pages;
        this.access = access;
        this.users = users;
        this.clock = clock;
    }

    public void routes(RoutesConfig routes) {
        routes.get(PATH, context -> form(context, "", null), Permission.ANYONE);
        routes.post(PATH, this::enter, Permission.ANYONE);
        routes.post("/sign-out", this::leave, Permission.ANYONE);
    }

    private void form(Context context, String login, @Nullable String errorKey) {
        Visit visit = pages.visit(context);
        String form = context.formParam("back");
        String back = Pages.localAddress(form == null ? context.queryParam("back") : form);
        pages.show(
                context,
                "",
                visit.text("sign-in.title"),
                output -> JtesignInGenerated.render(output, null, visit, login, back, errorKey));
    }

    private void enter(Context context) {
        String login = String.valueOf(context.formParam("login")).strip();
        String password = String.valueOf(context.formParam("password"));
        requireNotResting(login);
        Optional<Person> person =
                password.length() > MOST_PASSWORD_LENGTH ? Optional.empty() : users.authenticate(login, password);
        if (person.isEmpty()) {
            countFailure(login);
            LOG.info("sign-in refused for {}", login.matches("[a-z0-9._-]{1,64}") ? login : "(no login)");
            context.status(HttpStatus.UNAUTHORIZED);
            form(context, login, "sign-in.wrong");
            return;
        }
        failures.remove(login);
        access.signIn(context, person.get());
        LOG.info("{} signed in", person.get().login());
        context.redirect(Pages.localAddress(context.formParam("back")), HttpStatus.SEE_OTHER);
    }

    private void leave(Context context) {
        access.signOut(context);
        context.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private void requireNotResting(String login) {
        Failures known = failures.get(login);
        if (known == null) {
            return;
        }
        if (known.last().plus(REST).isBefore(clock.instant())) {
            failures.remove(login);
        } else if (known.count() >= MOST_FAILURES) {
            throw new WebError(
                    429,
                    "too-many-attempts",
                    "expected at most " + MOST_FAILURES + " wrong passwords in a row; this login rests for "
                            + REST.toMinutes() + " minutes");
        }
    }

    private void countFailure(String login) {
        if (failures.size() >= MOST_LOGINS_WATCHED) {
            failures.values().removeIf(old -> old.last().plus(REST).isBefore(clock.instant()));
        }
        if (failures.size() < MOST_LOGINS_WATCHED) {
            failures.merge(
                    login, new Failures(1, clock.instant()), (old, one) -> new Failures(old.count() + 1, one.last()));
        }
    }
}
