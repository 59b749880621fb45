package org.tandem.compliance.rules;

import org.tandem.domain.payment.Reason;

/// What a rule found missing, meaningless or wrong.
///
/// @param rejects whether the payment ends here; else officers look at it first
/// @param text in words, with the pack that asks for it: `R16-2012: the debtor's name says nothing: 'N/A'`
public record Finding(boolean rejects, Reason reason, String text) {}
