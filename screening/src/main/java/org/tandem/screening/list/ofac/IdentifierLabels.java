package org.tandem.screening.list.ofac;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandem.screening.list.IdentifierType;
import org.tandem.screening.list.source.Countries;

/// What OFAC calls an identifier, and how it writes one: `Passport A123 (Iran) issued 2 Feb 2000`.
final class IdentifierLabels {
    private static final String TABLE = "identifier-labels.txt";
    private static final Pattern ISSUER = Pattern.compile("\\(([^()]+)\\)");
    /// What may follow the number and its issuer.
    private static final Pattern AFTER = Pattern.compile("\\s+(?:\\(|issued\\b|expires\\b|;).*$", Pattern.DOTALL);
    private static final Pattern CURRENCY = Pattern.compile("^-?\\s*[A-Z0-9]{2,6}\\s+");

    private static final List<Label> LABELS = labels();

    /// @param value the number as the list writes it
    /// @param country name of the issuer, or empty
    record Found(IdentifierType type, String value, String country) {}

    private record Label(String text, IdentifierType type) {}

    private IdentifierLabels() {}

    /// The identifier that a remark of the CSV form states; empty when it states none.
    static Optional<Found> inRemark(String remark) {
        return LABELS.stream()
                .filter(label -> startsWith(remark, label.text()))
                .findFirst()
                .flatMap(label -> found(label, remark.substring(label.text().length())));
    }

    /// What identifiers of a document or feature type of the XML form are; empty when the type is none of
    /// identifiers.
    static Optional<IdentifierType> ofType(String type) {
        return LABELS.stream()
                .filter(label -> startsWith(type, label.text()) || (type + ".").equals(label.text()))
                .map(Label::type)
                .findFirst();
    }

    private static boolean startsWith(String text, String label) {
        return text.regionMatches(true, 0, label, 0, label.length())
                && (text.length() == label.length() || !Character.isLetterOrDigit(text.charAt(label.length())));
    }

    private static Optional<Found> found(Label label, String rest) {
        Matcher issuer = ISSUER.matcher(rest);
        String country = "";
        while (country.isEmpty() && issuer.find()) {
            country = Countries.code(issuer.group(1)).orElse("");
        }
        String value = AFTER.matcher(rest).replaceFirst("").strip();
        value = tidy(label.type(), value.replaceFirst("^[:#]\\s*", ""));
        int blank = value.lastIndexOf(' ');
        // Old remarks name the issuer without brackets: "Passport AF465508 Colombia".
        if (country.isEmpty() && blank > 0 && value.length() - blank > 3) {
            country = Countries.code(value.substring(blank + 1)).orElse("");
            value = country.isEmpty() ? value : value.substring(0, blank).strip();
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(new Found(label.type(), value, country));
    }

    /// Without what is no part of the number: `IMO` before a ship's, the currency before an address on a chain.
    static String tidy(IdentifierType type, String value) {
        return switch (type) {
            case IMO -> value.replaceFirst("^IMO\\s*", "");
            case CRYPTO_ADDRESS -> CURRENCY.matcher(value).replaceFirst("");
            case LEI, BIC, IBAN, PASSPORT, NATIONAL_ID, TAX_ID, REGISTRATION, MMSI, EMAIL, OTHER -> value;
        };
    }

    private static List<Label> labels() {
        try (InputStream table = IdentifierLabels.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("the resource " + TABLE + " is not beside its class");
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" = ", 2))
                    .map(pair -> new Label(pair[0], IdentifierType.valueOf(pair[1])))
                    .sorted(Comparator.comparingInt(label -> -label.text().length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
