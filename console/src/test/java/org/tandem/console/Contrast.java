package org.tandem.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Contrast of the stylesheet's colours as WCAG 2.2 defines it, for every pair that stands on one another.
final class Contrast {
    private static final double TEXT = 4.5;
    private static final double SHAPES = 3.0;
    private static final List<String> GROUNDS = List.of("--paper", "--surface", "--sunk");
    private static final List<String> WORDS =
            List.of("--ink", "--quiet", "--accent", "--good", "--waiting", "--warning", "--bad", "--info", "--idle");
    private static final Map<String, String> PAIRS = Map.of(
            "--accent-ink", "--accent",
            "--rail-ink", "--rail",
            "--rail-ink ", "--rail-here",
            "--good", "--good-wash",
            "--warning", "--warning-wash",
            "--bad", "--bad-wash",
            "--info", "--info-wash",
            "--ink", "--good-wash",
            "--quiet", "--info-wash");

    private final UnaryOperator<String> colours;

    /// @param colours from the name of a custom property to `#rrggbb`
    Contrast(UnaryOperator<String> colours) {
        this.colours = colours;
    }

    /// Pairs of too little contrast, with the figure; empty when all is well.
    List<String> tooWeak() {
        List<String> weak = new ArrayList<>();
        for (String ground : GROUNDS) {
            WORDS.forEach(word -> check(word, ground, TEXT, weak));
            for (String shape : List.of("--line-strong", "--focus", "--series-1", "--series-2")) {
                check(shape, ground, SHAPES, weak);
            }
        }
        PAIRS.forEach((word, ground) -> check(word.strip(), ground, TEXT, weak));
        return weak;
    }

    private void check(String word, String ground, double least, List<String> weak) {
        double one = luminance(colours.apply(word));
        double other = luminance(colours.apply(ground));
        double ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        if (ratio < least) {
            weak.add(String.format(Locale.ROOT, "%s on %s: %.2f, expected %.1f", word, ground, ratio, least));
        }
    }

    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
