@NullMarked
package org.tandem.screening.list.folder;

import org.jspecify.annotations.NullMarked;
