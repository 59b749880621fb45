package org.tandem.screening.list.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandem.screening.list.Birth;

class BirthDatesTest {
    @ParameterizedTest
    @CsvSource({
        "10 Dec 1948, 1948-12-10, 1948-12-10",
        "10 Dec 1948., 1948-12-10, 1948-12-10",
        "1948, 1948-01-01, 1948-12-31",
        "Feb 1948, 1948-02-01, 1948-02-29",
        "circa 1951, 1949-01-01, 1953-12-31",
        "circa 10 Dec 1951, 1949-01-01, 1953-12-31",
        "circa 1951-1953, 1949-01-01, 1955-12-31",
        "1951 to 1953, 1951-01-01, 1953-12-31",
        "Mar 1951 to Apr 1951, 1951-03-01, 1951-04-30",
        "10 Dec 1948 to 12 Jan 1949, 1948-12-10, 1949-01-12",
        "between 1951 and 1953, 1951-01-01, 1953-12-31",
        "1948-12-10, 1948-12-10, 1948-12-10",
        "1948-12-10T00:00:00Z, 1948-12-10, 1948-12-10",
        "1948-12, 1948-12-01, 1948-12-31",
        "07/10/1952, 1952-10-07, 1952-10-07",
        "dd/10/1952, 1952-10-01, 1952-10-31",
        "dd/mm/1952, 1952-01-01, 1952-12-31",
        "00/00/1952, 1952-01-01, 1952-12-31",
        "23-Sep-2026, 2026-09-23, 2026-09-23",
        "approximately 1960, 1958-01-01, 1962-12-31"
    })
    void a_date_is_as_exact_as_the_list_says(String text, LocalDate earliest, LocalDate latest) {
        assertThat(BirthDates.parse(text)).contains(new Birth(earliest, latest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "when it rained", "30 Feb 1948", "1948-13-01", "1953 to 1951", "10 Foo 1948", "circa"})
    void what_is_no_date_is_none(String text) {
        assertThat(BirthDates.parse(text)).isEmpty();
    }
}
