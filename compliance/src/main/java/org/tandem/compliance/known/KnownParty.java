package org.tandem.compliance.known;

import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.payment.Uetr;

/// A party that a payment once named.
///
/// @param lastPayment the newest that named it
/// @param cleanEpoch of the lists that last found nothing; 0 for never
public record KnownParty(Fingerprint fingerprint, ScreenedParty party, Uetr lastPayment, long cleanEpoch) {}
