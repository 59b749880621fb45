package org.tandem.readmodel.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.readmodel.overview.Grain;

/// The batch's rollups as columns for two upserts.
final class RollupRows {
    private record FlowRow(int grain, long startMicros, CurrencyPair pair, Rollup.Flow flow) {}

    private record TallyRow(int grain, long startMicros, int measure, int bucket, long count) {}

    private final List<FlowRow> flows = new ArrayList<>();
    private final List<TallyRow> tallies = new ArrayList<>();

    void add(Grain grain, long startSecond, Rollup.Slot slot) {
        long micros = startSecond * 1_000_000;
        slot.flows.forEach((pair, flow) -> flows.add(new FlowRow(grain.code(), micros, pair, flow)));
        slot.tallies.forEach((key, times) ->
                tallies.add(new TallyRow(grain.code(), micros, (int) (key >>> 32), (int) (long) key, times[0])));
    }

    void write(Connection connection, Statements statements) throws SQLException {
        statements.runNow(
                connection,
                "flow",
                flows.stream().mapToInt(FlowRow::grain).toArray(),
                flows.stream().mapToLong(FlowRow::startMicros).toArray(),
                flows.stream().map(row -> row.pair().source().code()).toArray(String[]::new),
                flows.stream().map(row -> row.pair().target().code()).toArray(String[]::new),
                counts(0),
                counts(1),
                counts(2),
                counts(3),
                counts(4),
                counts(5),
                counts(6),
                counts(7),
                sums(0),
                sums(1),
                sums(2),
                sums(3));
        if (!tallies.isEmpty()) {
            statements.runNow(
                    connection,
                    "tally",
                    tallies.stream().mapToInt(TallyRow::grain).toArray(),
                    tallies.stream().mapToLong(TallyRow::startMicros).toArray(),
                    tallies.stream().mapToInt(TallyRow::measure).toArray(),
                    tallies.stream().mapToInt(TallyRow::bucket).toArray(),
                    tallies.stream().mapToLong(TallyRow::count).toArray());
        }
    }

    private long[] counts(int which) {
        return flows.stream().mapToLong(row -> row.flow().counts[which]).toArray();
    }

    private String[] sums(int which) {
        return flows.stream().map(row -> row.flow().sums[which].toString()).toArray(String[]::new);
    }
}
