package org.tandem.screening.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RomanisationTest {
    private static final Path PAIRS = Path.of("../../shared/data/romanisation/east_slavic.tsv");

    private static final Map<String, Standard> STANDARDS = Map.ofEntries(
            Map.entry("icao-bel-Cyrl-Latn-9303", Standard.ICAO_BE),
            Map.entry("mvd-bel-Cyrl-Latn-2008", Standard.MVD_2008_BE),
            Map.entry("mvd-rus-Cyrl-Latn-2008", Standard.MVD_2008_RU),
            Map.entry("mvd-bel-Cyrl-Latn-2010", Standard.MVD_2010_BE),
            Map.entry("mvd-rus-Cyrl-Latn-2010", Standard.MVD_2010_RU),
            Map.entry("by-bel-Cyrl-Latn-2007", Standard.BY_2007),
            Map.entry("un-bel-Cyrl-Latn-2007", Standard.BY_2007),
            Map.entry("ua-ukr-Cyrl-Latn-2010", Standard.UA_2010),
            Map.entry("un-ukr-Cyrl-Latn-2012", Standard.UA_2010),
            Map.entry("bgnpcgn-bel-Cyrl-Latn-1979", Standard.BGN_1979_BE),
            Map.entry("bgnpcgn-rus-Cyrl-Latn-1947", Standard.BGN_1947_RU),
            Map.entry("bgnpcgn-ukr-Cyrl-Latn-1965", Standard.BGN_1965_UK),
            Map.entry("bgnpcgn-ukr-Cyrl-Latn-2019", Standard.BGN_2019_UK));

    @Test
    void writes_every_published_example_as_its_standard_does() throws IOException {
        assumeTrue(Files.exists(PAIRS), "the published examples are not here: " + PAIRS);
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (String line : Files.readAllLines(PAIRS)) {
            String[] columns = line.replace("\\n", "\n").replace("\\\"", "\"").split("\t", -1);
            Standard standard = STANDARDS.get(columns[0]);
            if (standard != null) {
                read++;
                String written = Romanisation.of(standard).apply(columns[1]);
                if (!written.equals(columns[2])) {
                    wrong.add(columns[0] + ": " + columns[1] + " is " + columns[2] + ", not " + written);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(read).isGreaterThan(350);
    }

    @Test
    void writes_one_name_differently_in_each_country() {
        assertThat(Romanisation.of(Standard.ICAO_BE).apply("Сяргей")).isEqualTo("Siarhei");
        assertThat(Romanisation.of(Standard.BY_2007).apply("Сяргей")).isEqualTo("Siarhiej");
        assertThat(Romanisation.of(Standard.ICAO_RU).apply("Сергей")).isEqualTo("Sergei");
        assertThat(Romanisation.of(Standard.UA_2010).apply("Сергій")).isEqualTo("Serhii");
        assertThat(Romanisation.of(Standard.ISO_9).apply("Щукин")).isEqualTo("Ŝukin");
    }

    @Test
    void leaves_alone_what_is_not_cyrillic() {
        assertThat(Romanisation.of(Standard.ICAO_BE).apply("Bank 24, 銀行")).isEqualTo("Bank 24, 銀行");
    }
}
