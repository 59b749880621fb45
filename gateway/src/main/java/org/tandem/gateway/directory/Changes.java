package org.tandem.gateway.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.event.Event;

/// Open changes, whole, and the latest decided ones. Officers read this, so a lock is cheap enough.
final class Changes {
    static final int DECIDED_MAX = 1_024;

    private final Map<CommandId, ChangeRecord> open = new LinkedHashMap<>();
    private final List<ChangeRecord> decided = new ArrayList<>();

    synchronized void proposed(Event.ChangeProposed event, long timeNanos) {
        open.put(
                event.change(),
                new ChangeRecord(
                        event.change(),
                        ChangeRecord.State.PROPOSED,
                        event.officer(),
                        "",
                        event.what(),
                        timeNanos,
                        event.expiresAtNanos()));
    }

    synchronized void applied(Event.ChangeApplied event, long timeNanos) {
        open.remove(event.change());
        decide(new ChangeRecord(
                event.change(),
                ChangeRecord.State.APPLIED,
                event.proposer(),
                event.approver(),
                event.what(),
                timeNanos,
                0));
    }

    synchronized void withdrawn(Event.ChangeWithdrawn event, long timeNanos) {
        ChangeRecord known = open.remove(event.change());
        if (known != null) {
            decide(new ChangeRecord(
                    known.id(),
                    ChangeRecord.State.WITHDRAWN,
                    known.proposer(),
                    event.officer(),
                    known.what(),
                    timeNanos,
                    0));
        }
    }

    private void decide(ChangeRecord next) {
        if (decided.size() == DECIDED_MAX) {
            decided.removeFirst();
        }
        decided.add(next);
    }

    synchronized List<ChangeRecord> newestFirst() {
        List<ChangeRecord> all = new ArrayList<>(decided);
        all.addAll(open.values());
        return all.reversed();
    }

    /// Founding changes share one id: the latest of them is found.
    synchronized @Nullable ChangeRecord find(CommandId id) {
        ChangeRecord known = open.get(id);
        for (int i = decided.size() - 1; known == null && i >= 0; i--) {
            known = decided.get(i).id().equals(id) ? decided.get(i) : null;
        }
        return known;
    }
}
