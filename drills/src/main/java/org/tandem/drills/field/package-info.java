/// A network of real processes under load, and what can be done to it.
///
/// In: a prepared network. Out: broken and healed parts, and what participants were told. May not enter: which drill it
/// is; judgement about the ledger. Start reading at [org.tandem.drills.field.Field].
@NullMarked
package org.tandem.drills.field;

import org.jspecify.annotations.NullMarked;
