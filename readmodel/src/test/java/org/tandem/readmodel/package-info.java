/// The ledger on a real PostgreSQL, fed by the real engine. `Corridor` makes the journals.
@NullMarked
package org.tandem.readmodel;

import org.jspecify.annotations.NullMarked;
