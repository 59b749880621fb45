package org.tandem.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The table in `docs/operating/metrics.md` and the names in `alerts.yaml` are those of the code.
class ReferenceDocsMetricsTest {
    private static final Path PAGE = Path.of("../docs/operating/metrics.md");
    private static final Path ALERTS = Path.of("../docs/operating/alerts.yaml");
    private static final String MARK = "<!-- table -->\n";

    @Test
    void the_table_of_metrics_is_the_list_in_the_code() throws IOException {
        String page = Files.readString(PAGE);
        String wanted = page.substring(0, page.indexOf(MARK) + MARK.length()) + table();
        if ("write".equals(System.getProperty("tandem.docs"))) {
            Files.writeString(PAGE, wanted);
        }

        assertThat(Files.readString(PAGE))
                .as("%s is stale; run ./dev docs", PAGE)
                .isEqualTo(wanted);
    }

    @Test
    void alerts_ask_for_metrics_that_are_there() throws IOException {
        String alerts = Files.readString(ALERTS);
        Set<String> known = Arrays.stream(Metric.values()).map(Metric::sample).collect(Collectors.toSet());

        assertThat(new Load(LoadSettings.builder().build()).loadFromString(alerts))
                .isNotNull();
        assertThat(Pattern.compile("tandem_[a-z_]+").matcher(alerts).results().map(it -> it.group()))
                .isNotEmpty()
                .allMatch(known::contains, "known to the code");
    }

    @Test
    void every_alert_that_is_explained_exists() throws IOException {
        String alerts = Files.readString(ALERTS);

        assertThat(Pattern.compile("`(Tandem[A-Za-z]+)`")
                        .matcher(Files.readString(PAGE))
                        .results()
                        .map(it -> it.group(1)))
                .isNotEmpty()
                .allMatch(it -> alerts.contains("alert: " + it + "\n"), "in alerts.yaml");
    }

    private static String table() {
        return Stream.concat(
                        Stream.of("", "| Metric | Type | Labels | Meaning |", "|---|---|---|---|"),
                        Arrays.stream(Metric.values()).map(ReferenceDocsMetricsTest::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Metric metric) {
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        metric.sample(),
                        metric.type().name().toLowerCase(Locale.ROOT),
                        metric.labels().stream().map(it -> "`" + it + "`").collect(Collectors.joining(", ")),
                        metric.meaning());
    }
}
