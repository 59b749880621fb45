package org.tandem.compliance.allow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tandem.compliance.AllowedPairs;
import org.tandem.compliance.names.EntryRef;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.database.Pool;
import org.tandem.database.Sql;

/// The pairs in force, in memory: the gate asks without asking the database. [AllowDesk] has it read again after each
/// change.
public final class AllowList implements AllowedPairs {
    private final Pool pool;
    private final String statement;
    private volatile Map<Pair, AllowedPair> inForce = Map.of();

    private record Pair(Fingerprint party, EntryRef entry) {}

    public AllowList(Pool pool) {
        Sql sql = Sql.read("compliance/allow");
        this.pool = pool;
        this.statement = sql.get("columns") + "\n" + sql.get("in force");
    }

    public void reload() {
        List<AllowedPair> rows = pool.jdbi()
                .withHandle(handle -> handle.createQuery(statement)
                        .map((row, context) -> AllowedPair.read(row))
                        .list());
        Map<Pair, AllowedPair> read = new HashMap<>();
        rows.forEach(pair -> read.put(new Pair(pair.party(), pair.entry()), pair));
        inForce = read;
    }

    /// The entry's content is part of the key: an entry that was changed is not the one that was allowed.
    @Override
    public Optional<String> find(Fingerprint party, EntryRef entry, Instant at) {
        return Optional.ofNullable(inForce.get(new Pair(party, entry)))
                .filter(pair -> at.isBefore(pair.expiresAt()))
                .map(pair -> "allowed pair " + pair.id() + " of " + pair.proposer() + " and " + pair.approver()
                        + " until " + pair.expiresAt());
    }
}
