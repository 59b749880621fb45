package org.tandem.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The browser of this machine, and what tests do with it: with patience, for a machine that has much else to do.
public final class TestBrowser {
    private static final double PATIENCE_MILLIS = 90_000;

    private TestBrowser() {}

    public static Optional<Path> program() {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    public static Browser launch(Playwright playwright, Path program) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setTimeout(PATIENCE_MILLIS)
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    public static Page newPage(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /// Clicks what leads to another page, and is there afterwards: the click alone waits until the new page begins to
    /// arrive, and whoever looks then may see half of it.
    public static void follow(Page page, Locator link) {
        AtomicInteger arrived = new AtomicInteger();
        Consumer<Page> count = _ -> arrived.incrementAndGet();
        page.onDOMContentLoaded(count);
        link.click();
        page.waitForCondition(() -> arrived.get() > 0, new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
        page.offDOMContentLoaded(count);
    }
}
