/// The rules of a network that change results: participants, fees, limits, parameters; every change needs two persons.
@NullMarked
package org.tandem.domain.network;

import org.jspecify.annotations.NullMarked;
