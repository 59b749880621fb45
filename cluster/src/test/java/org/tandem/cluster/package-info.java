/// The real thing: nodes with their own driver, archive and disk files in a temporary directory.
@NullMarked
package org.tandem.cluster;

import org.jspecify.annotations.NullMarked;
