/// The consolidated list of the United Nations Security Council.
///
/// In: a [org.tandem.screening.list.source.ListFile]. Out: a [org.tandem.screening.list.ListVersion].
/// Start reading at [UnXml].
@NullMarked
package org.tandem.screening.list.un;

import org.jspecify.annotations.NullMarked;
