/// What the processes of one network agree on: their configuration and their pulses.
@NullMarked
package org.tandem.app.process;

import org.jspecify.annotations.NullMarked;
