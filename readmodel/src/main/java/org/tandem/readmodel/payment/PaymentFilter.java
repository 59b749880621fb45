package org.tandem.readmodel.payment;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;

/// Which payments; everything given must hold.
///
/// @param uetrPrefix the first characters of the UETR in lower case, hyphens included; empty for any
/// @param participant as debtor agent, creditor agent or FX provider; [Bic#NONE] for any
/// @param states empty for any
/// @param from received at or after
/// @param to received before
/// @param reason [Reason#NONE] for any
/// @param text somewhere in the detail of the reason, in either case; empty for any
/// @param currency source or target currency code; empty for any
public record PaymentFilter(
        String uetrPrefix,
        Bic participant,
        Set<PaymentState> states,
        @Nullable Instant from,
        @Nullable Instant to,
        Reason reason,
        String text,
        String currency) {
    public static final PaymentFilter EVERYTHING =
            new PaymentFilter("", Bic.NONE, Set.of(), null, null, Reason.NONE, "", "");

    public PaymentFilter {
        states = Set.copyOf(states);
        if (!uetrPrefix.matches("[0-9a-f-]{0,36}")) {
            throw new IllegalArgumentException(
                    "a UETR begins with hexadecimal digits in lower case and hyphens, not '" + uetrPrefix + "'");
        }
    }

    public PaymentFilter withUetrPrefix(String value) {
        return new PaymentFilter(value, participant, states, from, to, reason, text, currency);
    }

    public PaymentFilter withParticipant(Bic value) {
        return new PaymentFilter(uetrPrefix, value, states, from, to, reason, text, currency);
    }

    public PaymentFilter withStates(PaymentState... values) {
        return new PaymentFilter(uetrPrefix, participant, Set.of(values), from, to, reason, text, currency);
    }

    public PaymentFilter withReceived(@Nullable Instant notBefore, @Nullable Instant before) {
        return new PaymentFilter(uetrPrefix, participant, states, notBefore, before, reason, text, currency);
    }

    public PaymentFilter withReason(Reason value) {
        return new PaymentFilter(uetrPrefix, participant, states, from, to, value, text, currency);
    }

    public PaymentFilter withText(String value) {
        return new PaymentFilter(uetrPrefix, participant, states, from, to, reason, value, currency);
    }

    public PaymentFilter withCurrency(String code) {
        return new PaymentFilter(uetrPrefix, participant, states, from, to, reason, text, code);
    }
}
