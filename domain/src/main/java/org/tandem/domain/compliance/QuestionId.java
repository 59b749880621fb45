package org.tandem.domain.compliance;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandem.domain.Limits;
import org.tandem.domain.payment.Uetr;

/// A question about a held payment: the payment, and a number from 1 within it. As text it has at most 35 characters,
/// so that an answer can name it in any field that ISO 20022 has for a reference.
public record QuestionId(Uetr uetr, int number) {
    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{32})-([1-9])");

    public QuestionId {
        if (number < 1 || number > Limits.QUESTIONS_PER_PAYMENT_MAX) {
            throw new IllegalArgumentException("the questions about a payment are numbered 1 to "
                    + Limits.QUESTIONS_PER_PAYMENT_MAX + ", not " + number);
        }
    }

    /// @return empty when the text is not one that [#toString] gives
    public static Optional<QuestionId> find(String text) {
        Matcher matcher = TEXT.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String hex = matcher.group(1);
        int number = Integer.parseInt(matcher.group(2));
        if (number > Limits.QUESTIONS_PER_PAYMENT_MAX) {
            return Optional.empty();
        }
        UUID uuid = new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
        return Uetr.isUetr(uuid.toString()) ? Optional.of(new QuestionId(Uetr.of(uuid), number)) : Optional.empty();
    }

    @Override
    public String toString() {
        return uetr.toString().replace("-", "") + "-" + number;
    }
}
