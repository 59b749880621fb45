/// Whole demonstrations against the smallest server that keeps the channel's contract, over real mutual TLS.
@NullMarked
package org.tandem.simulation.demonstration;

import org.jspecify.annotations.NullMarked;
