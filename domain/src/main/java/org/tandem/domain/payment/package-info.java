/// The payment: identifiers, states, reason codes, terms and the postings that follow from them.
@NullMarked
package org.tandem.domain.payment;

import org.jspecify.annotations.NullMarked;
