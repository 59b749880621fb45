/// Is money flowing, how fast, at what price, in whose currency, and what needs a human.
///
/// In: a time range. Out: figures from the small rollup tables, cheap however many payments there are. Start reading
/// at [org.tandem.readmodel.overview.OverviewQueries].
@NullMarked
package org.tandem.readmodel.overview;

import org.jspecify.annotations.NullMarked;
