/// Times as messages and JSON write them. In: epoch nanoseconds or text. Out: the other. May not enter: a clock.
@NullMarked
package org.tandem.gateway.time;

import org.jspecify.annotations.NullMarked;
