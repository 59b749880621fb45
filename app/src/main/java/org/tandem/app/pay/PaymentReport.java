package org.tandem.app.pay;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.tandem.gateway.json.PaymentJson;
import org.tandem.gateway.json.QuoteJson;

/// What became of a payment from the command line; also its `--json`.
///
/// @param status by ISO 20022: `ACSC` when it is final, `RJCT`, `PDNG` when it is held, `ACSP` when it was still under
/// way when waiting ended
/// @param reason its code, where it was refused
/// @param quote absent without exchange
/// @param payment absent when it was refused before the log
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentReport(
        String uetr,
        String status,
        @Nullable String reason,
        @Nullable String detail,
        QuoteJson.@Nullable Offered quote,
        PaymentJson.@Nullable Payment payment) {
    public boolean isSettled() {
        return status.equals("ACSC");
    }

    /// Whether it has neither settled nor been refused or held: nobody knows yet.
    public boolean isOpen() {
        return status.equals("ACSP");
    }
}
