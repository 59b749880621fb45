package org.tandem.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ConsoleTest {
    private static final Pattern OLDER = Pattern.compile("href=\"(/payments\\?[^\"]*)\" rel=\"next\"");
    private static final Pattern ROW = Pattern.compile("href=\"/payments/[0-9a-f-]{36}\"");

    private static ConsoleOnRows console;
    private static ConsoleOnRows empty;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        client = HttpClient.newHttpClient();
        empty = new ConsoleOnRows();
        console = new ConsoleOnRows();
        console.fill();
    }

    @AfterAll
    static void stop() {
        client.close();
        console.close();
        empty.close();
    }

    @Test
    void an_empty_network_names_the_command_that_fills_each_page() throws Exception {
        for (String path : List.of("/", "/payments", "/participants", "/rates")) {
            assertThat(get(empty, path).body()).as(path).contains("./tandem demo");
        }
    }

    @Test
    void every_page_has_all_its_words() throws Exception {
        for (ConsoleOnRows one : List.of(console, empty)) {
            for (String path : List.of("/", "/payments", "/participants", "/rates")) {
                HttpResponse<String> page = get(one, path);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body()).as(path).doesNotContainPattern("\\[[a-z]+\\.[a-z.-]+\\]");
            }
        }
    }

    @Test
    void the_overview_shows_the_last_minute() throws Exception {
        assertThat(get(console, "/").body())
                .contains("0.98", "737,500.00", "20,362,109.50", "10.02\u00a0bp", "0.22\u00a0%", "100.00\u00a0%")
                .contains("Nothing waits", "12\u00a0ms");
    }

    @Test
    void the_overview_goes_on_by_itself() throws Exception {
        HttpResponse<InputStream> live = client.send(
                HttpRequest.newBuilder(URI.create(console.address("/live/overview")))
                        .build(),
                BodyHandlers.ofInputStream());
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(live.body(), StandardCharsets.UTF_8))) {
            int events = 0;
            while (events < 2) {
                String line = reader.readLine();
                assertThat(line).isNotNull();
                events += line.equals("event: figures") ? 1 : 0;
            }
            assertThat(events).isEqualTo(2);
        }
    }

    @Test
    void pages_of_payments_together_show_each_once() throws Exception {
        String first = get(console, "/payments").body();
        Matcher older = OLDER.matcher(first);
        assertThat(older.find()).isTrue();
        String second = get(console, older.group(1).replace("&amp;", "&")).body();
        assertThat(ROW.matcher(first + second)
                        .results()
                        .map(hit -> hit.group())
                        .distinct()
                        .count())
                .isEqualTo(ConsoleOnRows.SETTLED_PAYMENTS + 1);
        assertThat(OLDER.matcher(second).find()).isFalse();
    }

    @Test
    void a_search_finds_by_uetr_bank_state_and_time() throws Exception {
        assertThat(rows("?uetr=97ED4827")).isEqualTo(1);
        assertThat(rows("?state=rejected&bank=VOTBRU2X")).isEqualTo(1);
        assertThat(rows("?bank=NOBOBY2X")).isZero();
        // 08:59:30 UTC is 11:59:30 in Minsk.
        assertThat(rows("?from=2026-11-24T11:59&to=2026-11-24T12:00&uetr=1111")).isEqualTo(1);
        assertThat(rows("?from=2026-11-24T12:00")).isZero();
    }

    @Test
    void a_bad_search_is_told_what_was_expected() throws Exception {
        for (String query : List.of("?uetr=zz", "?bank=x", "?state=lost", "?from=yesterday", "?before=-1")) {
            HttpResponse<String> page = get(console, "/payments" + query);
            assertThat(page.statusCode()).as(query).isEqualTo(400);
        }
        assertThat(get(console, "/payments?bank=x").body()).contains("expected a BIC");
    }

    @Test
    void the_file_holds_what_the_page_shows() throws Exception {
        List<String> lines =
                get(console, "/payments.csv?state=rejected").body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast())
                .isEqualTo("2026-11-24T08:59:30Z," + ConsoleOnRows.REJECTED
                        + ",REJECTED,AB05,MMBNBY2XXXX,VOTBRU2XXXX,12500.00,BYN,345120.50,RUB");
    }

    @Test
    void a_payment_tells_its_story() throws Exception {
        assertThat(get(console, "/payments/" + ConsoleOnRows.SETTLED).body())
                .contains("12,500.00\u00a0BYN", "345,120.50\u00a0RUB", "final in 412\u00a0ms")
                .contains("Settled, final", "27.60964", "pacs.008", "&lt;Document/&gt;")
                .doesNotContainPattern("\\[[a-z]+\\.[a-z.-]+\\]");
        assertThat(get(console, "/payments/" + ConsoleOnRows.REJECTED).body()).contains("AB05", "no answer within 5 s");
        assertThat(get(console, "/payments/00000000-0000-4000-8000-0000000000ff")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void participants_show_what_is_available() throws Exception {
        assertThat(get(console, "/participants").body())
                .contains("5,000,000.00", "12,500.00", "4,987,500.00", "Volga &lt;Trade&gt; Bank");
    }

    @Test
    void rates_show_references_and_offers() throws Exception {
        assertThat(get(console, "/rates").body()).contains("BYN/RUB", "27.6500", "27.60964");
    }

    private static int rows(String query) throws Exception {
        HttpResponse<String> page = get(console, "/payments" + query);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return (int) ROW.matcher(page.body()).results().count();
    }

    private static HttpResponse<String> get(ConsoleOnRows one, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(one.address(path)))
                .header("Accept", "text/html")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
