package org.tandem.gateway.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a payment is.
public final class PaymentJson {
    private PaymentJson() {}

    public record Enquiry(@Nullable String uetr) {}

    /// @param state one of `HELD`, `RESERVED`, `SETTLED`, `RETURNED`, `REJECTED`
    /// @param status the same as an ISO 20022 status: `PDNG`, `ACSP`, `ACSC`, `RJCT`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Payment(
            String uetr,
            String state,
            String status,
            String debtorAgent,
            String creditorAgent,
            @Nullable Terms terms,
            List<Stage> stages) {}

    /// Absent for a payment that was refused at the door.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Terms(
            @Nullable String fxProvider,
            @Nullable String quoteId,
            @Nullable String rate,
            @Nullable String referenceRate,
            AmountJson source,
            AmountJson target,
            AmountJson senderFee,
            AmountJson receiverFee) {}

    /// @param reason absent unless the payment was held, refused or returned
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stage(
            String state,
            String at,
            @Nullable String reason,
            @Nullable String detail) {}
}
