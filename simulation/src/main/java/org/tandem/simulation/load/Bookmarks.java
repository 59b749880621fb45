package org.tandem.simulation.load;

import org.tandem.domain.party.Bic;

/// Remembers between runs which deliveries each participant has dealt with.
public interface Bookmarks {
    /// Everybody begins at the first delivery.
    Bookmarks NONE = new Bookmarks() {
        @Override
        public long lastSequence(Bic participant) {
            return 0;
        }

        @Override
        public void keep(Bic participant, long lastSequence) {}
    };

    /// The last delivery this participant has dealt with, 0 for none.
    long lastSequence(Bic participant);

    /// Called about once a second, and at the end.
    void keep(Bic participant, long lastSequence);
}
