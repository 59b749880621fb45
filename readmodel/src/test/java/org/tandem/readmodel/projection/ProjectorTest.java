package org.tandem.readmodel.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.database.DatabaseAddress;
import org.tandem.database.DatabaseServer;
import org.tandem.database.EmbeddedSettings;
import org.tandem.database.Pool;
import org.tandem.database.Retry;
import org.tandem.domain.Broken;
import org.tandem.domain.event.Step;
import org.tandem.readmodel.Corridor;
import org.tandem.readmodel.LedgerDigest;
import org.tandem.readmodel.LedgerSchema;
import org.tandem.readmodel.Ledgers;
import org.tandem.readmodel.Queries;
import org.tandem.readmodel.Rebuild;

final class ProjectorTest {
    private static Ledgers ledgers;
    private static List<Step> steps;

    @BeforeAll
    static void start() {
        ledgers = new Ledgers();
        Corridor corridor = new Corridor(21);
        corridor.live(1_200);
        steps = corridor.steps;
    }

    @AfterAll
    static void stop() {
        ledgers.close();
    }

    /// Hands over some steps at a time, and now and then fails in the middle.
    private static final class Journal implements StepSource {
        private final Random random = new Random(1);
        private final int failEvery;
        private final Runnable atPoll;
        private volatile int end = steps.size();
        private int at;
        private int polls;

        Journal(int failEvery) {
            this(failEvery, () -> {});
        }

        /// @param atPoll what happens while the projector waits for its next steps
        Journal(int failEvery, Runnable atPoll) {
            this.failEvery = failEvery;
            this.atPoll = atPoll;
        }

        /// Has so many steps for the time being.
        Journal endingAt(int step) {
            end = step;
            return this;
        }

        @Override
        public void seek(long position) {
            at = (int) position;
        }

        @Override
        public int poll(Receiver receiver, int mostSteps) throws IOException {
            atPoll.run();
            int until = Math.min(end, at + Math.min(mostSteps, 1 + random.nextInt(60)));
            int handed = until - at;
            while (at < until) {
                receiver.step(steps.get(at), at + 1);
                at++;
            }
            if (++polls % failEvery == 0) {
                throw new IOException("the disk is away");
            }
            return handed;
        }

        @Override
        public long endSequence() {
            return steps.getLast().events().getLast().sequence();
        }
    }

    private static final class Heard implements Retry.Listener {
        final ConcurrentLinkedQueue<String> words = new ConcurrentLinkedQueue<>();

        @Override
        public void away(String what, Exception cause) {
            words.add(what + " away");
        }

        @Override
        public void back(String what, int failedAttempts) {
            words.add(what + " back");
        }
    }

    @Test
    @Tag("slow")
    void rows_keep_up_though_the_journal_and_the_connections_fail() throws Exception {
        Pool pool = ledgers.fresh();
        Heard heard = new Heard();
        AtomicInteger polls = new AtomicInteger();
        AtomicInteger killed = new AtomicInteger();
        // Once by the projector's own thread, while it holds its connection: with this one late, it might be done.
        Journal journal = new Journal(9, () -> {
            if (polls.incrementAndGet() == 5) {
                killed.addAndGet(killSessions(pool));
            }
        });
        Projector projector = new Projector(pool, journal, new Projector.Settings(64, 5), heard);
        Thread thread = Thread.ofPlatform().start(projector);
        for (int kills = 0; kills < 6; kills++) {
            long reached = projector.progress().journalPosition();
            await(() -> projector.progress().journalPosition() > reached
                    || projector.progress().journalPosition() == steps.size());
            killed.addAndGet(killSessions(pool));
        }
        await(() -> projector.progress().journalPosition() == steps.size());
        projector.close();
        assertThat(thread.join(Duration.ofSeconds(60))).isTrue();
        assertThat(killed.get()).isPositive();
        assertThat(heard.words).contains("event journal away", "event journal back", "read model away");
        assertThat(LedgerDigest.of(pool)).isEqualTo(LedgerDigest.of(straight()));
        assertThat(new Queries(pool).network().progress().eventsBehind(new Journal(9).endSequence()))
                .isZero();
    }

