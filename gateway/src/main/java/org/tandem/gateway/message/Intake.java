package org.tandem.gateway.message;

import org.tandem.domain.command.Command;
import org.tandem.domain.payment.Reason;

/// What a message became: something to ask of the ledger, or a refusal before it.
sealed interface Intake {
    record Asked(Command command) implements Intake {}

    record Refusal(Reason reason, String text) implements Intake {}
}
