package org.tandem.screening;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tandem.screening.list.Identifier;
import org.tandem.screening.list.IdentifierType;

/// Finds entries by exact identifiers. Immutable once filled.
///
/// Spaces, dots and dashes make no difference; a BIC is its first eight characters, so that every branch is its bank;
/// numbers of taxes, registers and persons are looked up together, because lists and payments call one number by
/// different names.
final class IdentifierIndex {
    private static final int SHORTEST = 5;
    private static final int BIC = 8;
    private static final int[] NONE = {};

    private final Map<String, int[]> entries = new HashMap<>();

    void add(Identifier identifier, int entry) {
        String key = key(identifier);
        if (!key.isEmpty()) {
            entries.merge(key, new int[] {entry}, (some, more) -> {
                int[] all = Arrays.copyOf(some, some.length + 1);
                all[some.length] = more[0];
                return all;
            });
        }
    }

    /// The entries with this identifier.
    int[] find(Identifier identifier) {
        String key = key(identifier);
        return key.isEmpty() ? NONE : entries.getOrDefault(key, NONE);
    }

    static boolean isSame(Identifier one, Identifier other) {
        return key(one).equals(key(other));
    }

    private static String key(Identifier identifier) {
        StringBuilder value = new StringBuilder();
        String upper = identifier.value().toUpperCase(Locale.ROOT);
        boolean address =
                identifier.type() == IdentifierType.EMAIL || identifier.type() == IdentifierType.CRYPTO_ADDRESS;
        String source = address ? identifier.value().strip() : upper;
        for (int i = 0; i < source.length(); i++) {
            if (address || Character.isLetterOrDigit(source.charAt(i))) {
                value.append(source.charAt(i));
            }
        }
        if (value.length() < SHORTEST) {
            return "";
        }
        return switch (identifier.type()) {
            case BIC -> "BIC " + value.substring(0, Math.min(BIC, value.length()));
            case LEI -> "LEI " + value;
            case IBAN -> "IBAN " + value;
            case IMO -> "IMO " + (value.toString().startsWith("IMO") ? value.substring(3) : value);
            case MMSI -> "MMSI " + value;
            case EMAIL -> "EMAIL " + value.toString().toLowerCase(Locale.ROOT);
            case CRYPTO_ADDRESS -> "CRYPTO " + value;
            case PASSPORT, NATIONAL_ID, TAX_ID, REGISTRATION, OTHER -> "NUMBER " + value;
        };
    }
}
