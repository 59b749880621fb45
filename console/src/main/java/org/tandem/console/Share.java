package org.tandem.console;

import java.util.ArrayList;
import java.util.List;

/// One part of a bar that shows a whole.
///
/// @param key names it, in the bundles too
/// @param value in the whole's unit
/// @param x where it begins on the bar
/// @param width at least 2 when the value is not zero, so that nothing is hidden
/// @param percentHundredths of the whole
public record Share(String key, long value, int x, int width, long percentHundredths) {
    private static final int LEAST_WIDTH = 2;

    static List<Share> of(int barWidth, List<String> keys, List<Long> values) {
        long whole = values.stream().mapToLong(Long::longValue).sum();
        List<Share> shares = new ArrayList<>();
        int x = 0;
        for (int i = 0; i < keys.size(); i++) {
            long value = values.get(i);
            int width = whole == 0 ? 0 : Math.toIntExact(value * barWidth / whole);
            int shown = Math.min(barWidth - x, value == 0 ? 0 : Math.max(LEAST_WIDTH, width));
            shares.add(new Share(keys.get(i), value, x, shown, whole == 0 ? 0 : (value * 10_000 + whole / 2) / whole));
            x += shown;
        }
        return List.copyOf(shares);
    }
}
