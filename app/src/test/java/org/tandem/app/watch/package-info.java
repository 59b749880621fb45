/// Tests of health and metrics.
@NullMarked
package org.tandem.app.watch;

import org.jspecify.annotations.NullMarked;
