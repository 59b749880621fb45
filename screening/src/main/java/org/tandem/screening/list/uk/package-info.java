/// The UK Sanctions List, which since 28 January 2026 is the only list of the United Kingdom.
///
/// In: a [org.tandem.screening.list.source.ListFile]. Out: a [org.tandem.screening.list.ListVersion].
/// Start reading at [UkCsv].
@NullMarked
package org.tandem.screening.list.uk;

import org.jspecify.annotations.NullMarked;