    @Test
    @Tag("slow")
    void a_ledger_rebuilt_under_a_running_projector_fills_again() throws Exception {
        Pool pool = ledgers.fresh();
        Heard heard = new Heard();
        Projector projector = new Projector(pool, new Journal(Integer.MAX_VALUE), new Projector.Settings(64, 5), heard);
        Thread thread = Thread.ofPlatform().start(projector);
        await(() -> projector.progress().journalPosition() > 300);
        try (Pool owner = pool.owner()) {
            Rebuild.run(owner);
        }
        await(() -> new Queries(pool).network().progress().journalPosition() == steps.size());
        projector.close();
        assertThat(thread.join(Duration.ofSeconds(60))).isTrue();
        assertThat(LedgerDigest.of(pool)).isEqualTo(LedgerDigest.of(straight()));
    }

    @Test
    @Tag("slow")
    void postgresql_stopped_and_started_again_loses_nothing(@TempDir Path directory) throws Exception {
        EmbeddedSettings settings = EmbeddedSettings.persistent(directory);
        DatabaseServer server = DatabaseServer.embedded(settings);
        int port =
                URI.create(server.address().url().substring("jdbc:".length())).getPort();
        try (Pool pool = Pool.open(server.address(), "stopped", 4)) {
            LedgerSchema.prepare(pool);
            Heard heard = new Heard();
            // The last step comes when PostgreSQL is gone: however late the stop, there is something left to write.
            Journal journal = new Journal(Integer.MAX_VALUE).endingAt(steps.size() - 1);
            Projector projector = new Projector(pool, journal, new Projector.Settings(20, 5), heard);
            Thread thread = Thread.ofPlatform().start(projector);
            await(() -> projector.progress().journalPosition() > 200);
            server.close();
            journal.endingAt(steps.size());
            await(() -> heard.words.contains("read model away"));
            assertThat(projector.progress().journalPosition()).isLessThan(steps.size());
            server = DatabaseServer.embedded(settings.withPort(port));
            await(() -> projector.progress().journalPosition() == steps.size());
            projector.close();
            assertThat(thread.join(Duration.ofSeconds(60))).isTrue();
            assertThat(LedgerDigest.of(pool)).isEqualTo(LedgerDigest.of(straight()));
        } finally {
            server.close();
        }
    }

    @Test
    void a_gap_ends_the_run() {
        Pool pool = ledgers.fresh();
        StepSource gap = new StepSource() {
            @Override
            public void seek(long position) {}

            @Override
            public int poll(Receiver receiver, int mostSteps) {
                receiver.step(steps.get(3), 4);
                return mostSteps;
            }

            @Override
            public long endSequence() {
                return 0;
            }
        };
        Projector projector = new Projector(pool, gap, Projector.Settings.DEFAULT, new Heard());
        assertThatThrownBy(projector::run).isInstanceOf(Broken.class).hasMessageContaining("expected event 1");
    }

    @Test
    @Tag("slow")
    void it_ends_also_while_the_rows_cannot_be_reached() throws Exception {
        DatabaseAddress nowhere = new DatabaseAddress("jdbc:postgresql://localhost:1/none", "nobody", "");
        try (Pool pool = Pool.open(nowhere, "nowhere", 1)) {
            Heard heard = new Heard();
            Projector projector = new Projector(pool, new Journal(9), Projector.Settings.DEFAULT, heard);
            Thread thread = Thread.ofPlatform().start(projector);
            await(() -> heard.words.contains("read model away"));
            projector.close();
            assertThat(thread.join(Duration.ofSeconds(60))).isTrue();
        }
    }

    private static Pool straight() throws SQLException {
        Pool pool = ledgers.fresh();
        Feeding.all(pool, steps);
        return pool;
    }

    /// One at a time, or they kill each other.
    private static synchronized int killSessions(Pool pool) {
        try (Connection connection = ledgers.direct(pool);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid()""")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.sleep(2);
        }
    }
}
