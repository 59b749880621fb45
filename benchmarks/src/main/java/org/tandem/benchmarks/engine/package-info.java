/// `./dev bench engine`: a durable node alone in this process, two-phase FX payments with clearance, one command a
/// call.
///
/// In: seconds, a window, a directory. Out: figures for people and one line for machines. May not enter: shortcuts past
/// the cluster's client, disk sync left out silently, closed-loop latency sold as latency.
/// Start reading at [org.tandem.benchmarks.engine.EngineBenchmark].
@NullMarked
package org.tandem.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
