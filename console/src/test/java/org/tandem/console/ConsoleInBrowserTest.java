package org.tandem.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ConsoleInBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final List<String> PAGES = List.of(
            "/",
            "/payments",
            "/payments/" + ConsoleOnRows.SETTLED,
            "/payments/" + ConsoleOnRows.RETURNED,
            "/participants",
            "/rates");

    private static Playwright playwright;
    private static Browser browser;
    private static ConsoleOnRows console;
    private static ConsoleOnRows empty;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        Optional<Path> program = TestBrowser.program();
        Assumptions.assumeTrue(program.isPresent(), "install chromium or google-chrome to run this test");
        playwright = TestBrowser.playwright();
        browser = TestBrowser.launch(playwright, program.orElseThrow());
        empty = new ConsoleOnRows();
        console = new ConsoleOnRows();
        console.fill();
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            console.close();
            empty.close();
            browser.close();
            playwright.close();
        }
    }

    @Test
    void a_person_finds_a_payment_by_day_and_the_browser_complains_of_nothing() {
        try (BrowserContext day = browser.newContext()) {
            Page page = page(day);
            page.navigate(console.address("/"));
            page.waitForSelector(".plot canvas");
            shoot(page, "overview");
            TestBrowser.follow(
                    page,
                    page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Payments").setExact(true)));
            shoot(page, "payments");
            page.fill("main input[name=uetr]", "97ed");
            page.click("main button.main");
            page.waitForURL(Pattern.compile("uetr=97ed"));
            page.click("tbody a");
            page.waitForURL(Pattern.compile(ConsoleOnRows.SETTLED));
            assertThat(page.textContent("main")).contains("final in 412");
            page.click("details.message summary");
            shoot(page, "payment");
            for (String path : PAGES.subList(3, 6)) {
                page.navigate(console.address(path));
                shoot(page, path.substring(1, Math.min(path.length(), 16)).replace('/', '-'));
            }
            page.navigate(empty.address("/"));
            shoot(page, "overview-empty");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void everything_can_be_done_from_the_keyboard() {
        try (BrowserContext day = browser.newContext()) {
            Page page = page(day);
            page.navigate(console.address("/payments"));
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("#main");
            page.keyboard().press("/");
            page.keyboard().type("97ed");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("uetr=97ed"));
            page.navigate(console.address("/payments"));
            page.keyboard().press("j");
            String first = focused(page);
            page.keyboard().press("j");
            assertThat(focused(page)).isNotEqualTo(first);
            page.keyboard().press("k");
            assertThat(focused(page)).isEqualTo(first);
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("/payments/[0-9a-f-]{36}"));
            page.keyboard().press("?");
            page.waitForSelector("#keys");
            page.keyboard().press("Escape");
            page.locator("#keys").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void figures_and_charts_go_on_in_an_open_page_and_it_does_not_grow() {
        try (BrowserContext day = browser.newContext()) {
            Page page = page(day);
            page.navigate(console.address("/"));
            page.waitForSelector(".plot canvas");
            Object before = page.evaluate("document.querySelectorAll('*').length");
            // The clock stands still here, so that nothing new comes: the page must believe it shows something else.
            page.evaluate("const part = document.querySelector('[data-event=figures]');"
                    + " part.firstElementChild.id = 'old'; part.shown = 'something else';");
            page.locator("#old").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(page.evaluate("document.querySelectorAll('.plot canvas').length"))
                    .isEqualTo(2);
            assertThat(page.evaluate("[...document.querySelectorAll('.plot')].every("
                            + "plot => plot.querySelector('canvas').clientWidth === plot.parentElement.clientWidth)"))
                    .isEqualTo(true);
            assertThat(page.evaluate("document.querySelectorAll('*').length")).isEqualTo(before);
        }
        assertThat(complaints).isEmpty();
    }

    /// As in a network's first minute.
    @Test
    void a_value_without_a_neighbour_is_seen_in_its_chart() {
        try (BrowserContext day = browser.newContext()) {
            Page page = page(day);
            page.navigate(console.address("/"));
            page.waitForSelector(".plot canvas");
            page.evaluate("const plot = document.createElement('div'); plot.className = 'plot'; plot.id = 'lone';"
                    + " plot.dataset.chart = JSON.stringify({unit: 'ms', x: [0, 60, 120, 180, 240],"
                    + " series: [{label: 'Median', values: [null, null, 7, null, null]}]});"
                    + " document.querySelector('main').append(plot);"
                    + " document.body.dispatchEvent(new Event('htmx:afterSettle'));");
            page.waitForSelector("#lone canvas");
            Object seen = page.evaluate("async () => {"
                    + " await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));"
                    + " const canvas = document.querySelector('#lone canvas');"
                    + " const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;"
                    + " let seen = 0;"
                    // Axes and grid are grey.
                    + " for (let i = 0; i < dots.length; i += 4) seen += dots[i + 3] > 200"
                    + " && Math.abs(dots[i] - dots[i + 2]) > 60 ? 1 : 0;"
                    + " return seen; }");
            assertThat((Integer) seen).isGreaterThan(3);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void an_open_page_says_when_its_figures_stand_still() {
        try (BrowserContext day = browser.newContext();
                ConsoleOnRows lost = new ConsoleOnRows()) {
            lost.fill();
            Page page = TestBrowser.newPage(day);
            page.navigate(lost.address("/"));
            page.waitForSelector(".plot canvas");
            lost.loseDatabase();
            // As long as the pool waits for its server, and a tick more.
            page.waitForSelector("text=These figures stand still.");
            assertThat(page.textContent("[data-event=figures]")).contains("1.50");
            page.reload();
            assertThat(page.textContent("main")).contains("Nothing is lost", "Reference");
            shoot(page, "database-away");
        }
    }

    /// As when the database goes while a page is on its way: it has figures, and asks for live ones only now.
    @Test
    void a_page_that_opens_its_live_part_without_a_database_says_so() {
        try (BrowserContext day = browser.newContext();
                ConsoleOnRows lost = new ConsoleOnRows()) {
            lost.fill();
            Page page = TestBrowser.newPage(day);
            page.route("**/live/**", Route::abort);
            page.navigate(lost.address("/"));
            page.waitForSelector(".plot canvas");
            lost.loseDatabase();
            page.unroute("**/live/**");
            page.waitForSelector("text=These figures stand still.");
        }
    }

    @Test
    void every_page_works_without_script() {
        try (BrowserContext plain = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = TestBrowser.newPage(plain);
            page.navigate(console.address("/"));
            assertThat(page.textContent("main")).contains("In the slowest minute 99 of 100", "1.50");
            TestBrowser.follow(
                    page, page.locator("nav.rail a[href='/payments']").first());
            TestBrowser.follow(page, page.locator("tbody a").first());
            assertThat(page.url()).contains("/payments/");
            TestBrowser.follow(page, page.locator("button[value=dark]").first());
            assertThat(page.getAttribute("html", "data-theme")).isEqualTo("dark");
            assertThat(page.url()).contains("/payments/");
        }
    }

    @Test
    void words_stand_out_from_their_ground_by_day_and_by_night() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme))) {
                Page page = page(context);
                page.navigate(console.address("/"));
                Contrast contrast = new Contrast(name -> String.valueOf(page.evaluate(
                        "name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()", name)));
                assertThat(contrast.tooWeak()).as(scheme.name()).isEmpty();
                if (scheme == ColorScheme.DARK) {
                    page.waitForSelector(".plot canvas");
                    shoot(page, "overview-dark");
                    page.navigate(console.address(PAGES.get(2)));
                    shoot(page, "payment-dark");
                }
            }
        }
    }

    @Test
    void a_telephone_shows_every_page_without_scrolling_sideways() {
        try (BrowserContext small = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
            Page page = page(small);
            for (String path : PAGES) {
                page.navigate(console.address(path));
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(360);
                shoot(
                        page,
                        "small" + path.substring(0, Math.min(13, path.length())).replace('/', '-'));
            }
        }
    }

    @Test
    void every_page_weighs_less_than_250_kilobytes_and_asks_no_other_host() {
        for (String path : PAGES) {
            try (BrowserContext fresh = browser.newContext()) {
                Page page = page(fresh);
                List<String> hosts = new ArrayList<>();
                page.onRequest(request -> hosts.add(URI.create(request.url()).getHost()));
                page.navigate(console.address(path));
                page.waitForLoadState();
                Object bytes = page.evaluate("[...performance.getEntriesByType('navigation'),"
                        + " ...performance.getEntriesByType('resource')].reduce((sum, e) => sum + e.transferSize, 0)");
                assertThat(((Number) bytes).longValue()).as(path).isBetween(20_000L, 250_000L);
                assertThat(hosts).as(path).containsOnly("127.0.0.1").hasSizeGreaterThan(5);
            }
        }
    }

    @Test
    void a_payment_prints_on_one_clean_sheet() {
        try (BrowserContext night =
                browser.newContext(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))) {
            Page page = page(night);
            page.navigate(console.address("/payments/" + ConsoleOnRows.SETTLED));
            byte[] sheet = page.pdf(new Page.PdfOptions().setFormat("A4"));
            assertThat(new String(sheet, StandardCharsets.ISO_8859_1).split("/Type /Page\\b", -1))
                    .hasSize(2);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.isVisible("nav.rail")).isFalse();
            assertThat(page.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
            page.setViewportSize(760, 1_060);
            shoot(page, "payment-print");
        }
    }

    private Page page(BrowserContext context) {
        Page page = TestBrowser.newPage(context);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.getAttribute('href')"));
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
