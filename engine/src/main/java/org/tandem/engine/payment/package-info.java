/// A payment's life: submitted, refused or reserved, held, answered, settled, returned, recalled; and the clock on it.
///
/// In: the payment commands and due deadlines. Out: the payment events and their postings. May not enter: anything
/// that looks outside the command and the state. Start reading at Submission, then Ending.
@NullMarked
package org.tandem.engine.payment;

import org.jspecify.annotations.NullMarked;
