package org.tandem.readmodel.projection;

import org.tandem.domain.event.Step;

/// A step, and where reading goes on after it.
record JournalStep(Step step, long nextPosition) {}
