package org.tandem.app.network;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as people write them: `500ms`, `7s`, `10min`, `24h`, `10d`.
final class Durations {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,9})\\s?(ms|s|min|h|d)");

    private Durations() {}

    /// @throws IllegalArgumentException when the text has another shape
    static long millis(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a number and ms, s, min, h or d, not '" + text + "'");
        }
        long count = Long.parseLong(matcher.group(1));
        long millis = count
                * switch (matcher.group(2)) {
                    case "ms" -> 1L;
                    case "s" -> 1_000L;
                    case "min" -> 60_000L;
                    case "h" -> 3_600_000L;
                    default -> 86_400_000L;
                };
        if (millis <= 0 || millis > 366L * 86_400_000L) {
            throw new IllegalArgumentException("1 ms to 366 days, not '" + text + "'");
        }
        return millis;
    }
}
