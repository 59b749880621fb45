/// What became of recent payments, in memory, so that questions about them never reach the ledger.
///
/// In: events, by one thread in order. Out: a payment's stages with their times.
/// May not enter: a lookup that can block; older payments come from `PaymentHistory`, elsewhere.
@NullMarked
package org.tandem.gateway.status;

import org.jspecify.annotations.NullMarked;
