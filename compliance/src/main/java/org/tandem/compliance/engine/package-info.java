/// The name engine of module `screening` behind compliance's port.
///
/// In: list versions. Out: hits with the engine's explanation in lines that officers read. May not enter: verdicts.
/// Start reading at [org.tandem.compliance.engine.ListedNames].
@NullMarked
package org.tandem.compliance.engine;

import org.jspecify.annotations.NullMarked;
