package org.tandem.simulation.bank;

import org.jspecify.annotations.Nullable;
import org.tandem.simulation.message.ChosenQuote;

/// One payment as its debtor agent lives it. Times are [System#nanoTime] values, zero until they come. Changed on the
/// bank's callback thread only; whole and at rest once the observer has it as finished.
public final class OutgoingPayment {
    public static final String SETTLED = "ACSC";
    public static final String REJECTED = "RJCT";
    /// No provider had a firm offer: nothing was sent.
    public static final String UNQUOTED = "NOQT";
    /// The channel was closed first, or the request was refused without a status.
    public static final String UNKNOWN = "UNKN";

    private final PaymentOrder order;
    private final String uetr;
    private final String messageId;
    private final long intendedNanos;

    @Nullable
    ChosenQuote quote;

    String quoteAnswer = "";
    long askedNanos;
    long quotedNanos;
    long sentNanos;
    long takenNanos;
    long finalNanos;
    String status = "";
    String reason = "";
    String detail = "";

    OutgoingPayment(PaymentOrder order, String uetr, String messageId, long intendedNanos) {
        this.order = order;
        this.uetr = uetr;
        this.messageId = messageId;
        this.intendedNanos = intendedNanos;
    }

    public PaymentOrder order() {
        return order;
    }

    public String uetr() {
        return uetr;
    }

    public String messageId() {
        return messageId;
    }

    /// When the quote should have been asked for; load that falls behind is measured from here.
    public long intendedNanos() {
        return intendedNanos;
    }

    public @Nullable ChosenQuote quote() {
        return quote;
    }

    /// The answer to the quote request as it came; kept only for a payment whose journey is told.
    public String quoteAnswer() {
        return quoteAnswer;
    }

    public long askedNanos() {
        return askedNanos;
    }

    public long quotedNanos() {
        return quotedNanos;
    }

    /// When the pacs.008 was handed to the channel.
    public long sentNanos() {
        return sentNanos;
    }

    public long takenNanos() {
        return takenNanos;
    }

    public long finalNanos() {
        return finalNanos;
    }

    /// `ACSC`, `RJCT`, [#UNQUOTED] or [#UNKNOWN]; empty while the payment is under way.
    public String status() {
        return status;
    }

    /// The reason code of a rejection, else empty.
    public String reason() {
        return reason;
    }

    /// What the server said beside the reason code; else empty.
    public String detail() {
        return detail;
    }

    public boolean isSettled() {
        return status.equals(SETTLED);
    }
}
