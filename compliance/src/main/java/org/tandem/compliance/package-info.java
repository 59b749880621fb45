/// The gate before the log: completeness of the parties (FATF R.16), then names against the sanctions list.
///
/// In: a payment's content values and its parties. Out: a `Clearance`, made nowhere else.
/// May not enter: the engine, the web, XML; anything that lets a payment pass unscreened. Start reading at
/// [org.tandem.compliance.Gate].
@NullMarked
package org.tandem.compliance;

import org.jspecify.annotations.NullMarked;
