/// `./dev bench screened`: what real lists cost the whole path of payments, against the few names of a trial network.
///
/// ```
/// ScreenedBenchmark ─ two systems, one with the real lists ─▶ ScreenedLoad: a stretch on one, a stretch on the other …
///        └─ Stretch, Stretch, … ─▶ Loss: pairs, medians, intervals        GateTime: what of it is the gate's
/// ```
///
/// In: a folder of lists with names of customers who are on none. Out: figures for people and one line for machines.
/// May not enter: a system without a gate, parties remembered sold as new ones. Start reading at
/// [org.tandem.benchmarks.screened.ScreenedBenchmark].
@NullMarked
package org.tandem.benchmarks.screened;

import org.jspecify.annotations.NullMarked;
