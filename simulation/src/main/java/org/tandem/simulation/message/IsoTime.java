package org.tandem.simulation.message;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Writes times as messages want them; keeps the last second's text, because load asks many times within one.
/// For one thread.
public final class IsoTime {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int DATE_LENGTH = 10;

    private long second = Long.MIN_VALUE;
    private String text = "";

    /// `2026-03-01T10:15:30.123+00:00`
    public void dateTime(long epochMillis, StringBuilder to) {
        to.append(second(epochMillis)).append('.');
        int millis = (int) Math.floorMod(epochMillis, 1_000L);
        to.append((char) ('0' + millis / 100))
                .append((char) ('0' + millis / 10 % 10))
                .append((char) ('0' + millis % 10))
                .append("+00:00");
    }

    /// `2026-03-01`
    public void date(long epochMillis, StringBuilder to) {
        to.append(second(epochMillis), 0, DATE_LENGTH);
    }

    private String second(long epochMillis) {
        long asked = Math.floorDiv(epochMillis, 1_000L);
        if (asked != second) {
            text = SECOND.format(Instant.ofEpochSecond(asked));
            second = asked;
        }
        return text;
    }
}
