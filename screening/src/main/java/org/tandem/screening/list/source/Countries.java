package org.tandem.screening.list.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Countries as lists name them, to ISO 3166-1 alpha-2 (and `XK`, which everybody uses for Kosovo).
public final class Countries {
    private static final String TABLE = "country-names.txt";
    private static final Map<String, String> CODES = codes();

    /// What lists write where they know no country.
    private static final Set<String> NONE =
            Set.of("", "na", "n a", "none", "none identified", "undetermined", "unknown", "not available", "stateless");

    private Countries() {}

    /// The text says that no country is known.
    static boolean isNone(String country) {
        return NONE.contains(fold(country));
    }

    /// The code of a name or a code in any case; empty when neither is known.
    public static Optional<String> code(String country) {
        String folded = fold(country);
        return Optional.ofNullable(CODES.get(folded));
    }

    private static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String words =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
        String same = words.replaceAll("\\b(?:the|and)\\b", "").replaceAll("\\bsaint\\b", "st");
        return same.replaceAll(" +", " ").strip();
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(fold(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(fold(code), code);
        }
        codes.put("xk", "XK");
        try (InputStream table = Countries.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("the resource " + TABLE + " is not beside its class");
            }
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" = ", 2))
                    .forEach(pair -> codes.put(fold(pair[0]), pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(codes);
    }
}
