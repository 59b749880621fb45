package org.tandem.compliance.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Uetr;

/// A case in the queue.
///
/// @param assignee empty while nobody has it
/// @param headline its best alert
/// @param asking what its bank was asked
public record CaseRow(
        long id,
        Uetr uetr,
        CaseStatus status,
        Priority priority,
        String assignee,
        Times times,
        Bic debtorAgent,
        Bic creditorAgent,
        Money source,
        Money target,
        Headline headline,
        Asking asking) {

    /// @param deadline when the payment is rejected if nobody has decided
    /// @param ended null while open
    public record Times(
            Instant opened, Instant deadline, @Nullable Instant ended) {}

    /// @param waiting how many questions have no answer
    /// @param due the first of these; null when none waits
    /// @param answered when the last answer came; null when none has
    public record Asking(
            int waiting, @Nullable Instant due, @Nullable Instant answered) {}

    /// @param party and `listed` are empty when the case has no alert
    /// @param certainty 0 to 1,000
    /// @param alerts how many there are
    public record Headline(String party, String listed, int certainty, int alerts) {}
}
