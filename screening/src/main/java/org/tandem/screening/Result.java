package org.tandem.screening;

import java.util.List;

/// What screening a subject came to. There is no fourth way: what cannot be screened is never clear.
public sealed interface Result {
    /// Nothing listed is like the subject.
    record Clear() implements Result {}

    /// Someone must look, or a rule decide.
    ///
    /// @param hits the best first, one for each entry, at most [Screener#MAX_HITS]
    /// @param more how many further entries are left out
    record Alert(List<Hit> hits, int more) implements Result {
        public Alert {
            hits = List.copyOf(hits);
            if (hits.isEmpty()) {
                throw new IllegalArgumentException("an alert has at least one hit");
            }
        }
    }

    /// The text says no name that could be compared.
    record Unscreenable(Reason reason, String detail) implements Result {}

    /// Why a text cannot be screened.
    enum Reason {
        /// No letter and no digit in it.
        NO_WORDS,
        /// Longer than any name, address or narrative of a payment.
        TOO_LONG,
        /// More words than a name has.
        TOO_MANY_WORDS,
        /// Letters that no reading is known for.
        UNREADABLE
    }
}
