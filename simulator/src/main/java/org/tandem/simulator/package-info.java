/// The deterministic simulator: the real ledger, codec and journal with a stand-in for the replicated log, gateways,
/// participants and the projector, all in one thread, with virtual time, network and disk and faults from a seed.
///
/// In: a seed. Out: nothing, or the law that was broken and how to see it again. May not enter: clocks, threads, chance
/// that is not from the seed. Start reading at [org.tandem.simulator.Simulation].
@NullMarked
package org.tandem.simulator;

import org.jspecify.annotations.NullMarked;
