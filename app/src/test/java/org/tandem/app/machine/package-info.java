@NullMarked
package org.tandem.app.machine;

import org.jspecify.annotations.NullMarked;
