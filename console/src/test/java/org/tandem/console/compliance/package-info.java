/// The officers' pages on a real database, a real port and a real browser.
@NullMarked
package org.tandem.console.compliance;

import org.jspecify.annotations.NullMarked;
