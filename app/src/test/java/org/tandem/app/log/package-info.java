@NullMarked
package org.tandem.app.log;

import org.jspecify.annotations.NullMarked;
