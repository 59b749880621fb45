package org.tandem.engine.network;

import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.Long2ObjectHashMap;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;
import org.tandem.domain.Limits;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;

/// All participants, by index and by BIC.
public final class Participants {
    private final List<Participant> byIndex = new ArrayList<>();
    private final Long2ObjectHashMap<Participant> byBic = new Long2ObjectHashMap<>();

    public int size() {
        return byIndex.size();
    }

    public Participant get(int index) {
        return byIndex.get(index);
    }

    public @Nullable Participant find(Bic bic) {
        return byBic.get(bic.packed());
    }

    /// The participant that is known to be one.
    public Participant require(Bic bic) {
        Participant found = byBic.get(bic.packed());
        if (found == null) {
            throw new Broken(bic + " is no participant");
        }
        return found;
    }

    public Participant admit(Bic bic, Role role, String name, String country, boolean unquotedAllowed) {
        Participant admitted = new Participant(byIndex.size(), bic, role, name, country, unquotedAllowed);
        add(admitted);
        return admitted;
    }

    void writeTo(WordWriter out) {
        out.put(byIndex.size());
        for (Participant participant : byIndex) {
            participant.writeTo(out);
        }
    }

    void readFrom(WordReader in) {
        int count = in.next(Limits.PARTICIPANTS_MAX, "count of participants");
        for (int i = 0; i < count; i++) {
            add(Participant.readFrom(in, i));
        }
    }

    private void add(Participant participant) {
        Participant before = byBic.put(participant.bic().packed(), participant);
        Broken.unless(before == null, () -> participant.bic() + " is a participant twice");
        byIndex.add(participant);
    }
}
