package org.tandem.web.pages;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandem.web.access.PeopleAccess;
import org.tandem.web.access.Permission;
import org.tandem.web.access.Person;
import org.tandem.web.assets.Assets;
import org.tandem.web.pages.templates.JteerrorGenerated;
import org.tandem.web.pages.templates.JtelayoutGenerated;
import org.tandem.web.problems.ErrorPage;
import org.tandem.web.problems.Problem;

/// Puts the frame around pages, and shows problems in it.
///
/// ```java
/// Pages pages = new Pages(access, Assets.standard(), new Languages("org.tandem.console.messages"), shell, zone);
/// builder.access(access).errorPage(pages).routes(pages::routes);
/// ```
public final class Pages implements ErrorPage {

    private static final String THEME_COOKIE = "tandem_theme";
    private static final String LANGUAGE_COOKIE = "tandem_language";
    private static final int A_YEAR_SECONDS = 365 * 86_400;

    private final PeopleAccess access;
    private final Assets assets;
    private final Languages languages;
    private final Shell shell;
    private final ZoneId zone;

    /// @param zone of the times shown: the network's
    public Pages(PeopleAccess access, Assets assets, Languages languages, Shell shell, ZoneId zone) {
        this.access = access;
        this.assets = assets;
        this.languages = languages;
        this.shell = shell;
        this.zone = zone;
    }

    /// Assets, and the form that keeps theme and language.
    public void routes(RoutesConfig routes) {
        assets.routes(routes);
        routes.post("/preferences", this::keepPreferences, Permission.ANYONE);
    }

    /// Who looks, and how.
    public Visit visit(Context context) {
        Locale locale = languages.choose(context.cookie(LANGUAGE_COOKIE), context.header("Accept-Language"));
        String query = context.queryString();
        return new Visit(
                locale,
                Theme.of(context.cookie(THEME_COOKIE)),
                Person.orNull(context),
                access.csrfToken(context),
                query == null ? context.path() : context.path() + "?" + query,
                languages.of(locale),
                new Formats(locale, zone));
    }

    /// Answers with a whole page.
    ///
    /// @param railKey where in the rail the page stands; empty for nowhere
    public void show(Context context, String railKey, String title, PageBody body) {
        Visit visit = visit(context);
        List<Frame.Link> rail = shell.rail().stream()
                .filter(entry -> visit.may(entry.permission()))
                .map(entry -> new Frame.Link(
                        entry.href(),
                        visit.text(entry.messageKey()),
                        entry.key().equals(railKey)))
                .toList();
        // Whoever may open nothing is told nothing: the sign-in page has no health and no search.
        boolean outside = rail.isEmpty();
        Frame frame = new Frame(
                visit,
                title,
                shell.network(),
                outside ? List.of() : shell.days(visit),
                outside ? new Health(List.of()) : shell.health(visit),
                rail,
                outside ? null : shell.search().orElse(null),
                languages.locales().stream()
                        .map(locale -> Frame.Language.of(locale, visit.locale()))
                        .toList(),
                assets);
        fragment(context, output -> JtelayoutGenerated.render(output, null, frame, content(body)));
    }

    /// Answers with a piece of a page, for htmx.
    public void fragment(Context context, PageBody body) {
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        body.render(new OwaspHtmlTemplateOutput(bytes));
        context.contentType("text/html; charset=utf-8").result(bytes.toByteArray());
    }

    /// A piece of a page as text, for a live stream.
    public static String text(PageBody body) {
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        body.render(new OwaspHtmlTemplateOutput(bytes));
        return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }

    private static Content content(PageBody body) {
        return output -> {
            if (!(output instanceof HtmlTemplateOutput html)) {
                throw new IllegalStateException("the frame is an HTML template, found " + output.getClass());
            }
            body.render(html);
        };
    }

    /// A problem as a page; somebody not signed in is sent to the sign-in page instead.
    @Override
    public void show(Context context, Problem problem) {
        access.identify(context);
        if (problem.status() == 401 && !context.path().startsWith(SignIn.PATH)) {
            String back = URLEncoder.encode(visit(context).address(), StandardCharsets.UTF_8);
            boolean reading = context.method().name().equals("GET");
            context.redirect(reading ? SignIn.PATH + "?back=" + back : SignIn.PATH, HttpStatus.SEE_OTHER);
            return;
        }
        Visit visit = visit(context);
        String title = titleKey(visit, problem);
        String kept = visit.messages().has(title + ".kept")
                ? title + ".kept"
                : problem.status() < 500 ? "error.kept.refused" : "error.kept.internal";
        show(
                context,
                "",
                visit.text(title),
                output -> JteerrorGenerated.render(output, null, visit, problem, title, kept));
    }

    /// A module with an `error.CODE` in its words says itself what its own problem means.
    private static String titleKey(Visit visit, Problem problem) {
        String own = "error." + problem.code();
        return visit.messages().has(own) && visit.messages().has(own + ".do") ? own : titleKey(problem);
    }

    private static String titleKey(Problem problem) {
        return switch (problem.status()) {
            case 403 -> "form-not-ours".equals(problem.code()) ? "error.form" : "error.not-allowed";
            case 404, 405 -> "error.not-found";
            case 413 -> "error.too-large";
            case 429, 503 -> "error.busy";
            default -> problem.status() < 500 ? "error.refused" : "error.internal";
        };
    }

    private void keepPreferences(Context context) {
        keep(context, THEME_COOKIE, context.formParam("theme"));
        keep(context, LANGUAGE_COOKIE, context.formParam("language"));
        context.redirect(localAddress(context.formParam("back")), HttpStatus.SEE_OTHER);
    }

    private static void keep(Context context, String name, @Nullable String value) {
        if (value == null || !value.matches("[a-z]{2,8}")) {
            return;
        }
        Cookie cookie = new Cookie(name, value, "/", A_YEAR_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(context.req().isSecure());
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
    }

    /// The address itself if it is on this server, else the front page.
    static String localAddress(@Nullable String address) {
        boolean local = address != null
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == '\\' || c < ' ');
        return local && address != null ? address : "/";
    }
}
