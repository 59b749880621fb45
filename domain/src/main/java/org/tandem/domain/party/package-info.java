/// Who takes part: business identifier codes, roles, persons who act for an operator.
@NullMarked
package org.tandem.domain.party;

import org.jspecify.annotations.NullMarked;
