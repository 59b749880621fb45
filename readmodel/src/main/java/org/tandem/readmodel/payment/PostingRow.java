package org.tandem.readmodel.payment;

import java.time.Instant;
import org.tandem.domain.account.Posting;

/// One double entry with its place.
///
/// @param line from 0 within its event
public record PostingRow(long eventSequence, int line, Instant postedAt, Posting posting) {}
