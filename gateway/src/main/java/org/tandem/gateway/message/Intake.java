package org.tandem.gateway.message;

import org.tandem.compliance.ScreeningSubject;
import org.tandem.domain.command.Command;
import org.tandem.domain.payment.Reason;

/// What a message became: something to ask of the ledger, or a refusal before it.
sealed interface Intake {
    record Asked(Command command) implements Intake {}

    /// A payment that the gate has judged.
    ///
    /// @param subject what was judged, should it have to be judged again
    record Judged(Command.SubmitPayment command, ScreeningSubject subject) implements Intake {}

    record Refusal(Reason reason, String text) implements Intake {}
}
