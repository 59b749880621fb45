/// `./dev bench screening`: the engine of names on one core, with lists filled up to a hundred thousand names.
///
/// In: a folder of lists. Out: figures for people and one line for machines. May not enter: names of real people other
/// than from the lists, figures of a warmed-up cache sold as those of fresh names.
/// Start reading at [org.tandem.benchmarks.screening.ScreeningBenchmark].
@NullMarked
package org.tandem.benchmarks.screening;

import org.jspecify.annotations.NullMarked;
