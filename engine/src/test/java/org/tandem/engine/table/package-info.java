/// Tests of the memory that the engine's state lives in.
@NullMarked
package org.tandem.engine.table;

import org.jspecify.annotations.NullMarked;
