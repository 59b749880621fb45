/// The house rules, as tests: who may depend on whom, what the core may never touch, how sources are written.
///
/// In: the other modules' class files and the text of the tree, both by path. Out: failures that name the replacement.
/// May not enter: exceptions for one class; a rule that is wrong is changed for all. Every rule has a broken sample
/// under `samples/` that it must reject. Start reading at `HouseRules`, then `TidyRules`.
@NullMarked
package org.tandem.architecture;

import org.jspecify.annotations.NullMarked;
