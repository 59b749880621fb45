/// Each effect exactly once, whatever happens in between.
@NullMarked
package org.tandem.readmodel.projection;

import org.jspecify.annotations.NullMarked;
