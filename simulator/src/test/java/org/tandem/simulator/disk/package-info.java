/// What a virtual disk keeps.
@NullMarked
package org.tandem.simulator.disk;

import org.jspecify.annotations.NullMarked;
