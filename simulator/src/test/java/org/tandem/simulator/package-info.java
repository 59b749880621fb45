/// The simulator's own tests: its laws hold, its runs repeat.
@NullMarked
package org.tandem.simulator;

import org.jspecify.annotations.NullMarked;
