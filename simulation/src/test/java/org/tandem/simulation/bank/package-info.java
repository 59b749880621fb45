/// Tests of the package of the same name.
@NullMarked
package org.tandem.simulation.bank;

import org.jspecify.annotations.NullMarked;
