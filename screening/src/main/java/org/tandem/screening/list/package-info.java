/// What lists say: entries with their names, identifiers and other facts, and the immutable versions that hold them.
///
/// In: files of OFAC, UN, EU, UK and of generic form. Out: [ListVersion]s. May not enter: matching.
/// Start reading at [ListEntry].
@NullMarked
package org.tandem.screening.list;

import org.jspecify.annotations.NullMarked;
