/// Lists of an operator's own and of publishers whose form is not known here, in the plain CSV and JSON that
/// `docs/operating/lists.md` describes.
///
/// In: a [org.tandem.screening.list.source.ListFile]. Out: a [org.tandem.screening.list.ListVersion].
/// Start reading at [GenericCsv].
@NullMarked
package org.tandem.screening.list.generic;

import org.jspecify.annotations.NullMarked;
