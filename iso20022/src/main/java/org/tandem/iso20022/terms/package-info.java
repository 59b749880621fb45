/// What a message says about the money and its references: amounts, rates, identifiers, codes.
/// In: texts as they stood in the message, amounts as exact decimal text. Out: immutable records; absent is empty or
/// `NONE`. May not enter: XML, versions, arithmetic.
@NullMarked
package org.tandem.iso20022.terms;

import org.jspecify.annotations.NullMarked;
