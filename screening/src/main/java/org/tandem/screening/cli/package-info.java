/// Screening by hand: one name, pairs of names, a file of names. Text in, text out, an exit code; no command-line
/// library.
///
/// In: a screener and readers. Out: text, CSV, JSON. May not enter: how arguments are parsed, which belongs to `app`.
/// Start reading at [ScreenName].
@NullMarked
package org.tandem.screening.cli;

import org.jspecify.annotations.NullMarked;
