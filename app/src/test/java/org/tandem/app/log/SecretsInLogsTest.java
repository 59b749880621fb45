package org.tandem.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.machine.Machine;
import org.tandem.app.machine.TestMachine;
import org.tandem.database.DatabaseAddress;
import org.tandem.database.Pool;

/// A start, a wrong password at each door that takes one, and handshakes that fail: whatever is said of them, on
/// whatever level, is searched for every secret there is.
@Tag("slow")
class SecretsInLogsTest {
    private static final String TYPED = "typed-by-mistake-9471";
    private static final String DATABASE = "not-the-database-password-3302";
    private static final List<String> LOUD = List.of("org.tandem", "com.zaxxer.hikari", "org.flywaydb", "io.javalin");

    @TempDir
    private Path data;

    private final Logger root = Logger.getLogger("");
    private final List<Logger> loud = LOUD.stream().map(Logger::getLogger).toList();
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Handler everything = new Handler() {
        @Override
        public void publish(LogRecord record) {
            said.add(new JsonLines().format(record));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        everything.setLevel(Level.ALL);
        root.addHandler(everything);
        loud.forEach(it -> it.setLevel(Level.ALL));
    }

    @AfterEach
    void listen_no_more() {
        root.removeHandler(everything);
        loud.forEach(it -> it.setLevel(null));
    }

    @Test
    void no_secret_is_in_any_log() throws Exception {
        Map<String, String> secrets = new TreeMap<>();
        secrets.put("the password typed by mistake", TYPED);
        secrets.put("the wrong database password", DATABASE);
        try (Machine machine = TestMachine.start(data)) {
            machine.firstPasswords()
                    .forEach(it -> secrets.put("the password of " + it.person().login(), it.password()));
            signIn(machine, TYPED);
            signIn(machine, machine.firstPasswords().getFirst().password());
            handshakes(machine.gateway());
            database(machine.readModel().address());
            assertThatThrownBy(() -> TestMachine.start(data)).isInstanceOf(CannotStart.class);
        }
        secrets.put(
                "the database's password",
                Files.readString(data.resolve("postgres/password")).strip());
        keys().forEach(it -> secrets.put("the key in " + it, keyLine(it)));
        Files.readAllLines(data.resolve("users")).stream()
                .filter(it -> !it.startsWith("#"))
                .forEach(it -> secrets.put(
                        "a hash of " + it.substring(0, it.indexOf('|')),
                        it.substring(it.lastIndexOf('|') + 1).strip()));

        assertThat(secrets).hasSizeGreaterThan(6);
        assertThat(String.join("", said))
                .contains("sign-in refused", " signed in", "PostgreSQL runs", "running: gateway");
        Map<String, String> texts = new TreeMap<>();
        texts.put("what was said", String.join("", said));
        written().forEach(it -> texts.put(it.toString(), text(it)));
        secrets.forEach((what, secret) -> {
            assertThat(secret).as(what).hasSizeGreaterThan(8);
            texts.forEach((where, text) ->
                    assertThat(text.contains(secret)).as(what + " in " + where).isFalse());
        });
    }

    private static void signIn(Machine machine, String password) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String login = machine.firstPasswords().getFirst().person().login();
            URI page = machine.console().resolve("/sign-in");
            String cookie = http
                    .send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                    .headers()
                    .allValues("Set-Cookie")
                    .stream()
                    .filter(it -> it.startsWith("tandem_csrf="))
                    .map(it -> it.substring(0, it.indexOf(';')))
                    .findFirst()
                    .orElseThrow();
            String token = cookie.substring(cookie.indexOf('=') + 1);
            HttpRequest request = HttpRequest.newBuilder(page)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Cookie", cookie)
                    .POST(BodyPublishers.ofString("login=" + login + "&password=" + password + "&_csrf=" + token))
                    .build();
            http.send(request, BodyHandlers.discarding());
        }
    }

    /// Without a certificate, and with an authority nobody knows.
    private static void handshakes(URI gateway) throws Exception {
        try (HttpClient stranger =
                HttpClient.newBuilder().sslContext(SSLContext.getDefault()).build()) {
            assertThatThrownBy(() -> stranger.send(
                            HttpRequest.newBuilder(gateway.resolve("/v1/participants"))
                                    .build(),
                            BodyHandlers.discarding()))
                    .isInstanceOf(IOException.class);
        }
    }

    private void database(DatabaseAddress right) {
        DatabaseAddress wrong = new DatabaseAddress(right.url(), right.user(), DATABASE);
        try (Pool pool = Pool.open(wrong, "wrong", 1)) {
            assertThatThrownBy(() -> pool.jdbi().useHandle(it -> it.execute("SELECT 1")))
                    .satisfies(it -> said.add(stack(it)));
        }
    }

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private List<Path> keys() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(it -> it.toString().endsWith(".key")
                            || it.getFileName().toString().equals("key.pem"))
                    .toList();
        }
    }

    private static String keyLine(Path file) {
        return text(file)
                .lines()
                .filter(it -> !it.startsWith("-----"))
                .findFirst()
                .orElseThrow();
    }

    /// The machine's log, PostgreSQL's, and what others read to find the machine.
    private List<Path> written() throws IOException {
        List<Path> written = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            files.filter(it -> it.toString().endsWith(".log") && Files.isRegularFile(it))
                    .forEach(written::add);
        }
        assertThat(written).isNotEmpty();
        return written;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
