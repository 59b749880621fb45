package org.tandem.compliance.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.tandem.compliance.Alert;
import org.tandem.compliance.Alert.Channel;
import org.tandem.compliance.names.Hit;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.domain.payment.Uetr;

/// What other features of compliance write into cases, in their own transactions.
public final class CaseLog {
    private final CaseStore store = new CaseStore();
    private final CaseOpening opening = new CaseOpening(store);

    /// A line in the case's story; its status stays.
    public void add(Handle handle, long caseId, Instant at, String actor, ActionKind kind, String note) {
        store.lock(handle, caseId).ifPresent(head -> store.act(handle, head, at, actor, kind, head.status(), note));
    }

    /// Hits that new lists found in a party of a held payment. The case may become more urgent.
    public void found(Handle handle, Uetr uetr, Fingerprint party, List<Hit> hits, Instant at, String note) {
        Optional<CaseHead> head =
                store.lock(handle, uetr).filter(found -> found.status().isOpen());
        if (head.isEmpty()) {
            return;
        }
        OptionalInt place = store.place(handle, head.get(), party);
        if (place.isEmpty()) {
            return;
        }
        List<Alert> alerts = hits.stream()
                .map(hit -> new Alert(place.getAsInt(), Channel.NAME, hit))
                .toList();
        opening.alerts(handle, head.get().id(), alerts, false);
        store.raise(handle, head.get(), Priority.of(alerts));
        store.act(
                handle,
                head.get(),
                at,
                "lists",
                ActionKind.RESCREENED,
                head.get().status(),
                note);
    }
}
