/// A simulated bank on the public channel: pays as a debtor agent, answers as a creditor agent.
///
/// In: payment orders, deliveries. Out: requests, pacs.008 and pacs.002; what became of every payment, to an observer.
/// May not enter: the server's inner types; a bank knows only its channel. Start reading at `SimulatedBank`.
@NullMarked
package org.tandem.simulation.bank;

import org.jspecify.annotations.NullMarked;
