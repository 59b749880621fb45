/// What the gateway needs of the rest of the house and does not bring: the ledger to submit to, the journal to re-read,
/// histories and balances. `app` plugs them in.
///
/// In: domain values. Out: interfaces only. May not enter: how anything of it is done.
@NullMarked
package org.tandem.gateway.port;

import org.jspecify.annotations.NullMarked;
