/// Reference data as the log has it: participants, currencies, rules, offers, rates, open changes.
///
/// In: events, by one thread in order. Out: the present state, to any thread, without locks.
/// May not enter: payments, and anything that is not in the log.
@NullMarked
package org.tandem.gateway.directory;

import org.jspecify.annotations.NullMarked;
