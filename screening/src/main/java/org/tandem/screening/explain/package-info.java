/// Why a hit is a hit, as records that can be shown, stored and compared; and what OFAC's own search tool would say.
///
/// In: alignments and facts. Out: [Explanation]s. May not enter: decisions.
/// Start reading at [Explanation].
@NullMarked
package org.tandem.screening.explain;

import org.jspecify.annotations.NullMarked;
