/// The demonstration: simulated participants on a running machine's public channel, and what a person at the terminal
/// sees of it.
///
/// In: a running machine. Out: text, and whether the books balance. May not enter: any way to the ledger but the
/// channel; what it tells comes from the participants and the read model. Start reading at [org.tandem.app.demo.Demo].
@NullMarked
package org.tandem.app.demo;

import org.jspecify.annotations.NullMarked;
