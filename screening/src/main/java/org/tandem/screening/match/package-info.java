/// How far two names are one: words aligned and weighed, the same way for a pair and for a list.
///
/// In: names as text. Out: scores of 0 to 10,000 and the alignment behind them. May not enter: what a score means for a
/// payment, dates, countries.
/// Start reading at [Scorer].
@NullMarked
package org.tandem.screening.match;

import org.jspecify.annotations.NullMarked;
