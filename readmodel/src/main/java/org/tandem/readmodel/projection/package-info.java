/// From the event journal into rows, each effect exactly once.
///
/// In: decoded steps, in order, from a [org.tandem.readmodel.projection.StepSource]. Out: rows and the place reached,
/// in one transaction a batch. May not enter: questions (they are asked elsewhere), clocks that change a row. Start
/// reading at [org.tandem.readmodel.projection.Projector], then `Projection`.
@NullMarked
package org.tandem.readmodel.projection;

import org.jspecify.annotations.NullMarked;
