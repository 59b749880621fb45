package org.tandem.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ConsoleInBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @Test
    void a_person_finds_a_payment_by_day_by_night_and_on_a_telephone() {
        Optional<Path> program = browser();
        Assumptions.assumeTrue(program.isPresent(), "install chromium or google-chrome to run this test");
        Playwright.CreateOptions options =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (ConsoleOnRows console = new ConsoleOnRows();
                Playwright playwright = Playwright.create(options);
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program.orElseThrow())
                                .setArgs(
                                        List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
            console.fill();
            assertThat(walkByDay(browser, console)).isEmpty();
            lookByNight(browser, console);
            lookOnATelephone(browser, console);
        }
    }

    /// Overview, search, one payment, the standing pages; gives back what the browser complained of.
    private static List<String> walkByDay(Browser browser, ConsoleOnRows console) {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext day = browser.newContext()) {
            Page page = day.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(console.address("/"));
            shoot(page, "overview");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Payments").setExact(true))
                    .click();
            page.fill("input[name=uetr]", "97ed");
            page.click("button.main");
            page.waitForURL(Pattern.compile("uetr=97ed"));
            shoot(page, "payments");
            page.click("tbody a");
            page.waitForURL(Pattern.compile(ConsoleOnRows.SETTLED));
            assertThat(page.textContent("main")).contains("final in 412");
            shoot(page, "payment");
            page.navigate(console.address("/participants"));
            shoot(page, "participants");
            page.navigate(console.address("/rates"));
            shoot(page, "rates");
        }
        return complaints;
    }

    private static void lookByNight(Browser browser, ConsoleOnRows console) {
        try (BrowserContext night =
                browser.newContext(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))) {
            Page page = night.newPage();
            page.navigate(console.address("/"));
            assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
                    .isEqualTo("rgb(15, 21, 27)");
            shoot(page, "overview-dark");
        }
    }

    private static void lookOnATelephone(Browser browser, ConsoleOnRows console) {
        try (BrowserContext small = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
            Page page = small.newPage();
            for (String path : List.of("/", "/payments", "/payments/" + ConsoleOnRows.SETTLED)) {
                page.navigate(console.address(path));
                assertThat(page.evaluate("document.documentElement.scrollWidth <= 360"))
                        .as(path)
                        .isEqualTo(true);
                shoot(
                        page,
                        "small" + path.substring(0, Math.min(9, path.length())).replace('/', '-') + path.length());
            }
        }
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    private static Optional<Path> browser() {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
