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
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tandem.web.pages.Languages;

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
    void the_overview_shows_the_last_minute_and_the_last_hour() throws Exception {
        assertThat(get(console, "/").body())
                .contains(
                        "1.50",
                        "usually 1.31",
                        "438,750.00",
                        "12,113,729.40",
                        "4,206,000.00",
                        "152,131.20",
                        "7.38\u00a0bp",
                        "0.09\u00a0%")
                .contains(
                        "100.00\u00a0%",
                        "Within the target of 1 %", "oldest 2\u00a0h 11\u00a0min", "Grodno Farmers Bank")
                .contains("class=\"plot\"", "&#34;unit&#34;:&#34;ms&#34;", "In the slowest minute 99 of 100");
        assertThat(get(empty, "/").body()).contains("Nothing waits", "Nothing was refused", "The chart begins");
    }

    @Test
    void the_frame_shows_the_rail_the_day_and_the_health_of_the_node() throws Exception {
        assertThat(get(console, "/payments").body())
                .contains("<nav class=\"rail\"", "href=\"/payments\" aria-current=\"page\"", "href=\"/rates\"")
                .contains("In order", "12\u00a0ms behind the log", "41.2 GB free", "Nov 24, 2026, Europe/Minsk")
                .contains("lang=\"be\"", "value=\"dark\"", "href=\"#main\"");
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
        StringBuilder all = new StringBuilder();
        String page = get(console, "/payments").body();
        int pages = 1;
        all.append(page);
        for (Matcher older = OLDER.matcher(page); older.find(); older = OLDER.matcher(page)) {
            page = get(console, older.group(1).replace("&amp;", "&")).body();
            all.append(page);
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(ROW.matcher(all).results().map(hit -> hit.group()).toList())
                .hasSize(ConsoleOnRows.PAYMENTS)
                .doesNotHaveDuplicates();
        // Two days are on the last page, each with its own line.
        assertThat(page).contains("Nov 24, 2026</th>", "Nov 23, 2026</th>");
    }

    @Test
    void a_search_finds_by_uetr_bank_state_and_time() throws Exception {
        assertThat(rows("?uetr=97ED4827")).isEqualTo(1);
        assertThat(rows("?state=held&bank=GRDNBY20")).isEqualTo(3);
        assertThat(rows("?state=held&uetr=grdnby20")).isEqualTo(3);
        assertThat(rows("?bank=NOBOBY2X")).isZero();
        // 08:59:31 UTC is 11:59:31 in Minsk.
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
    void a_whole_uetr_leads_to_its_payment() throws Exception {
        HttpResponse<String> found = get(console, "/payments?uetr=" + ConsoleOnRows.SETTLED);
        assertThat(found.statusCode()).isEqualTo(303);
        assertThat(found.headers().firstValue("Location").orElseThrow()).endsWith("/payments/" + ConsoleOnRows.SETTLED);
        assertThat(rows("?uetr=00000000-0000-4000-8000-0000000000ff")).isZero();
    }

    @Test
    void the_file_of_a_page_holds_what_the_page_shows() throws Exception {
        List<String> lines =
                get(console, "/payments.csv?uetr=1111").body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast())
                .isEqualTo("2026-11-24T08:59:31Z,2026-11-24T08:59:38Z," + ConsoleOnRows.REJECTED
                        + ",REJECTED,AB05,\"'=no answer, \"\"late\"\"\",MNMBBY20XXX,Minsk Machine Bank,VLGTRU20XXX,"
                        + "Volga Trade Bank,12500.00,BYN,345120.50,RUB,3.00,5.00,27.60964,27.63,737,991,FXDVBY20XXX");
        assertThat(get(console, "/payments.csv").body().lines()).hasSize(51);
    }

    @Test
    void the_file_of_a_search_holds_every_page_of_it() throws Exception {
        HttpResponse<String> file = get(console, "/payments-all.csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        assertThat(file.body().lines()).hasSize(ConsoleOnRows.PAYMENTS + 1).doesNotHaveDuplicates();
        assertThat(get(console, "/payments-all.csv?state=held").body().lines()).hasSize(4);
    }

    @Test
    void a_payment_tells_its_story() throws Exception {
        assertThat(get(console, "/payments/" + ConsoleOnRows.SETTLED).body())
                .contains("Minsk Machine Bank <span class=\"bic\">MNMBBY20</span> paid 12,500.00\u00a0BYN")
                .contains("345,120.50\u00a0RUB", "final in 412\u00a0ms", "Settled, final", "27.60964", "7.37\u00a0bp")
                .contains("Naroch Tractor Works", "Invoice 17/2026-11", "Full screening engine", "Oka Liquidity")
                .doesNotContainPattern("\\[[a-z]+\\.[a-z.-]+\\]");
        assertThat(get(console, "/payments/" + ConsoleOnRows.REJECTED).body()).contains("AB05", "=no answer, \"late\"");
        assertThat(get(console, "/payments/00000000-0000-4000-8000-0000000000ff")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_payments_postings_balance_in_each_currency() throws Exception {
        String page = get(console, "/payments/" + ConsoleOnRows.SETTLED).body();
        assertThat(page.split("Balanced</span>\\s*</td>", -1)).hasSize(3);
        assertThat(page)
                .contains("<td class=\"n\">12,503.00</td><td class=\"n\">12,503.00</td>")
                .contains("<td class=\"n\">345,125.50</td><td class=\"n\">345,125.50</td>");
    }

    @Test
    void a_returned_payment_shows_its_recall_and_return_and_what_was_sent() throws Exception {
        assertThat(get(console, "/payments/" + ConsoleOnRows.RETURNED).body())
                .contains("id=\"recalls\"", "id=\"returns\"", "the whole amount was returned", "FOCR")
                .contains("camt.056", "camt.029", "pacs.004", "camt.054", "CNCL");
    }

    @Test
    void a_message_is_shown_as_it_came_and_can_be_kept() throws Exception {
        String address = "/payments/" + ConsoleOnRows.SETTLED + "/messages/2099";
        assertThat(get(console, "/payments/" + ConsoleOnRows.SETTLED).body())
                .contains("      &lt;MsgId&gt;MNMB-20261124-004117&lt;/MsgId&gt;");
        HttpResponse<String> raw = get(console, address + ".txt");
        assertThat(raw.body()).isEqualTo(ConsoleOnRows.PACS_008);
        assertThat(raw.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        HttpResponse<String> kept = get(console, address + ".xml");
        assertThat(kept.body()).isEqualTo(ConsoleOnRows.PACS_008);
        assertThat(kept.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        assertThat(get(console, "/payments/" + ConsoleOnRows.REJECTED + "/messages/2099.xml")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void participants_show_what_is_available_and_who_is_suspended() throws Exception {
        assertThat(get(console, "/participants").body())
                .contains("5,000,000.00", "12,500.00", "4,987,500.00", "Volga Trade Bank")
                .contains("<span class=\"chip bad\">Suspended</span>", "Blocked", "Books by currency")
                .doesNotContain("Not balanced");
        assertThat(get(console, "/participants.csv").body())
                .contains(
                        "MNMBBY20XXX,Minsk Machine Bank,BY,BANK,ACTIVE,SETTLEMENT,BYN,OPEN,5000000.00,12500.00,4987500.00")
                .contains("ISSUED,BYN,OPEN,-");
    }

    @Test
    void rates_show_the_best_offer_for_each_amount() throws Exception {
        String page = get(console, "/rates").body();
        assertThat(page)
                .contains("BYN/RUB", "RUB/BYN", "27.6300", "27.6082", "7.89\u00a0bp", "in 12\u00a0min 30\u00a0s");
        assertThat(page.split(">Best<", -1)).hasSizeGreaterThan(3);
    }

    @Test
    void a_database_away_is_told_with_what_was_not_lost() throws Exception {
        try (ConsoleOnRows lost = new ConsoleOnRows()) {
            lost.fill();
            assertThat(get(lost, "/payments").statusCode()).isEqualTo(200);
            lost.loseDatabase();
            HttpResponse<String> page = get(lost, "/payments?state=held");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body())
                    .contains("cannot be read now", "Nothing is lost", "Try again", "href=\"/payments?state=held\"")
                    .doesNotContain("Exception", "jdbc:");
        }
    }

    /// A family of keys, such as `payment.`, is in a language whole or not at all: half a page in each reads badly.
    @Test
    void a_family_of_words_begun_in_a_language_is_whole_in_it() throws Exception {
        Set<String> english = new Languages(Console.MESSAGES).of(Locale.ENGLISH).keys();
        assertThat(english).hasSizeGreaterThan(200);
        for (String language : List.of("ru", "be")) {
            Properties own = new Properties();
            for (String folder : List.of("console", "web")) {
                String name = "/org/tandem/" + folder + "/messages_" + language + ".properties";
                try (InputStream in = ConsoleTest.class.getResourceAsStream(name)) {
                    own.load(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
                }
            }
            Set<String> begun =
                    own.stringPropertyNames().stream().map(ConsoleTest::family).collect(Collectors.toSet());
            assertThat(begun).contains("overview", "payment", "rates", "participants", "frame");
            assertThat(own.stringPropertyNames())
                    .as(language)
                    .containsAll(english.stream()
                            .filter(key -> begun.contains(family(key)))
                            .toList());
        }
    }

    private static String family(String key) {
        return key.split("\\.", 2)[0];
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
