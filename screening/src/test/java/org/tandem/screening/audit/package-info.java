@NullMarked
package org.tandem.screening.audit;

import org.jspecify.annotations.NullMarked;
