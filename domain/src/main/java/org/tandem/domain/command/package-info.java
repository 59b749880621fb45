/// What may be asked of the engine, as sealed records. Imperatives. Start reading at Command.
@NullMarked
package org.tandem.domain.command;

import org.jspecify.annotations.NullMarked;
