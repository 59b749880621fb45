/// One payment from the command line: who pays whom in which currencies, its price in words, the message, and what
/// becomes of it, step by step.
///
/// In: what a person typed, and a [org.tandem.app.door.Door]. Out: lines and a report. May not enter: the command
/// line's options.
/// Start reading at [org.tandem.app.pay.PaymentDesk].
@NullMarked
package org.tandem.app.pay;

import org.jspecify.annotations.NullMarked;
