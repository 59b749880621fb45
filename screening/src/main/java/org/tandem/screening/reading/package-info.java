/// How words of any script are read in Latin letters, and what they then sound like.
///
/// In: one word of [org.tandem.screening.text.WordSplitter]. Out: its readings, the likeliest first. The standards are
/// data in `romanisations.txt`. May not enter: lists, scores.
/// Start reading at [Readings].
@NullMarked
package org.tandem.screening.reading;

import org.jspecify.annotations.NullMarked;
