@NullMarked
package org.tandem.screening.list.source;

import org.jspecify.annotations.NullMarked;
