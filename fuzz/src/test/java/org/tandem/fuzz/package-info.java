/// Damaged input for every parser and decoder: each takes it or refuses it in its own words, and never anything else.
///
/// In: the files of `corpus/`, whole and damaged. Out: nothing, or the input that broke a rule, kept in `target/fuzz`.
/// Start reading at [org.tandem.fuzz.FuzzTest].
@NullMarked
package org.tandem.fuzz;

import org.jspecify.annotations.NullMarked;
