@NullMarked
package org.tandem.screening.list.store;

import org.jspecify.annotations.NullMarked;
