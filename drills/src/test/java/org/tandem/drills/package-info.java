/// Drills in short, and what they are judged by.
@NullMarked
package org.tandem.drills;

import org.jspecify.annotations.NullMarked;
