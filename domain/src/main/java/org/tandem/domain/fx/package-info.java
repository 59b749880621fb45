/// What FX providers offer and what debtor agents are quoted.
@NullMarked
package org.tandem.domain.fx;

import org.jspecify.annotations.NullMarked;
