/// The gate before the log: rule packs, then identifiers, names and free text against the lists.
///
/// In: a payment's content values, its parties and what people wrote. Out: a `Clearance`, made nowhere else.
/// May not enter: the engine, the web, XML, SQL; anything that lets a payment pass unscreened. Start reading at
/// [org.tandem.compliance.Gate].
@NullMarked
package org.tandem.compliance;

import org.jspecify.annotations.NullMarked;
