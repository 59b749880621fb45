/// Defects planted in the production code's bytes, to show that the simulator finds such.
///
/// Start reading at [org.tandem.simulator.defect.PlantedDefectsTest].
@NullMarked
package org.tandem.simulator.defect;

import org.jspecify.annotations.NullMarked;
