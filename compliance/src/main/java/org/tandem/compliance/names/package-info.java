/// The port to the name engine: what is asked about one party, and what a hit says.
///
/// In: a party's names and facts. Out: hits with their explanation. May not enter: rules, cases, SQL.
/// Start reading at [org.tandem.compliance.names.NameScreen].
@NullMarked
package org.tandem.compliance.names;

import org.jspecify.annotations.NullMarked;
