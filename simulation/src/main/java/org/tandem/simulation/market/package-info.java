/// Simulated FX providers and settlement banks on the public channel.
///
/// In: pairs with their reference rates, a seed. Out: standing offers that are refreshed, funding, official rates.
/// May not enter: payments; floating point. Start reading at `SimulatedFxProvider`.
@NullMarked
package org.tandem.simulation.market;

import org.jspecify.annotations.NullMarked;
