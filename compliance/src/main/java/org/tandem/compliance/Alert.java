package org.tandem.compliance;

import org.tandem.compliance.names.Hit;

/// One party of a payment that may be one entry of a list.
///
/// @param party its place in [Examination#parties]
public record Alert(int party, Channel channel, Hit hit) {

    /// By what it was found.
    public enum Channel {
        IDENTIFIER,
        NAME,
        NARRATIVE
    }
}
