package org.tandem.compliance.known;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
import org.tandem.compliance.store.Sql;
import org.tandem.compliance.store.Times;
import org.tandem.domain.payment.Uetr;

/// The rows of known parties, inside the caller's transaction. A payment told twice changes nothing.
public final class KnownParties {
    private final Sql sql = Sql.read("known");

    /// A payment that one more in flight names.
    ///
    /// @param held whether it waits for officers
    public record Flight(Uetr uetr, boolean held) {}

    public void see(Handle handle, ScreeningSubject subject, Instant at, boolean held) {
        PreparedBatch seen = handle.prepareBatch(sql.get("see"));
        PreparedBatch flying = handle.prepareBatch(sql.get("fly"));
        int named = 0;
        for (ScreenedParty party : subject.parties()) {
            if (party.name().isBlank()) {
                continue;
            }
            named++;
            Fingerprint fingerprint = Fingerprint.of(party);
            bind(seen, party)
                    .bind("fingerprint", fingerprint.text())
                    .bind("seen_at", Times.sql(at))
                    .bind("uetr", uuid(subject.uetr()))
                    .add();
            flying.bind("uetr", uuid(subject.uetr()))
                    .bind("fingerprint", fingerprint.text())
                    .bind("held", held)
                    .add();
        }
        if (named > 0) {
            seen.execute();
            flying.execute();
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

    /// It is over.
    public void end(Handle handle, Uetr uetr) {
        handle.createUpdate(sql.get("end")).bind("uetr", uuid(uetr)).execute();
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
