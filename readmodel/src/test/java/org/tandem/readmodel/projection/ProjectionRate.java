package org.tandem.readmodel.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.logging.Logger;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.codec.StepDecoder;
import org.tandem.codec.StepEncoder;
import org.tandem.database.DatabaseServer;
import org.tandem.database.Pool;
import org.tandem.domain.compliance.Verdict;
import org.tandem.domain.event.Step;
import org.tandem.domain.fx.Quote;
import org.tandem.domain.payment.Uetr;
import org.tandem.readmodel.Corridor;
import org.tandem.readmodel.LedgerSchema;
import org.tandem.readmodel.Queries;

/// How many payments a second become rows, decoding included; each with its quote request, two quotes, five postings
/// and a message of 1,200 bytes. The figure is printed and not judged: it is the machine's, and other work's on it.
@Tag("slow")
final class ProjectionRate {
    private static final int ROUND = 4_000;
    private static final int WINDOW = 500;
    private static final int ROUNDS = 100;

    @Test
    void payments_a_second(@TempDir Path directory) throws SQLException {
        byte[] message = new byte[1_200];
        new Random(5).nextBytes(message);
        Corridor corridor = new Corridor(41, message);
        StepEncoder encoder = new StepEncoder();
        StepDecoder decoder = new StepDecoder();
        ExpandableArrayBuffer bytes = new ExpandableArrayBuffer(32 * 1024 * 1024);
        // As in production: files are forced to disk.
        try (DatabaseServer server = DatabaseServer.embedded(directory);
                Pool pool = Pool.open(server.address(), "rate", 3)) {
            LedgerSchema.prepare(pool);
            long nanos = 0;
            long slowest = 0;
            int position = 0;
            try (Connection connection = pool.connection()) {
                Projection projection = new Projection(connection);
                projection.load();
                for (int round = 0; round < ROUNDS; round++) {
                    pay(corridor);
                    int count = corridor.steps.size();
                    int[] ends = new int[count];
                    int end = 0;
                    for (int i = 0; i < count; i++) {
                        end += encoder.encode(corridor.steps.get(i), bytes, end);
                        ends[i] = end;
                    }
                    corridor.steps.clear();
                    long start = System.nanoTime();
                    List<JournalStep> batch = new ArrayList<>(count);
                    for (int i = 0, from = 0; i < count; from = ends[i++]) {
                        Step step = decoder.decode(bytes, from, ends[i] - from);
                        batch.add(new JournalStep(step, ++position));
                    }
                    projection.apply(batch);
                    long taken = System.nanoTime() - start;
                    nanos += taken;
                    slowest = Math.max(slowest, taken);
                }
            }
            double rate = ROUND * ROUNDS / (nanos / 1e9);
            Logger.getLogger("rate")
                    .info(String.format(
                            Locale.ROOT,
                            "%,d payments in %.1f s: %,.0f a second; slowest batch of %,d: %d ms; CPU of this JVM in all %.1f s",
                            ROUND * ROUNDS,
                            nanos / 1e9,
                            rate,
                            ROUND,
                            slowest / 1_000_000,
                            ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                                            .getProcessCpuTime()
                                    / 1e9));
            assertThat(new Queries(pool).accounts().differences()).isEmpty();
        }
    }

    /// A window of payments is always open, so that a share of them ends in a later batch than it began.
    private final ArrayDeque<Uetr> open = new ArrayDeque<>();

    private void pay(Corridor corridor) {
        for (int i = 0; i < ROUND; i++) {
            corridor.pass(200_000);
            Quote quote = corridor.quotes(10_000 + i).getFirst();
            open.add(corridor.pay(quote, Verdict.PASS));
            if (open.size() > WINDOW) {
                corridor.answer(open.remove(), true);
            }
        }
    }
}
