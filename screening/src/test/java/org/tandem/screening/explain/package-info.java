@NullMarked
package org.tandem.screening.explain;

import org.jspecify.annotations.NullMarked;
