@NullMarked
package org.tandem.screening.index;

import org.jspecify.annotations.NullMarked;
