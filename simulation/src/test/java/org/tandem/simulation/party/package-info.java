/// Tests of the package of the same name.
@NullMarked
package org.tandem.simulation.party;

import org.jspecify.annotations.NullMarked;
