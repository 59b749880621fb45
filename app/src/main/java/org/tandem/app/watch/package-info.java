/// How a process is, for the machines that watch it: is it alive, is it ready and if not why, and what it counts.
///
/// In: figures that the parts give when asked. Out: a plain HTTP port of its own on loopback with `/health/live`,
/// `/health/ready` and `/metrics` (OpenMetrics). May not enter: decisions; nothing here changes what a part does.
/// Start reading at [org.tandem.app.watch.Watch]; every metric is in [org.tandem.app.watch.Metric].
@NullMarked
package org.tandem.app.watch;

import org.jspecify.annotations.NullMarked;
