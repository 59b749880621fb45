package org.tandem.compliance.rescreen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tandem.compliance.known.KnownParties;
import org.tandem.compliance.known.KnownParty;
import org.tandem.compliance.names.Hit;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.store.Times;
import org.tandem.database.Sql;
import org.tandem.domain.payment.Uetr;

/// The rows of runs and of what they found.
final class RunStore {
    private final Sql sql = Sql.read("compliance/rescreen");

    long begin(Handle handle, ListChange change, Instant at) {
        return handle.createQuery(sql.get("run"))
                .bind("started_at", Times.sql(at))
                .bind("list_epoch", change.entries().epoch())
                .bind("list_version", change.entries().version())
                .bind("added", change.added())
                .bind("changed", change.changed())
                .bind("removed", change.removed())
                .mapTo(Long.class)
                .one();
    }

    void end(Handle handle, long id, Duration took, long parties, long failed) {
        handle.createUpdate(sql.get("done"))
                .bind("id", id)
                .bind("took_micros", took.toNanos() / 1_000)
                .bind("parties", parties)
                .bind("failed", failed)
                .execute();
    }

    void hits(Handle handle, long run, KnownParty party, List<Hit> hits, List<KnownParties.Flight> flights) {
        PreparedBatch batch = handle.prepareBatch(sql.get("hit"));
        UUID[] inFlight = flights.stream().map(one -> uuid(one.uetr())).toArray(UUID[]::new);
        for (Hit hit : hits) {
            batch.bind("rescreen", run)
                    .bind("fingerprint", party.fingerprint().text())
                    .bind("name", party.party().name())
                    .bind("account", party.party().account())
                    .bind("list", hit.entry().list())
                    .bind("entry", hit.entry().id())
                    .bind("listed_name", hit.listedName())
                    .bind("certainty", hit.certainty())
                    .bind("why", hit.why())
                    .bind("last_uetr", uuid(party.lastPayment()))
                    .bind("in_flight", inFlight)
                    .add();
        }
        batch.execute();
    }

    List<RescreenReport> reports(Handle handle, int rows) {
        return handle.createQuery(sql.get("runs"))
                .bind("rows", rows)
                .map((row, context) -> new RescreenReport(
                        row.getLong("id"),
                        Times.read(row, "started_at"),
                        Duration.of(row.getLong("took_micros"), ChronoUnit.MICROS),
                        row.getLong("list_epoch"),
                        row.getString("list_version"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("removed"),
                        row.getLong("parties"),
                        row.getLong("failed"),
                        row.getLong("hits")))
                .list();
    }

    List<RescreenReport.Found> found(Handle handle, long run, int rows) {
        return handle.createQuery(sql.get("hits"))
                .bind("id", run)
                .bind("rows", rows)
                .map((row, context) -> found(row))
                .list();
    }

    private static RescreenReport.Found found(ResultSet row) throws SQLException {
        UUID[] inFlight = (UUID[]) row.getArray("in_flight").getArray();
        return new RescreenReport.Found(
                new Fingerprint(row.getString("fingerprint")),
                row.getString("name"),
                row.getString("account"),
                row.getString("list"),
                row.getString("entry"),
                row.getString("listed_name"),
                row.getInt("certainty"),
                row.getString("why"),
                Uetr.of(row.getObject("last_uetr", UUID.class)),
                Arrays.stream(inFlight).map(Uetr::of).toList());
    }

    private static UUID uuid(Uetr uetr) {
        return new UUID(uetr.high(), uetr.low());
    }
}
