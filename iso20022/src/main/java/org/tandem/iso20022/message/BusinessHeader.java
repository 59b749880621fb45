package org.tandem.iso20022.message;

import org.tandem.iso20022.party.Actor;

/// The business application header (head.001). `signed` tells that a signature stood in it; the signature itself is not
/// kept, for signatures are judged on the original bytes.
public record BusinessHeader(
        Actor from,
        Actor to,
        String messageId,
        String definition,
        String service,
        String createdAt,
        String copyDuplicate,
        boolean possibleDuplicate,
        String priority,
        boolean signed) {
    /// A header as the system and its clients write it.
    public static BusinessHeader of(
            Actor from, Actor to, String messageId, MessageDefinition definition, String createdAt) {
        return new BusinessHeader(from, to, messageId, definition.toString(), "", createdAt, "", false, "", false);
    }
}
