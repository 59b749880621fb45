package org.tandem.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.web.Browser;
import org.tandem.web.WebServer;
import org.tandem.web.access.Passwords;
import org.tandem.web.access.PeopleAccess;
import org.tandem.web.access.Permission;
import org.tandem.web.access.Person;
import org.tandem.web.access.Sessions;
import org.tandem.web.access.UserFile;
import org.tandem.web.assets.Assets;

class PagesTest {

    @TempDir
    private Path directory;

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        Path file = directory.resolve("users");
        UserFile.append(file, new Person("anna", "Anna K.", Set.of("operator"), null), Passwords.hash("right", 10));
        Sessions sessions = new Sessions(clock, Duration.ofMinutes(30), Duration.ofHours(12), 10);
        PeopleAccess access = new PeopleAccess(sessions);
        Pages pages =
                new Pages(access, Assets.standard(), new Languages(), new SampleShell(), ZoneId.of("Europe/Minsk"));
        SignIn signIn = new SignIn(pages, access, UserFile.read(file), clock);
        server = WebServer.named("pages")
                .http("127.0.0.1", 0)
                .access(access)
                .errorPage(pages)
                .routes(pages::routes)
                .routes(signIn::routes)
                .routes(routes -> {
                    routes.get(
                            "/",
                            context -> pages.show(
                                    context,
                                    "overview",
                                    "Overview",
                                    output -> output.writeContent("<h1>Overview</h1>")),
                            Permission.SIGNED_IN);
                    routes.get("/cases", context -> context.result("cases"), Permission.role("compliance"));
                    routes.post("/change", context -> context.result("changed"), Permission.role("operator"));
                    routes.get(
                            "/broken",
                            context -> {
                                throw new IllegalStateException("secret of the house");
                            },
                            Permission.ANYONE);
                })
                .start();
        browser = new Browser(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /// A shell as a console would bring it.
    static final class SampleShell implements Shell {
        @Override
        public String network() {
            return "Sample corridor";
        }

        @Override
        public List<Entry> rail() {
            return List.of(
                    new Entry("overview", "/", "frame.rail", Permission.SIGNED_IN),
                    new Entry("cases", "/cases", "pager", Permission.role("compliance")));
        }

        @Override
        public List<String> days(Visit visit) {
            return List.of("BYN open, cut-off in 1 h 12 min");
        }

        @Override
        public Health health(Visit visit) {
            return new Health(List.of(
                    new Health.Check("Books balanced", Tone.GOOD, "2 currencies"),
                    new Health.Check("Read model", Tone.WARNING, "3.2 s behind")));
        }
    }

    @Test
    void somebody_unknown_is_sent_to_sign_in_and_back() throws Exception {
        HttpResponse<String> sent = browser.get("/cases?age=2");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?back=%2Fcases%3Fage%3D2");
        assertThat(browser.get("/sign-in?back=%2Fcases%3Fage%3D2").body())
                .contains("name=\"back\" value=\"/cases?age=2\"");
        assertThat(browser.get("/sign-in?back=//elsewhere.example").body()).contains("name=\"back\" value=\"/\"");
    }

    @Test
    void a_signed_in_person_sees_the_frame_and_only_places_of_that_role() throws Exception {
        HttpResponse<String> entered = browser.signIn("anna", "right");
        assertThat(entered.statusCode()).isEqualTo(303);
        String cookie = entered.headers().allValues("Set-Cookie").stream()
                .filter(text -> text.startsWith("tandem_session="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("SameSite=Strict").containsIgnoringCase("HttpOnly");
        String page = browser.get("/").body();
        assertThat(page)
                .contains("<h1>Overview</h1>", "Sample corridor", "BYN open, cut-off in 1 h 12 min", "Anna K.")
                .contains("Read model", "class=\"chip warning\"", "aria-current=\"page\"", "href=\"#main\"")
                .doesNotContain("href=\"/cases\"")
                .doesNotContain("<script>", "style=\"", "http://", "https://", "[frame.");
        assertThat(browser.get("/cases").statusCode()).isEqualTo(403);
        assertThat(browser.get("/cases").body()).contains("This is not open to you", "Nothing was changed");
    }

    @Test
    void the_session_id_changes_at_each_sign_in_and_dies_at_sign_out() throws Exception {
        browser.signIn("anna", "right");
        String first = browser.cookie("tandem_session");
        String token = browser.token("/");
        browser.post("/sign-in", Map.of("_csrf", token, "login", "anna", "password", "right"));
        String second = browser.cookie("tandem_session");
        assertThat(second).isNotEqualTo(first);
        Browser thief = new Browser(server);
        assertThat(thief.get("/", "Cookie", "tandem_session=" + first).statusCode())
                .isEqualTo(303);
        assertThat(thief.get("/", "Cookie", "tandem_session=" + second).statusCode())
                .isEqualTo(200);
        browser.post("/sign-out", Map.of("_csrf", browser.token("/")));
        assertThat(thief.get("/", "Cookie", "tandem_session=" + second).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_change_without_the_sessions_own_token_is_refused() throws Exception {
        browser.signIn("anna", "right");
        assertThat(browser.post("/change", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.post("/change", Map.of("_csrf", "guess")).body()).contains("no longer valid");
        String foreign = new Browser(server).token("/sign-in");
        assertThat(browser.post("/change", Map.of("_csrf", foreign)).statusCode())
                .isEqualTo(403);
        String own = browser.token("/");
        assertThat(browser.post("/change", Map.of("_csrf", own)).body()).isEqualTo("changed");
        assertThat(browser.post("/change", Map.of(), "X-CSRF-Token", own).body())
                .isEqualTo("changed");
        assertThat(browser.post("/change", Map.of("_csrf", own), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_wrong_password_says_little_and_ten_rest_the_login() throws Exception {
        HttpResponse<String> wrong = browser.signIn("anna", "wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body())
                .contains("No person has this login and password")
                .contains("value=\"anna\"");
        assertThat(browser.signIn("nobody", "wrong").body()).contains("No person has this login and password");
        for (int i = 0; i < 9; i++) {
            browser.signIn("anna", "wrong");
        }
        assertThat(browser.signIn("anna", "right").statusCode()).isEqualTo(429);
    }

    @Test
    void theme_and_language_stay_without_any_script() throws Exception {
        String token = browser.token("/sign-in");
        HttpResponse<String> kept =
                browser.post("/preferences", Map.of("_csrf", token, "theme", "dark", "back", "/sign-in"));
        assertThat(kept.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
        browser.post("/preferences", Map.of("_csrf", token, "language", "be", "back", "/sign-in"));
        assertThat(browser.get("/sign-in").body()).contains("lang=\"be\"", "data-theme=\"dark\"", "Увайсці");
        assertThat(new Browser(server)
                        .get("/sign-in", "Accept-Language", "ru-RU,ru;q=0.9")
                        .body())
                .contains("Войти");
    }

    @Test
    void a_failure_is_a_page_with_a_reference_and_nothing_inner() throws Exception {
        HttpResponse<String> broken = browser.get("/broken");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body())
                .contains("Something failed here", "Every payment and decision acknowledged before is in the log")
                .containsPattern("<code>[0-9A-F]{10}</code>")
                .doesNotContain("secret of the house", "IllegalState");
        assertThat(browser.get("/nothing").body()).contains("Nothing lives here");
    }

    @Test
    void assets_come_compressed_and_immutable_and_every_page_stays_small() throws Exception {
        browser.signIn("anna", "right");
        String page = browser.get("/").body();
        Matcher link = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(page);
        int bytes = page.length();
        int files = 0;
        while (link.find()) {
            HttpResponse<String> asset = browser.get(link.group(1), "Accept-Encoding", "gzip");
            assertThat(asset.statusCode()).as(link.group(1)).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
            assertThat(asset.headers().firstValue("Content-Encoding")).hasValue("gzip");
            String etag = asset.headers().firstValue("ETag").orElseThrow();
            assertThat(browser.get(link.group(1), "If-None-Match", etag).statusCode())
                    .isEqualTo(304);
            byte[] wire = browser.bytes(link.group(1), "Accept-Encoding", "gzip");
            try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(wire))) {
                assertThat(unzipped.readAllBytes())
                        .isEqualTo(browser.bytes(link.group(1), "Accept-Encoding", "identity"));
            }
            bytes += wire.length;
            files++;
        }
        assertThat(files).isEqualTo(7);
        assertThat(bytes).isLessThan(100_000);
    }
}
