package org.tandem.gateway.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {
    @Test
    void a_time_written_is_read_back_to_the_millisecond() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            long nanos = random.nextLong(0, Long.MAX_VALUE) / 1_000_000 * 1_000_000;
            String text = IsoTime.dateTime(nanos);
            assertThat(IsoTime.nanos(text)).isEqualTo(nanos);
            assertThat(Instant.parse(text.replace("+00:00", "Z"))).isEqualTo(Instant.ofEpochSecond(0, nanos));
            assertThat(text).startsWith(IsoTime.date(nanos));
        }
    }

    @Test
    void an_offset_counts_and_none_means_utc() {
        long noon = IsoTime.nanos("2030-01-01T12:00:00Z");
        assertThat(IsoTime.nanos("2030-01-01T15:00:00+03:00")).isEqualTo(noon);
        assertThat(IsoTime.nanos("2030-01-01T10:00:00-02:00")).isEqualTo(noon);
        assertThat(IsoTime.nanos("2030-01-01T12:00:00")).isEqualTo(noon);
        assertThat(IsoTime.nanos("2030-01-01T12:00:00.5Z")).isEqualTo(noon + 500_000_000);
        assertThat(IsoTime.nanos("2030-01-01T12:00:00.000000001")).isEqualTo(noon + 1);
        assertThat(IsoTime.nanos("1970-01-01T00:00:00Z")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2030-01-01",
                "noon",
                "1969-12-31T23:59:59Z",
                "9999-01-01T00:00:00Z",
                "2030-13-01T00:00:00",
                "2030-01-01T24:00:00",
                "2030-01-01T12:00:00.",
                "2030-01-01T12:00:00.0123456789",
                "2030-01-01T12:00:00+3",
                "2030-01-01T12:00:00Zx",
                "2030-01-01 12:00:00"
            })
    void what_is_no_time_is_refused(String text) {
        assertThatThrownBy(() -> IsoTime.nanos(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
