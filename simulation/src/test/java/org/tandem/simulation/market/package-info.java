/// Tests of the package of the same name.
@NullMarked
package org.tandem.simulation.market;

import org.jspecify.annotations.NullMarked;
