package org.tandem.architecture.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceDocsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void the_reference_pages_are_what_the_code_says() throws IOException {
        Path folder = ROOT.resolve("docs/reference");
        for (Map.Entry<String, String> page : new ReferencePages(ROOT).render().entrySet()) {
            Path file = folder.resolve(page.getKey());
            if ("write".equals(System.getProperty("tandem.docs"))) {
                Files.createDirectories(folder);
                Files.writeString(file, page.getValue());
            }
            assertThat(file).as("%s is missing; run ./dev docs", file).exists();
            assertThat(Files.readString(file))
                    .as("%s is stale; run ./dev docs", file)
                    .isEqualTo(page.getValue());
        }
    }

    @Test
    void every_limit_and_every_reason_is_on_its_page() throws IOException {
        Map<String, String> pages = new ReferencePages(ROOT).render();

        assertThat(pages.get("limits.md")).contains("AMOUNT_MINOR_MAX", "CHANNEL_UNACKNOWLEDGED_MAX");
        assertThat(pages.get("reason-codes.md")).contains("`AM04`", "`RR04`", "`AB05`");
        assertThat(pages.get("commands-and-events.md")).contains("SubmitPayment", "PaymentSettled", "DecideHold");
    }
}
