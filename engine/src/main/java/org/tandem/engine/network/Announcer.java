package org.tandem.engine.network;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recipients;
import org.tandem.domain.party.Bic;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;

/// Gives every event its place in the log, and its place among the messages of each recipient that is a participant.
public final class Announcer {
    private final Participants participants;
    private final Listener listener;
    private long lastSequence;

    public Announcer(Participants participants, Listener listener) {
        this.participants = participants;
        this.listener = listener;
    }

    public void emit(Event event) {
        lastSequence++;
        listener.hear(lastSequence, event, delivery(event, 0), delivery(event, 1), delivery(event, 2));
    }

    public long lastSequence() {
        return lastSequence;
    }

    public void writeTo(WordWriter out) {
        out.put(lastSequence);
    }

    public void readFrom(WordReader in) {
        lastSequence = in.next();
    }

    private long delivery(Event event, int index) {
        Bic recipient = Recipients.of(event, index);
        if (recipient.isNone()) {
            return 0;
        }
        @Nullable Participant participant = participants.find(recipient);
        return participant == null ? 0 : participant.nextDelivery();
    }

    /// Where numbered events go.
    @FunctionalInterface
    public interface Listener {
        void hear(long sequence, Event event, long delivery0, long delivery1, long delivery2);
    }
}
