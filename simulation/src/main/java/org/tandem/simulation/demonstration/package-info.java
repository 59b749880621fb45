/// Shows the system at work from the participants' side: pays, follows the first payment message by message, counts.
///
/// In: a plan, a number of payments, a pace. Out: a report for people and for comparison with the server's own books.
/// May not enter: printing, the server's inner types. Start reading at `Demonstration`.
@NullMarked
package org.tandem.simulation.demonstration;

import org.jspecify.annotations.NullMarked;
