package org.tandem.compliance.cases;

import org.tandem.domain.event.Step;

/// A step of the event journal, and where reading goes on after it.
public record JournalEntry(Step step, long nextPosition) {}
