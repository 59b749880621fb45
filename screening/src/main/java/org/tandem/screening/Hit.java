package org.tandem.screening;

import org.tandem.screening.explain.Explanation;

/// A listed entry that the subject may be.
///
/// @param list short name of the list
/// @param listHash which version of it
/// @param matchedName as the list writes it; for an identifier the entry's first name
/// @param score 0 to 10,000, evidence counted
/// @param ofacScore what OFAC's search tool would say, 0 to 100: for comparison only, no decision rests on it
public record Hit(
        String list,
        String listHash,
        String entryId,
        String matchedName,
        int score,
        Kind kind,
        Explanation explanation,
        int ofacScore) {
    /// By what the entry was found.
    public enum Kind {
        IDENTIFIER,
        NAME,
        ADDRESS
    }
}
