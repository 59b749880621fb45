package org.tandem.readmodel;

import org.tandem.database.Pool;

/// Drops the ledger's rows and begins anew: the next projector fills them from the journal's first event.
///
/// No projector may run meanwhile; one that does loses its tables, fails, and starts over.
public final class Rebuild {
    private Rebuild() {}

    public static void run(Pool pool) {
        LedgerSchema.drop(pool);
        LedgerSchema.prepare(pool);
    }
}
