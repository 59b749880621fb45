package org.tandem.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandem.readmodel.overview.SeriesPoint;

/// The figures of a time series as `tandem.js` reads them.
final class Chart {
    private final String unit;
    private final List<String> series = new ArrayList<>();

    private Chart(String unit) {
        this.unit = unit;
    }

    static Chart of(String unit) {
        return new Chart(unit);
    }

    /// @param decimals of the whole numbers that `value` gives
    /// @param value null where there is nothing to show
    Chart line(String label, int decimals, List<SeriesPoint> points, Function<SeriesPoint, @Nullable Long> value) {
        String values = points.stream()
                .map(point -> decimal(value.apply(point), decimals))
                .collect(Collectors.joining(","));
        series.add("{\"label\":" + quoted(label) + ",\"values\":[" + values + "]}");
        return this;
    }

    String json(List<SeriesPoint> points) {
        String times = points.stream()
                .map(point -> Long.toString(point.start().getEpochSecond()))
                .collect(Collectors.joining(","));
        return "{\"unit\":" + quoted(unit) + ",\"x\":[" + times + "],\"series\":[" + String.join(",", series) + "]}";
    }

    private static String decimal(@Nullable Long value, int decimals) {
        return value == null
                ? "null"
                : BigDecimal.valueOf(value, decimals).stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
