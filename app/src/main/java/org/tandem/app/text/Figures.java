package org.tandem.app.text;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.tandem.gateway.json.AmountJson;

/// Amounts and times for people. As the console writes them in English.
public final class Figures {
    private static final int GROUP = 3;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private Figures() {}

    /// `12500.00` as `12,500.00`.
    public static String amount(String decimal) {
        int point = decimal.indexOf('.');
        int end = point < 0 ? decimal.length() : point;
        int begin = decimal.startsWith("-") ? 1 : 0;
        StringBuilder text = new StringBuilder(decimal);
        for (int at = end - GROUP; at > begin; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    public static String amount(AmountJson amount) {
        return amount(amount.amount()) + " " + amount.currency();
    }

    /// The time of day of an ISO 8601 text, in this machine's zone.
    public static String time(String iso) {
        return TIME.format(instant(iso).atZone(ZoneId.systemDefault()));
    }

    public static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    /// Date and time of an ISO 8601 text, in this machine's zone.
    public static String moment(String iso) {
        return MOMENT.format(instant(iso).atZone(ZoneId.systemDefault()));
    }

    public static Instant instant(String iso) {
        return OffsetDateTime.parse(iso).toInstant();
    }

    /// `84 ms`, `1.2 s`, `7 min`.
    public static String duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return millis / 1_000 + "." + millis % 1_000 / 100 + " s";
        }
        return duration.toMinutes() + " min";
    }
}
