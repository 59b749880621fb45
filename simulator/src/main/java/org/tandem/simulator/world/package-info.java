/// Time, chance and wires of a simulated world, all from one seed.
///
/// In: a seed. Out: actions run one after the other, each at its virtual time. May not enter: clocks, threads, anything
/// of Tandem. Start reading at [org.tandem.simulator.world.Schedule].
@NullMarked
package org.tandem.simulator.world;

import org.jspecify.annotations.NullMarked;
