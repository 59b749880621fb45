package org.tandem.readmodel.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tandem.database.Pool;
import org.tandem.domain.event.Step;

/// Steps into rows without the projector's loop. A step's position is its index plus one.
public final class Feeding {
    private Feeding() {}

    public static void all(Pool pool, List<Step> steps) throws SQLException {
        inBatches(pool, steps, new Random(0), steps.size());
    }

    /// In batches of 1 to `most` steps, now and then on another connection.
    static void inBatches(Pool pool, List<Step> steps, Random random, int most) throws SQLException {
        int at = 0;
        while (at < steps.size()) {
            try (Connection connection = pool.connection()) {
                Projection projection = new Projection(connection);
                at = (int) projection.load().journalPosition();
                for (int batches = 1 + random.nextInt(20); batches > 0 && at < steps.size(); batches--) {
                    int end = Math.min(steps.size(), at + (most == steps.size() ? most : 1 + random.nextInt(most)));
                    projection.apply(cut(steps, at, end));
                    at = end;
                }
            }
        }
    }

    static List<JournalStep> cut(List<Step> steps, int from, int to) {
        List<JournalStep> batch = new ArrayList<>();
        for (int i = from; i < to; i++) {
            batch.add(new JournalStep(steps.get(i), i + 1));
        }
        return batch;
    }
}
