package org.tandem.engine.network;

import org.tandem.domain.network.ParticipantState;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;

/// One participant; never leaves again. The index is dense from 0 in the order of admission.
public final class Participant {
    private final int index;
    private final Bic bic;
    private final Role role;
    private final String name;
    private final String country;
    private final boolean unquotedAllowed;
    private final LimitTable limits = new LimitTable();
    private ParticipantState state = ParticipantState.ACTIVE;
    private long delivered;
    private int liveQuotes;

    Participant(int index, Bic bic, Role role, String name, String country, boolean unquotedAllowed) {
        this.index = index;
        this.bic = bic;
        this.role = role;
        this.name = name;
        this.country = country;
        this.unquotedAllowed = unquotedAllowed;
    }

    public int index() {
        return index;
    }

    public Bic bic() {
        return bic;
    }

    public Role role() {
        return role;
    }

    public boolean unquotedAllowed() {
        return unquotedAllowed;
    }

    public boolean isActive() {
        return state == ParticipantState.ACTIVE;
    }

    public void changeState(ParticipantState newState) {
        state = newState;
    }

    public LimitTable limits() {
        return limits;
    }

    /// The channel sequence of the next message for this participant.
    long nextDelivery() {
        return ++delivered;
    }

    /// How many quotes it holds that are neither used nor swept out.
    public int liveQuotes() {
        return liveQuotes;
    }

    public void countQuotes(int change) {
        liveQuotes += change;
    }

    void writeTo(WordWriter out) {
        out.put(bic);
        out.put(role.code());
        out.put(name);
        out.put(country);
        out.put(unquotedAllowed);
        out.put(state.code());
        out.put(delivered);
        limits.writeTo(out);
    }

    static Participant readFrom(WordReader in, int index) {
        Participant it = new Participant(
                index, in.nextBic(), Role.of((int) in.next()), in.nextText(), in.nextText(), in.nextBoolean());
        it.state = ParticipantState.of((int) in.next());
        it.delivered = in.next();
        it.limits.readFrom(in);
        return it;
    }
}
