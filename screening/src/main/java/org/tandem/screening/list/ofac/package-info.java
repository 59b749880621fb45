/// The lists of the US Treasury's OFAC, in both forms it publishes: CSV in several files, and the advanced XML.
///
/// In: [org.tandem.screening.list.source.ListFile]s. Out: [org.tandem.screening.list.ListVersion]s.
/// Start reading at [OfacCsv].
@NullMarked
package org.tandem.screening.list.ofac;

import org.jspecify.annotations.NullMarked;
