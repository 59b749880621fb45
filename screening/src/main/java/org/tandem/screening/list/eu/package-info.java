/// The consolidated list of the European Union's financial sanctions (FSF), version 1.1, in CSV and in XML.
///
/// In: a [org.tandem.screening.list.source.ListFile]. Out: a [org.tandem.screening.list.ListVersion].
/// Start reading at [EuXml].
@NullMarked
package org.tandem.screening.list.eu;

import org.jspecify.annotations.NullMarked;
