/// Text made plain: what is invisible removed, what looks alike put right, words told apart.
///
/// In: any string. Out: lower-case words of letters and digits. May not enter: languages, lists, scores.
/// Start reading at [WordSplitter].
@NullMarked
package org.tandem.screening.text;

import org.jspecify.annotations.NullMarked;
