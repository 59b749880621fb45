package org.tandem.gateway.port;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// Payments older than the gateway's own memory, answered by the read model. May block; runs on a virtual thread.
@FunctionalInterface
public interface PaymentHistory {
    Optional<Payment> find(Uetr uetr);

    /// @param terms null for a payment that was refused at the door
    /// @param stages in order, at least one
    record Payment(
            Uetr uetr,
            Bic debtorAgent,
            Bic creditorAgent,
            @Nullable PaymentTerms terms,
            List<Stage> stages) {
        public Payment {
            stages = List.copyOf(stages);
            if (stages.isEmpty()) {
                throw new IllegalArgumentException("a known payment has reached at least one state");
            }
        }

        public Stage last() {
            return stages.getLast();
        }

        /// Whether it is known from its beginning; a cache may have seen only its end.
        public boolean isWhole() {
            return switch (stages.getFirst().state()) {
                case HELD, RESERVED, REJECTED -> true;
                case SETTLED, RETURNED -> false;
            };
        }

        public boolean concerns(Bic participant) {
            return debtorAgent.equals(participant)
                    || creditorAgent.equals(participant)
                    || (terms != null && terms.fxProvider().equals(participant));
        }
    }

    /// A state the payment reached, when (epoch nanoseconds), and why; the reason is NONE unless it was refused.
    record Stage(PaymentState state, long timeNanos, Reason reason, String detail) {}
}
