package org.tandem.console.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.console.TestBrowser.follow;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.compliance.cases.CaseStatus;
import org.tandem.compliance.partycase.PartyCase;
import org.tandem.console.TestBrowser;

@Tag("slow")
class OfficersInBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Pattern UNTOLD = Pattern.compile("\\[[a-z]+[.][a-z.-]+]");
    private static final int CASES = 60;

    @TempDir
    Path folder;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void two_officers_decide_together_without_script_by_night_and_on_a_telephone() throws IOException {
        Optional<Path> program = TestBrowser.program();
        Assumptions.assumeTrue(program.isPresent(), "install chromium or google-chrome to run this test");
        try (OfficersOnRows rows = new OfficersOnRows(folder.resolve("users"));
                Playwright playwright = TestBrowser.playwright();
                Browser browser = TestBrowser.launch(playwright, program.orElseThrow())) {
            looksEmpty(browser, rows);
            rows.fill(CASES);
            proposes(browser, rows);
            anotherAgrees(browser, rows);
            askTheBank(browser, rows);
            decideOnAParty(browser, rows);
            othersAreKeptOut(browser, rows);
            looksByNight(browser, rows);
            looksOnATelephone(browser, rows);
        }
        assertThat(complaints).isEmpty();
    }

    private void looksEmpty(Browser browser, OfficersOnRows rows) {
        try (BrowserContext day = browser.newContext()) {
            Page page = signIn(day, rows, "one", "/compliance");
            assertThat(page.content()).contains("No payment is held");
            shoot(page, "queue-empty");
        }
    }

    /// With script off: every form works by itself.
    private void proposes(Browser browser, OfficersOnRows rows) {
        Browser.NewContextOptions plain =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1_280, 900);
        try (BrowserContext day = browser.newContext(plain)) {
            Page page = signIn(day, rows, "one", "/compliance");
            assertThat(page.locator("tbody tr").count()).isEqualTo(50);
            assertThat(page.evaluate("document.querySelector('.table-wrap').scrollWidth"
                            + " <= document.querySelector('.table-wrap').clientWidth"))
                    .as("the whole queue is seen on a small laptop")
                    .isEqualTo(true);
            shoot(page, "queue");
            follow(page, page.getByText("Next cases"));
            assertThat(page.locator("tbody tr").count()).isEqualTo(CASES - 50);
            page.navigate(rows.address("/compliance?priority=normal"));
            assertThat(page.content()).contains("No alert: see why it is held");
            page.navigate(rows.address("/compliance/cases/1"));
            told(page);
            follow(page, page.getByText("Begin the review"));
            page.getByLabel("What you found or concluded").fill("Birth of the company differs by ten years");
            follow(page, page.getByText("Write a note"));
            assertThat(page.content()).contains("Birth of the company differs");
            shoot(page, "case");
            propose(page, "1,250.00");
            assertThat(page.content()).contains("This was not done", "all digits of BYN", "another company");
            assertThat(rows.queries.detail(1).orElseThrow().openProposal()).isEmpty();
            shoot(page, "case-wrong-fact");
            page.getByLabel("Type the amount paid, in BYN, to confirm").fill("12 500,00");
            press(page, "Propose");
            assertThat(page.content()).contains("one proposes to release the payment", "You proposed this");
            page.navigate(rows.address("/compliance/cases/1/approval"));
            assertThat(page.getByText("Take the proposal back").count()).isEqualTo(1);
            assertThat(page.locator("form[action$=approve]").count()).isZero();
        }
    }

    private static void propose(Page page, String fact) {
        page.getByLabel("Release: the alerts are false").check();
        page.getByLabel("Why, in your words").fill("another company, registered ten years later");
        page.getByLabel("Type the amount paid, in BYN, to confirm").fill(fact);
        press(page, "Propose");
    }

    private void anotherAgrees(Browser browser, OfficersOnRows rows) {
        try (BrowserContext day = browser.newContext(new Browser.NewContextOptions().setViewportSize(1_280, 900))) {
            Page page = signIn(day, rows, "two", "/compliance/cases/1");
            shoot(page, "case-proposed");
            follow(page, page.getByText("Look at it and decide"));
            told(page);
            assertThat(page.content()).contains("Goes on: the creditor agent is asked", "registered ten years later");
            shoot(page, "approval");
            page.getByLabel("Type the amount paid, in BYN, to confirm").fill("12,500.00");
            press(page, "Yes, release the payment");
            assertThat(page.content()).contains("Released");
            shoot(page, "case-released");
            assertThat(rows.queries.detail(1).orElseThrow().row().status()).isEqualTo(CaseStatus.CLEARED_FP);
            allow(page, rows);
            page.navigate(rows.address("/compliance/rescreens"));
            told(page);
            shoot(page, "rescreens");
            follow(page, page.locator("tbody a").first());
            told(page);
            shoot(page, "rescreen");
        }
    }

    private void allow(Page page, OfficersOnRows rows) {
        page.navigate(rows.address("/compliance/cases/2"));
        page.getByText("These two are not the same: allow the pair").click();
        page.getByLabel("Why they are not the same").fill("registered in another town");
        press(page, "Propose the pair");
        assertThat(page.content()).contains("Proposed by two");
        assertThat(page.getByText("Agree to the pair").count()).isZero();
        shoot(page, "case-pair");
        page.navigate(rows.address("/compliance/pairs"));
        told(page);
        shoot(page, "pairs");
    }

    /// Asked without script; what tells too much is not sent; the answer stands in the case, and the queue says so.
    private void askTheBank(Browser browser, OfficersOnRows rows) {
        rows.askLate(5);
        Browser.NewContextOptions plain =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1_280, 900);
        try (BrowserContext day = browser.newContext(plain)) {
            Page page = signIn(day, rows, "one", "/compliance/cases/4");
            assertThat(page.content()).contains("MMBNBY2X was asked nothing");
            page.getByText("Ask MMBNBY2X").click();
            page.getByLabel("About").selectOption("CREDITOR");
            page.locator("textarea[name=question]").fill("Is it the same as Borealis Frost Trading LLC?");
            page.getByLabel("Answer due").selectOption("1");
            press(page, "Send it to the bank");
            assertThat(page.content()).contains("This was not done", "must not learn", "Is it the same as");
            assertThat(rows.asked).hasSize(1);
            shoot(page, "case-question-refused");
            page.locator("textarea[name=question]").fill("When was the creditor registered, and who owns it?");
            press(page, "Send it to the bank");
            told(page);
            assertThat(page.content()).contains("Question 1: the creditor", "one asked MMBNBY2X", "No answer yet");
            assertThat(rows.asked).contains("When was the creditor registered, and who owns it?");
            shoot(page, "case-asked");
            page.navigate(rows.address("/compliance?bank=waiting"));
            assertThat(page.locator("tbody tr").count()).isEqualTo(2);
            assertThat(page.locator("main").textContent())
                    .contains("Bank: in 1\u00a0h", "Bank late 1\u00a0h", "1 with an answer overdue");
            assertThat(page.evaluate("document.querySelector('.table-wrap').scrollWidth"
                            + " <= document.querySelector('.table-wrap').clientWidth"))
                    .as("the whole queue is seen on a small laptop")
                    .isEqualTo(true);
            shoot(page, "queue-asked");
            rows.answer(4, "Registered in 2016.\nOwned by its two founders, both seen by us.");
            page.navigate(rows.address("/compliance?bank=answered"));
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            follow(page, page.locator("tbody a").first());
            told(page);
            assertThat(page.locator("blockquote").textContent()).contains("Owned by its two founders");
            shoot(page, "case-answered");
        }
    }

    /// A party that new lists brought: one officer proposes without script, another agrees.
    private void decideOnAParty(Browser browser, OfficersOnRows rows) {
        Browser.NewContextOptions plain =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1_280, 900);
        try (BrowserContext day = browser.newContext(plain)) {
            Page page = signIn(day, rows, "one", "/compliance/parties");
            shoot(page, "parties");
            follow(page, page.locator("tbody a").first());
            told(page);
            shoot(page, "party");
            page.getByLabel("They are not the same").check();
            page.getByLabel("Why, in your words").fill("registered in another town");
            page.getByLabel("Type the entry on the list").fill("something else");
            press(page, "Propose");
            assertThat(page.content()).contains("This was not done", "registered in another town");
            page.getByLabel("They are not the same").check();
            page.getByLabel("Type the entry on the list")
                    .fill(rows.firstParty().listed().entry().id());
            press(page, "Propose");
            assertThat(page.content()).contains("You proposed this");
            assertThat(page.locator("form[action$=approve]").count()).isZero();
        }
        try (BrowserContext day = browser.newContext(new Browser.NewContextOptions().setViewportSize(1_280, 900))) {
            PartyCase party = rows.firstParty();
            Page page = signIn(day, rows, "two", "/compliance/parties/" + party.id());
            page.getByLabel("Type the entry on the list")
                    .fill(party.listed().entry().id());
            press(page, "Agree");
            assertThat(page.content()).contains("Not the same", "Agreed by");
            shoot(page, "party-decided");
            assertThat(rows.parties.detail(party.id()).orElseThrow().state()).isEqualTo(PartyCase.State.NOT_THE_SAME);
            page.navigate(rows.address("/compliance/pairs"));
            assertThat(page.content()).contains("/compliance/parties/" + party.id());
        }
    }

    private void othersAreKeptOut(Browser browser, OfficersOnRows rows) {
        try (BrowserContext day = browser.newContext()) {
            Page page = signIn(day, rows, "ops", "/");
            assertThat(page.getByRole(AriaRole.NAVIGATION).first().textContent())
                    .contains("Payments")
                    .doesNotContain("Compliance");
            assertThat(page.request().get(rows.address("/compliance")).status()).isEqualTo(403);
            assertThat(page.request()
                            .post(rows.address("/compliance/cases/3/review"))
                            .status())
                    .isEqualTo(403);
        }
    }

    private void looksByNight(Browser browser, OfficersOnRows rows) {
        try (BrowserContext night =
                browser.newContext(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))) {
            Page page = signIn(night, rows, "one", "/compliance");
            shoot(page, "queue-dark");
            page.navigate(rows.address("/compliance/cases/2"));
            shoot(page, "case-dark");
        }
    }

    private void looksOnATelephone(Browser browser, OfficersOnRows rows) {
        try (BrowserContext small = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
            Page page = signIn(small, rows, "one", "/compliance/cases/2");
            propose(page, "12500.00");
            for (String path : List.of(
                    "",
                    "/cases/2",
                    "/cases/4",
                    "/cases/2/approval",
                    "/pairs",
                    "/parties",
                    "/parties/2",
                    "/rescreens")) {
                page.navigate(rows.address("/compliance" + path));
                assertThat(page.evaluate("document.documentElement.scrollWidth <= 360"))
                        .as(path)
                        .isEqualTo(true);
                shoot(page, "small" + path.replace('/', '-'));
            }
        }
    }

    private Page signIn(BrowserContext context, OfficersOnRows rows, String login, String path) {
        Page page = TestBrowser.newPage(context);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("409")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.navigate(rows.address(path));
        assertThat(page.url()).contains("/sign-in");
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password").fill(rows.passwords.get(login));
        follow(page, page.locator("main button"));
        assertThat(page.url()).endsWith(path);
        told(page);
        return page;
    }

    private static void press(Page page, String name) {
        follow(
                page,
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    /// Every word on the page has its text.
    private static void told(Page page) {
        assertThat(UNTOLD.matcher(page.locator("main").textContent()).results().map(hit -> hit.group()))
                .isEmpty();
    }

    private static void shoot(Page page, String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name + " does not scroll sideways")
                .isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("compliance-" + name + ".png"))
                .setFullPage(true));
    }
}
