package org.tandem.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern KEY =
            Pattern.compile("text\\(\"([^\"]+)\"[,)]|\"((?:error|health|sign-in)\\.[a-z-]+)\"");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");
    private final Formats english = new Formats(Locale.ENGLISH, ZoneId.of("Europe/Minsk"));
    private final Formats russian = new Formats(Locale.of("ru"), ZoneId.of("Europe/Moscow"));

    @Test
    void every_key_that_templates_and_sources_mention_has_a_text_in_every_language() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path folder : new Path[] {Path.of("src/main/jte"), Path.of("src/main/java/org/tandem/web/pages")}) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher found =
                            KEY.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
                    while (found.find()) {
                        used.add(found.group(1) == null ? found.group(2) : found.group(1));
                    }
                }
            }
        }
        assertThat(used).contains("frame.skip", "error.internal", "health.good").hasSizeGreaterThan(30);
        Languages languages = new Languages();
        Set<String> english = languages.of(Locale.ENGLISH).keys();
        for (Locale locale : languages.locales()) {
            assertThat(languages.of(locale).missing(used))
                    .as("texts in " + locale)
                    .isEmpty();
        }
        for (String name : new String[] {"messages_ru", "messages_be"}) {
            String own = Files.readString(Path.of("src/main/resources/org/tandem/web/" + name + ".properties"));
            assertThat(english).allSatisfy(key -> assertThat(own).as(name).contains(key + " ="));
        }
    }

    @Test
    void a_missing_text_shows_its_key_and_stops_nothing() {
        Messages messages = new Languages().of(Locale.ENGLISH);
        assertThat(messages.text("no.such")).isEqualTo("[no.such]");
        assertThat(messages.missing(Set.of("no.such", "copy"))).containsExactly("no.such");
    }

    @Test
    void amounts_are_exact_to_the_last_unit_in_every_language() {
        assertThat(english.amount(1_250_000, 2)).isEqualTo("12,500.00");
        assertThat(russian.amount(1_250_000, 2)).isEqualTo("12\u00a0500,00");
        assertThat(english.amount(5, 2)).isEqualTo("0.05");
        assertThat(english.amount(-5, 3)).isEqualTo("\u22120.005");
        assertThat(english.amount(0, 0)).isEqualTo("0");
        assertThat(english.amount(Long.MAX_VALUE, 2)).isEqualTo("92,233,720,368,547,758.07");
        assertThat(english.amount(Long.MIN_VALUE, 0)).isEqualTo("\u22129,223,372,036,854,775,808");
        assertThat(english.scaled(2_760_960_000L, 8, 2)).isEqualTo("27.6096");
        assertThat(english.scaled(300_000_000L, 8, 2)).isEqualTo("3.00");
        assertThat(english.basisPoints(1_250)).isEqualTo("12.5\u00a0bp");
        assertThat(russian.percent(87)).isEqualTo("0,87\u00a0%");
        assertThat(english.bytes(1_540_000)).isEqualTo("1.5\u00a0MB");
    }

    @Test
    void times_are_exact_to_the_millisecond_and_say_their_zone() {
        Instant instant = Instant.parse("2026-11-23T11:03:27.118Z");
        assertThat(english.time(instant)).isEqualTo("14:03:27.118");
        assertThat(english.moment(instant)).isEqualTo("2026-11-23 14:03:27.118 Europe/Minsk (+03:00)");
        assertThat(english.duration(Duration.ofMillis(412))).isEqualTo("412\u00a0ms");
        assertThat(english.duration(Duration.ofMillis(3_250))).isEqualTo("3.2\u00a0s");
        assertThat(english.duration(Duration.ofMinutes(72))).isEqualTo("1\u00a0h 12\u00a0min");
        assertThat(russian.duration(Duration.ofHours(49))).isEqualTo("2\u00a0дн 1\u00a0ч");
        assertThat(english.uetr("97ed4827-7b6f-4491-a06f-b548d5a7512d")).isEqualTo("97ed4827…a7512d");
    }

    @Test
    void plurals_follow_the_language() {
        Messages russian = new Messages(
                Locale.of("ru"),
                java.util.Map.of("n.one", "{0} платёж", "n.few", "{0} платежа", "n.many", "{0} платежей"));
        assertThat(russian.count("n", 1, "1")).isEqualTo("1 платёж");
        assertThat(russian.count("n", 22, "22")).isEqualTo("22 платежа");
        assertThat(russian.count("n", 11, "11")).isEqualTo("11 платежей");
        Messages english =
                new Messages(Locale.ENGLISH, java.util.Map.of("n.one", "{0} payment", "n.many", "{0} payments"));
        assertThat(english.count("n", 2, "2")).isEqualTo("2 payments");
    }
}
