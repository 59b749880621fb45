package org.tandem.compliance.known;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tandem.compliance.ScreeningSubject;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.party.Nature;
import org.tandem.compliance.party.PartyAddress;
import org.tandem.compliance.party.PartyBirth;
import org.tandem.compliance.party.PartyIdentifier;
import org.tandem.compliance.party.PartyRole;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.compliance.store.Times;
import org.tandem.database.Sql;
import org.tandem.domain.payment.Uetr;

/// The rows of known parties, inside the caller's transaction. A payment told twice changes nothing. One thread writes.
public final class KnownParties {
    /// When a party was last seen is kept to this: most payments name parties that were named a moment ago.
    private static final Duration SEEN_EVERY = Duration.ofMinutes(10);
    private static final int LATELY_MAX = 100_000;

    private final Sql sql = Sql.read("compliance/known");
    private final Map<Fingerprint, Instant> lately = new LinkedHashMap<>(1_024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Fingerprint, Instant> eldest) {
            return size() > LATELY_MAX;
        }
    };

    /// A payment that one more in flight names.
    ///
    /// @param held whether it waits for officers
    public record Flight(Uetr uetr, boolean held) {}

    /// Writes one held payment at once.
    public void hold(Handle handle, ScreeningSubject subject, Instant at) {
        Sightings one = new Sightings();
        one.begin(subject, at, true);
        write(handle, one);
    }

    /// Writes what a stretch of the journal showed, in few statements: parties not written lately, payments still
    /// in flight at its end, and those from before it that are over.
    public void write(Handle handle, Sightings sightings) {
        seen(handle, sightings);
        PreparedBatch flying = handle.prepareBatch(sql.get("fly"));
        sightings
                .flights()
                .forEach(flight -> flight.fingerprints()
                        .forEach(fingerprint -> flying.bind("uetr", uuid(flight.uetr()))
                                .bind("fingerprint", fingerprint.text())
                                .bind("held", flight.held())
                                .add()));
        execute(flying);
        PreparedBatch ending = handle.prepareBatch(sql.get("end"));
        sightings.ended().forEach(uetr -> ending.bind("uetr", uuid(uetr)).add());
        execute(ending);
    }

    /// To be called when what was written is committed: these parties need no writing for a while.
    public void committed(Sightings sightings) {
        sightings.parties().forEach((fingerprint, seen) -> {
            if (isDue(fingerprint, seen)) {
                lately.put(fingerprint, seen.at());
            }
        });
    }

    private boolean isDue(Fingerprint fingerprint, Sightings.Seen seen) {
        Instant written = lately.get(fingerprint);
        return written == null || written.plus(SEEN_EVERY).isBefore(seen.at());
    }

    private void seen(Handle handle, Sightings sightings) {
        PreparedBatch batch = handle.prepareBatch(sql.get("see"));
        sightings.parties().forEach((fingerprint, seen) -> {
            if (isDue(fingerprint, seen)) {
                bind(batch, seen.party())
                        .bind("fingerprint", fingerprint.text())
                        .bind("seen_at", Times.sql(seen.at()))
                        .bind("uetr", uuid(seen.uetr()))
                        .add();
            }
        });
        execute(batch);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static PreparedBatch bind(PreparedBatch batch, ScreenedParty party) {
        String[] identifiers = party.identifiers().stream()
                .map(one -> one.kind() + "=" + one.value())
                .toArray(String[]::new);
        return batch.bind("role", party.role().name())
                .bind("nature", party.nature().name())
                .bind("name", party.name())
                .bind("street", party.address().street())
                .bind("town", party.address().town())
                .bind("country", party.address().country())
                .bind("identifiers", identifiers)
                .bind("account", party.account())
                .bind("birth_date", party.birth().date())
                .bind("birth_place", party.birth().place())
                .bind("birth_country", party.birth().country());
    }

    /// Officers let it go on.
    public void release(Handle handle, Uetr uetr) {
        handle.createUpdate(sql.get("release")).bind("uetr", uuid(uetr)).execute();
    }

    /// The next parties in the order of their fingerprints.
    ///
    /// @param after the last fingerprint of the page before; empty for the first
    public List<KnownParty> page(Handle handle, String after, int rows) {
        return handle.createQuery(sql.get("page"))
                .bind("after", after)
                .bind("rows", rows)
                .map((row, context) -> party(row))
                .list();
    }

    /// Nothing was found for them in the lists of this epoch.
    public void clean(Handle handle, List<String> fingerprints, long epoch, Instant at) {
        if (!fingerprints.isEmpty()) {
            handle.createUpdate(sql.get("clean"))
                    .bindList("fingerprints", fingerprints)
                    .bind("epoch", epoch)
                    .bind("at", Times.sql(at))
                    .execute();
        }
    }

    public void notClean(Handle handle, List<String> fingerprints) {
        if (!fingerprints.isEmpty()) {
            handle.createUpdate(sql.get("not clean"))
                    .bindList("fingerprints", fingerprints)
                    .execute();
        }
    }

    public List<Flight> inFlight(Handle handle, Fingerprint party) {
        return handle.createQuery(sql.get("in flight"))
                .bind("fingerprint", party.text())
                .map((row, context) -> new Flight(Uetr.of(row.getObject("uetr", UUID.class)), row.getBoolean("held")))
                .list();
    }

    private static KnownParty party(ResultSet row) throws SQLException {
        Array identifiers = row.getArray("identifiers");
        ScreenedParty party = new ScreenedParty(
                PartyRole.valueOf(row.getString("role")),
                Nature.valueOf(row.getString("nature")),
                row.getString("name"),
                new PartyAddress(row.getString("street"), row.getString("town"), row.getString("country")),
                Arrays.stream((String[]) identifiers.getArray())
                        .map(KnownParties::identifier)
                        .toList(),
                row.getString("account"),
                new PartyBirth(
                        row.getString("birth_date"), row.getString("birth_place"), row.getString("birth_country")));
        return new KnownParty(
                new Fingerprint(row.getString("fingerprint")),
                party,
                Uetr.of(row.getObject("last_uetr", UUID.class)),
                row.getLong("clean_epoch"));
    }

    private static PartyIdentifier identifier(String text) {
        int split = text.indexOf('=');
        return new PartyIdentifier(PartyIdentifier.Kind.valueOf(text.substring(0, split)), text.substring(split + 1));
    }

    private static UUID uuid(Uetr uetr) {
        return new UUID(uetr.high(), uetr.low());
    }
}
