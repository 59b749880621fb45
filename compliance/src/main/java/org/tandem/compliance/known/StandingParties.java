package org.tandem.compliance.known;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tandem.compliance.StandingVerdicts;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.store.Times;
import org.tandem.database.Pool;
import org.tandem.database.Sql;

/// The standing verdicts of all known parties, in memory: the gate asks without asking the database. Read again after
/// each re-screening.
public final class StandingParties implements StandingVerdicts {
    private final Pool pool;
    private final String statement = Sql.read("compliance/known").get("standing");
    private volatile Map<Fingerprint, CleanVerdict> clean = Map.of();

    public StandingParties(Pool pool) {
        this.pool = pool;
    }

    public void reload() {
        Map<Fingerprint, CleanVerdict> read = new HashMap<>();
        pool.jdbi()
                .useHandle(handle -> handle.createQuery(statement)
                        .map((row, context) -> Map.entry(
                                new Fingerprint(row.getString("fingerprint")),
                                new CleanVerdict(row.getLong("clean_epoch"), Times.read(row, "clean_at"))))
                        .forEach(entry -> read.put(entry.getKey(), entry.getValue())));
        clean = read;
    }

    @Override
    public Optional<CleanVerdict> find(Fingerprint party) {
        return Optional.ofNullable(clean.get(party));
    }
}
