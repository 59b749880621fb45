/// What the engine says has happened, as sealed records. Past tense. Start reading at Event.
@NullMarked
package org.tandem.domain.event;

import org.jspecify.annotations.NullMarked;
