package org.tandem.readmodel.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// A recall and its answer; the answer's parts are null while it is awaited.
public record RecallRow(
        long sequence,
        CommandId recall,
        Uetr uetr,
        Bic debtorAgent,
        Bic creditorAgent,
        Instant requestedAt,
        Reason reason,
        @Nullable Long answerSequence,
        @Nullable Instant answeredAt,
        @Nullable Boolean accepted,
        @Nullable Reason answerReason) {}
