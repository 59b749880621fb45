/// Mains, configuration and wiring: the only place that knows every module, reads the environment and decides where
/// things are.
///
/// In: a command line. Out: a running system, or one verb done, and an exit code. Nothing imports this module.
/// Start reading at [org.tandem.app.Main].
@NullMarked
package org.tandem.app;

import org.jspecify.annotations.NullMarked;
