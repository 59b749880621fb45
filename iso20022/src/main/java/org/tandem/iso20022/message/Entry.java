package org.tandem.iso20022.message;

import org.tandem.iso20022.details.Remittance;
import org.tandem.iso20022.terms.Code;
import org.tandem.iso20022.terms.PaymentId;
import org.tandem.iso20022.terms.TextAmount;

/// A movement on an account. `bankTransaction` is proprietary or the codes `domain/family/subfamily` with slashes
/// between. `debtor` and `creditor` are names.
public record Entry(
        String reference,
        TextAmount amount,
        String direction,
        boolean reversal,
        Code status,
        String bookingDate,
        String valueDate,
        String servicerReference,
        Code bankTransaction,
        String messageId,
        PaymentId id,
        String debtor,
        String creditor,
        Remittance remittance,
        String text) {}
