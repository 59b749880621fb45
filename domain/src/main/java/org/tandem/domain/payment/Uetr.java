package org.tandem.domain.payment;

import java.util.UUID;

/// The unique end-to-end transaction reference: a version 4 UUID in lower case (ISO 20022 `UUIDv4Identifier`),
/// given by the debtor agent and carried by every message about the payment.
public record Uetr(long high, long low) implements Comparable<Uetr> {
    public static final int TEXT_LENGTH = 36;

    /// @throws IllegalArgumentException when the text is not a lower-case version 4 UUID
    public static Uetr of(String text) {
        if (!isUetr(text)) {
            throw new IllegalArgumentException("'" + text + "' is not a UETR: a lower-case version 4 UUID");
        }
        UUID uuid = UUID.fromString(text);
        return new Uetr(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    public static Uetr of(UUID uuid) {
        return new Uetr(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    public static boolean isUetr(CharSequence text) {
        if (text.length() != TEXT_LENGTH) {
            return false;
        }
        for (int i = 0; i < TEXT_LENGTH; i++) {
            char c = text.charAt(i);
            boolean fits = switch (i) {
                case 8, 13, 18, 23 -> c == '-';
                case 14 -> c == '4';
                case 19 -> c == '8' || c == '9' || c == 'a' || c == 'b';
                default -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(Uetr other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return new UUID(high, low).toString();
    }
}
