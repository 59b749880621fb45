@NullMarked
package org.tandem.app.records;

import org.jspecify.annotations.NullMarked;
