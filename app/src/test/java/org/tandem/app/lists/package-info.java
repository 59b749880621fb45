@NullMarked
package org.tandem.app.lists;

import org.jspecify.annotations.NullMarked;
