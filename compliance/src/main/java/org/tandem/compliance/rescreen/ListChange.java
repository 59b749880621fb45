package org.tandem.compliance.rescreen;

import org.tandem.compliance.names.NameScreen;

/// What an update did to the lists.
///
/// @param entries an engine over the added and changed entries only; its epoch and version are the new lists'
/// @param fromEpoch of the lists before
public record ListChange(NameScreen entries, long fromEpoch, int added, int changed, int removed) {}
