package org.tandem.compliance.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.party.Bic;

/// What an officer asked the debtor agent of a held payment, and its answer.
///
/// @param number from 1 within the case
/// @param answer empty until there is one
/// @param answeredAt null until then
public record Question(
        int number,
        Asked about,
        String text,
        String officer,
        Bic bank,
        Instant askedAt,
        Instant dueAt,
        String answer,
        @Nullable Instant answeredAt) {
    public boolean isAnswered() {
        return answeredAt != null;
    }

    public boolean isOverdue(Instant now) {
        return answeredAt == null && dueAt.isBefore(now);
    }
}
