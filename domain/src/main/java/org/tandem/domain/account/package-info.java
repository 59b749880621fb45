/// Settlement and system accounts and the double entries made on them.
@NullMarked
package org.tandem.domain.account;

import org.jspecify.annotations.NullMarked;
