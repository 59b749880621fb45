package org.tandem.simulator.node;

import java.util.List;
import org.tandem.engine.Engine;

/// Sees every entry that any node applies, and judges.
public interface Witness {
    /// @param steps the bytes the ledger gave to the journal for it
    /// @param journalPosition the journal's after them
    void applied(int node, long index, Entry entry, List<byte[]> steps, long journalPosition, Engine engine);
}
