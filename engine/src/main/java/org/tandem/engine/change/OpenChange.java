package org.tandem.engine.change;

import org.tandem.domain.command.CommandId;
import org.tandem.domain.network.Change;

/// Waits for its second officer until the deadline of its ticket.
record OpenChange(CommandId id, String proposer, Change change, int ticket) {}
