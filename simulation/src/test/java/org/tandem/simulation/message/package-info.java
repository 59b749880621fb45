/// Tests of the package of the same name.
@NullMarked
package org.tandem.simulation.message;

import org.jspecify.annotations.NullMarked;
