/// The journal's files, written and read for themselves.
@NullMarked
package org.tandem.cluster.journal;

import org.jspecify.annotations.NullMarked;
