@NullMarked
package org.tandem.app.audit;

import org.jspecify.annotations.NullMarked;
