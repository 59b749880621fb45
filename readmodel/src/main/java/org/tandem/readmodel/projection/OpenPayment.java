package org.tandem.readmodel.projection;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// The part of a payment's row that still changes; zero means "has not happened".
final class OpenPayment {
    final long sequence;
    final Uetr uetr;
    final long receivedMicros;
    final long heldMicros;
    long reservedMicros;
    long deadlineMicros;
    long endedMicros;
    long endedSequence;
    long roundingMinor;
    PaymentState state;
    Reason reason = Reason.NONE;

    @Nullable
    String detail;

    boolean delivered;
    /// In this batch: nothing of it has been written yet, or its row must be written again.
    boolean unwritten;

    OpenPayment(long sequence, Uetr uetr, PaymentState state, long receivedMicros, long heldMicros) {
        this.sequence = sequence;
        this.uetr = uetr;
        this.state = state;
        this.receivedMicros = receivedMicros;
        this.heldMicros = heldMicros;
    }
}
