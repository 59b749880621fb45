/// The journal as the parts read it.
@NullMarked
package org.tandem.app.journal;

import org.jspecify.annotations.NullMarked;
