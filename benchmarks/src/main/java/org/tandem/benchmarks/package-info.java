/// Measured, then claimed: what `./dev bench` runs.
///
/// In: the name of a benchmark and its options. Out: the machine, the settings, figures, and one line for machines.
/// May not enter: the shipped system. Start reading at [org.tandem.benchmarks.Benchmarks].
@NullMarked
package org.tandem.benchmarks;

import org.jspecify.annotations.NullMarked;
