/// What a payment carries besides money and parties: purpose, instructions, regulatory reporting, remittance
/// information, charges, amounts, reasons. In: texts as they stood in the message. Out: immutable records; absent is
/// empty or `NONE`. May not enter: XML, versions.
@NullMarked
package org.tandem.iso20022.details;

import org.jspecify.annotations.NullMarked;
