/// Load through the public channel: who takes part, what they pay, at which pace, and what came of it.
///
/// In: a plan (server, certificates, participants, rates, seed). Out: counts, latencies, every payment's final state.
/// May not enter: the server's inner types; waiting for one payment before the next one's time has come.
/// Start reading at `Cast`, then `OpenLoop`.
@NullMarked
package org.tandem.simulation.load;

import org.jspecify.annotations.NullMarked;
