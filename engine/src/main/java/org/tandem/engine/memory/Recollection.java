package org.tandem.engine.memory;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.Outcome.Refused;

/// What is remembered of one command: its content's fingerprint, its refusal (null when it was applied), and a note.
public record Recollection(long fingerprint, @Nullable Refused refused, long note) {}
