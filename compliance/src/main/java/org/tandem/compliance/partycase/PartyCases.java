package org.tandem.compliance.partycase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tandem.compliance.names.Hit;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.compliance.store.Times;
import org.tandem.database.Sql;
import org.tandem.domain.payment.Uetr;

/// What other features of compliance write into parties' cases, in their own transactions.
public final class PartyCases {
    private final Sql sql = Sql.read("compliance/party_case");

    /// Where a hit was found.
    ///
    /// @param lastPayment the newest that named the party; null for an agent
    public record Found(String by, Instant at, @Nullable Uetr lastPayment, List<Uetr> flights) {
        public Found {
            flights = List.copyOf(flights);
        }
    }

    /// Opens a case. One that is open, or that ended with the two being the same, stays; one that ended with a pair
    /// whose time is over is opened again.
    ///
    /// @return its id; empty when nothing was opened
    public Optional<Long> open(Handle handle, ScreenedParty party, Hit hit, Found found) {
        return handle.createQuery(sql.get("open"))
                .bind("fingerprint", Fingerprint.of(party).text())
                .bind("role", party.role().name())
                .bind("name", party.name())
                .bind("address", party.address().line())
                .bind("identifiers", party.identifierLine())
                .bind("account", party.account())
                .bind("birth", party.birth().line())
                .bind("list", hit.entry().list())
                .bind("entry", hit.entry().id())
                .bind("entry_content", hit.entry().content().text())
                .bind("listed_name", hit.listedName())
                .bind("certainty", hit.certainty())
                .bind("rejected", hit.rejected())
                .bind("why", hit.why())
                .bind("remarks", hit.remarks())
                .bind("found_by", found.by())
                .bind("at", Times.sql(found.at()))
                .bindByType("last_uetr", found.lastPayment() == null ? null : uuid(found.lastPayment()), UUID.class)
                .bind(
                        "in_flight",
                        found.flights().stream().map(PartyCases::uuid).toArray(UUID[]::new))
                .mapTo(Long.class)
                .findOne();
    }

    private static UUID uuid(Uetr uetr) {
        return new UUID(uetr.high(), uetr.low());
    }
}
