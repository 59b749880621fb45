/// Tests of the package of the same name.
@NullMarked
package org.tandem.simulation.load;

import org.jspecify.annotations.NullMarked;
