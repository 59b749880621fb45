package org.tandem.domain.command;

import java.util.List;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// The answer to one command. A payment that is rejected is still [Applied]: its events say so. A repeated command
/// changes nothing and is told what is known.
public sealed interface Outcome {
    /// Done; the events of the same step say what.
    record Applied() implements Outcome {
        public static final Applied INSTANCE = new Applied();
    }

    /// Not done, nothing changed. `detail` says what was expected and what was found.
    record Refused(Reason reason, String detail) implements Outcome {}

    /// This payment, or this answer to it, is known already: its present state. Also the answer to an answer that
    /// came too late.
    record PaymentKnown(Uetr uetr, PaymentState state, Reason reason, long sinceNanos) implements Outcome {}

    /// This quote request was answered before; these of its quotes still live.
    record QuotesKnown(CommandId request, List<Quote> quotes) implements Outcome {
        public QuotesKnown {
            quotes = List.copyOf(quotes);
        }
    }

    /// This command was done before.
    record Repeated() implements Outcome {
        public static final Repeated INSTANCE = new Repeated();
    }
}
