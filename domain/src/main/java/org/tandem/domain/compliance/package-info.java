/// What the gate says about a payment before it may reach the log.
@NullMarked
package org.tandem.domain.compliance;

import org.jspecify.annotations.NullMarked;
