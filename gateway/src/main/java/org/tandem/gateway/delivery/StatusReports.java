package org.tandem.gateway.delivery;

import java.util.List;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.time.IsoTime;
import org.tandem.iso20022.details.StatusReason;
import org.tandem.iso20022.message.StatusReport;
import org.tandem.iso20022.party.Agent;
import org.tandem.iso20022.terms.Original;
import org.tandem.iso20022.terms.TextAmount;

/// The system's own pacs.002, in its one shape.
public final class StatusReports {
    private StatusReports() {}

    /// @param messageId of the report itself
    /// @param status `ACTC`, `ACSP`, `ACSC`, `PDNG` or `RJCT`
    /// @param reason NONE where the status needs none
    public static StatusReport of(
            String messageId,
            long timeNanos,
            Bic operator,
            Bic recipient,
            Original original,
            String status,
            Reason reason,
            String detail) {
        boolean settled = status.equals("ACSC");
        return new StatusReport(
                messageId,
                IsoTime.dateTime(timeNanos),
                Agent.of(operator),
                Agent.of(recipient),
                "",
                List.of(),
                "",
                original,
                status,
                reason == Reason.NONE ? List.of() : List.of(StatusReason.of(reason, text(reason, detail))),
                List.of(),
                "",
                settled ? IsoTime.date(timeNanos) : "",
                "");
    }

    /// The payment by its UETR alone: what every message about it carries.
    public static Original original(Uetr uetr, TextAmount amount) {
        return new Original("", "", "", "", "", "", uetr.toString(), "", amount, "");
    }

    /// The ISO 20022 status of a state.
    public static String status(PaymentState state) {
        return switch (state) {
            case HELD -> "PDNG";
            case RESERVED -> "ACSP";
            case SETTLED, RETURNED -> "ACSC";
            case REJECTED -> "RJCT";
        };
    }

    /// What the reason means, where nobody said it better; within the standard's 105 characters.
    public static String text(Reason reason, String detail) {
        String text = detail.isBlank() ? reason.when() : detail;
        return text.length() <= 105 ? text : text.substring(0, 104) + "…";
    }
}
