/// What the process writes about itself: one JSON object a line in the data directory, and nearly nothing on the
/// terminal.
///
/// In: log records of every module (SLF4J over java.util.logging). Out: files. May not enter: business.
/// Start reading at [org.tandem.app.log.MachineLog].
@NullMarked
package org.tandem.app.log;

import org.jspecify.annotations.NullMarked;
