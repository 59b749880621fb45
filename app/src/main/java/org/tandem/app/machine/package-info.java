/// One machine's whole system: the data directory, what is started in which order, and how it stops.
///
/// In: settings. Out: a running node, gateway, read model and console. Wiring only: what the parts do is in their own modules.
/// Start reading at [org.tandem.app.machine.OneMachine].
@NullMarked
package org.tandem.app.machine;

import org.jspecify.annotations.NullMarked;
