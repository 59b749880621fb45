package org.tandem.readmodel.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.compliance.ScreeningMethod;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Money;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// One payment as it stands now.
///
/// @param sequence of its first event; orders payments by time of receipt and names this row in pages
/// @param reason why it is held, rejected or returned; [Reason#NONE] otherwise
/// @param detail what was expected and what was found; empty when there is nothing to say
/// @param refused ended at the door: nothing was ever reserved
/// @param delivered the creditor agent was asked
/// @param endedSequence of the event that settled, rejected or refused it; null while it is open
/// @param screening null for a payment refused at the door
public record PaymentRow(
        long sequence,
        Uetr uetr,
        PaymentKind kind,
        PaymentState state,
        Reason reason,
        String detail,
        boolean refused,
        boolean delivered,
        Bic debtorAgent,
        Bic creditorAgent,
        Price price,
        Times times,
        @Nullable Long endedSequence,
        @Nullable Screening screening) {

    /// @param fxProvider [Bic#NONE] without FX
    /// @param target zero when a refused payment stated none
    /// @param roundingMinor the whole minor unit that rounding had gathered, in the currency of the computed side
    /// @param marginPpm margin below the reference rate in parts per million (hundredths of a basis point); null
    ///     without a rate or a reference
    /// @param totalCostPpm margin and both fees, parts per million of the source amount; null when refused
    public record Price(
            Bic fxProvider,
            QuoteId quote,
            @Nullable Rate rate,
            @Nullable Rate reference,
            Money source,
            Money target,
            Money senderFee,
            Money receiverFee,
            FixedSide fixedSide,
            long roundingMinor,
            @Nullable Long marginPpm,
            @Nullable Long totalCostPpm) {}

    /// The log's times, `created` apart, which is the sender's.
    ///
    /// @param reserved when the creditor agent was asked: later than `received` after a hold only
    /// @param deadline by when an officer or the creditor agent must have spoken
    /// @param ended settled, rejected or refused
    public record Times(
            Instant created,
            Instant received,
            @Nullable Instant held,
            @Nullable Instant reserved,
            @Nullable Instant deadline,
            @Nullable Instant ended,
            @Nullable Instant returned) {}

    public record Screening(Verdict verdict, ScreeningMethod method, long listEpoch) {}
}
