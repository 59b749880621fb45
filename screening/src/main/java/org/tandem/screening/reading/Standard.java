package org.tandem.screening.reading;

/// A published way to write Belarusian, Russian or Ukrainian in Latin letters.
///
/// One person can hold documents in several of them, which is why a Cyrillic word has several readings.
public enum Standard {
    ICAO_BE("icao-be"),
    ICAO_RU("icao-ru"),
    ICAO_UK("icao-uk"),
    MVD_2008_BE("mvd-2008-be"),
    MVD_2008_RU("mvd-2008-ru"),
    MVD_2010_BE("mvd-2010-be"),
    MVD_2010_RU("mvd-2010-ru"),
    BY_2007("by-2007"),
    BY_2023_BE("by-2023-be"),
    BY_2023_RU("by-2023-ru"),
    BGN_1979_BE("bgn-1979-be"),
    BGN_1947_RU("bgn-1947-ru"),
    BGN_1965_UK("bgn-1965-uk"),
    BGN_2019_UK("bgn-2019-uk"),
    UA_2010("ua-2010"),
    ISO_9("iso-9");

    private final String section;

    Standard(String section) {
        this.section = section;
    }

    /// The name in `romanisations.txt`, and in explanations.
    public String section() {
        return section;
    }
}
