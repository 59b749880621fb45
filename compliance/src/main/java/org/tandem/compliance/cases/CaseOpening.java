package org.tandem.compliance.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tandem.compliance.Alert;
import org.tandem.compliance.Examination;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.compliance.store.Times;
import org.tandem.database.Sql;
import org.tandem.domain.event.Event;
import org.tandem.domain.money.Money;

/// Opens the case of a payment that the log holds. A payment told twice has one case.
final class CaseOpening {
    private final Sql sql = Sql.read("compliance/case");
    private final CaseStore store;

    CaseOpening(CaseStore store) {
        this.store = store;
    }

    /// @return the case's id; empty when it was open before
    Optional<Long> open(Handle handle, Event.PaymentHeld held, Instant at, Examination found) {
        Optional<Long> id = handle.createQuery(sql.get("open"))
                .bind("uetr", new UUID(held.uetr().high(), held.uetr().low()))
                .bind("status", CaseStatus.NEW.code())
                .bind("priority", Priority.of(found).code())
                .bind("opened_at", Times.sql(at))
                .bind("deadline_at", Times.sql(Times.ofNanos(held.deadlineNanos())))
                .bind("kind", held.kind().code())
                .bind("debtor_agent", held.terms().debtorAgent().code())
                .bind("creditor_agent", held.terms().creditorAgent().code())
                .bindMap(money("source", held.terms().source()))
                .bindMap(money("target", held.terms().target()))
                .bind("reason", held.clearance().reason().wire())
                .bind("detail", found.judgement().detail())
                .bind("rules", found.rules())
                .bind("method", held.clearance().method().code())
                .bind("list_epoch", held.clearance().listEpoch())
                .bind("list_version", found.listVersion())
                .bind("examined_at", Times.sql(found.at()))
                .mapTo(Long.class)
                .findOne();
        id.ifPresent(opened -> {
            CaseHead head = new CaseHead(opened, held.uetr(), CaseStatus.NEW, "", at);
            store.act(
                    handle,
                    head,
                    at,
                    "gate",
                    ActionKind.OPENED,
                    CaseStatus.NEW,
                    found.judgement().detail());
            parties(handle, opened, found.parties());
            alerts(handle, opened, found.alerts(), false);
            alerts(handle, opened, found.suppressed(), true);
        });
        return id;
    }

    private void parties(Handle handle, long caseId, List<ScreenedParty> parties) {
        PreparedBatch batch = handle.prepareBatch(sql.get("party"));
        for (int place = 0; place < parties.size(); place++) {
            ScreenedParty party = parties.get(place);
            batch.bind("case_id", caseId)
                    .bind("place", place)
                    .bind("role", party.role().name())
                    .bind("nature", party.nature().name())
                    .bind("name", party.name())
                    .bind("address", party.address().line())
                    .bind("identifiers", party.identifierLine())
                    .bind("account", party.account())
                    .bind("birth", party.birth().line())
                    .bind("fingerprint", Fingerprint.of(party).text())
                    .add();
        }
        if (!parties.isEmpty()) {
            batch.execute();
        }
    }

    void alerts(Handle handle, long caseId, List<Alert> alerts, boolean suppressed) {
        PreparedBatch batch = handle.prepareBatch(sql.get("alert"));
        for (Alert alert : alerts) {
            batch.bind("case_id", caseId)
                    .bind("place", alert.party())
                    .bind("channel", alert.channel().name())
                    .bind("list", alert.hit().entry().list())
                    .bind("entry", alert.hit().entry().id())
                    .bind("entry_content", alert.hit().entry().content().text())
                    .bind("listed_name", alert.hit().listedName())
                    .bind("certainty", alert.hit().certainty())
                    .bind("rejected", alert.hit().rejected())
                    .bind("suppressed", suppressed)
                    .bind("why", alert.hit().why())
                    .bind("remarks", alert.hit().remarks())
                    .add();
        }
        if (!alerts.isEmpty()) {
            batch.execute();
        }
    }

    private static Map<String, Object> money(String name, Money money) {
        return Map.of(
                name + "_minor", money.minor(),
                name + "_currency", money.currency().code(),
                name + "_decimals", money.currency().decimals());
    }
}
