/// Finds the listed names that a name is like, without looking at most of them.
///
/// In: names with a number each. Out: an immutable [NameIndex], and what a [Search] found in it with scores. May not
/// enter: what a score means, entries, dates.
/// Start reading at [NameIndex].
@NullMarked
package org.tandem.screening.index;

import org.jspecify.annotations.NullMarked;
