package org.tandem.console;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.tandem.database.DatabaseServer;
import org.tandem.database.Pool;
import org.tandem.domain.payment.Reason;
import org.tandem.readmodel.LedgerSchema;
import org.tandem.readmodel.Queries;
import org.tandem.readmodel.overview.Buckets;
import org.tandem.web.WebServer;
import org.tandem.web.access.PeopleAccess;
import org.tandem.web.access.Sessions;
import org.tandem.web.assets.Assets;
import org.tandem.web.pages.Languages;
import org.tandem.web.pages.Pages;

/// A console on a real PostgreSQL and a real port, and rows as the projector would write them.
final class ConsoleOnRows implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final String SETTLED = "97ed4827-7b6f-4491-a06f-b548d5a7512d";
    static final String REJECTED = "11111111-7b6f-4491-a06f-b548d5a75122";
    static final int SETTLED_PAYMENTS = 59;

    final WebServer server;
    private final DatabaseServer database = DatabaseServer.temporary();
    private final Pool pool = Pool.open(database.address(), "console", 4);
    private final Console console;

    ConsoleOnRows() {
        LedgerSchema.prepare(pool);
        InstantSource clock = InstantSource.fixed(NOW);
        console = new Console(
                new Queries(pool),
                () -> new ConsoleHealth(Duration.ofMillis(12), true),
                (kind, bytes) -> kind.text() + "\n" + new String(bytes, StandardCharsets.UTF_8),
                "BYN–RUB corridor",
                clock);
        PeopleAccess access = new PeopleAccess(new Sessions(clock, Duration.ofMinutes(30), Duration.ofHours(12), 10));
        Pages pages = new Pages(
                access, Assets.standard(), new Languages(Console.MESSAGES), console.shell(), ZoneId.of("Europe/Minsk"));
        server = WebServer.named("console")
                .http("127.0.0.1", 0)
                .access(access)
                .errorPage(pages)
                .routes(pages::routes)
                .routes(console.routes(pages))
                .beforeStop(console::close)
                .start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.httpPort().orElseThrow() + path;
    }

    void fill() {
        run("""
                INSERT INTO ledger.participant (id, bic, name, country, role, state, unquoted_allowed, admitted_at)
                VALUES (1, 'MMBNBY2XXXX', 'Minsk Machine Bank', 'BY', 1, 1, true, '2026-11-01Z'),
                       (2, 'VOTBRU2XXXX', 'Volga <Trade> Bank', 'RU', 1, 1, true, '2026-11-01Z')""");
        run("INSERT INTO ledger.currency (code, decimals) VALUES ('BYN', 2), ('RUB', 2)");
        run("""
                INSERT INTO ledger.account (id, participant, kind, currency, state, posted_minor, reserved_minor)
                VALUES (1, 1, 1, 'BYN', 1, 500000000, 1250000), (2, 2, 1, 'RUB', 1, 900000000, 0),
                       (3, 2, 1, 'BYN', 1, 40000000, 0), (4, 1, 1, 'RUB', 1, 70000000, 0)""");
        for (int i = 0; i < SETTLED_PAYMENTS; i++) {
            String uetr = i == SETTLED_PAYMENTS - 1 ? SETTLED : "%08x-0000-4000-8000-000000000000".formatted(i + 1);
            payment(10 + i, uetr, 3, 0, "");
        }
        payment(100, REJECTED, 5, Reason.AB05.wire(), "no answer within 5 s");
        run("""
                INSERT INTO ledger.posting VALUES (168, 68, '2026-11-24 08:59:30.412Z', 1250000, 1, 3, 0, 1),
                       (168, 68, '2026-11-24 08:59:30.412Z', 34512050, 4, 2, 1, 2)""");
        run("INSERT INTO ledger.message VALUES (68, '" + SETTLED + "', 1, 1, convert_to('<Document/>', 'UTF8'))");
        run("""
                INSERT INTO ledger.flow VALUES (1, '2026-11-24 08:59:30Z', 'BYN', 'RUB', 0, 0, 60, 59, 1, 0, 59, 59,
                    73750000, 2036210950, 59000, 0)""");
        run("""
                INSERT INTO ledger.tally VALUES (1, '2026-11-24 08:59:30Z', 2, %d, 59),
                       (1, '2026-11-24 08:59:30Z', 3, %d, 59), (1, '2026-11-24 08:59:30Z', 4, %d, 59),
                       (1, '2026-11-24 08:59:30Z', 6, 1, 59)""".formatted(Buckets.COARSE.of(412_000), Buckets.FINE.of(1_000), Buckets.FINE.of(2_259)));
        run("INSERT INTO ledger.reference_rate VALUES (5, '2026-11-24 08:00Z', 276500000000, 2, 'BYN', 'RUB')");
        run("""
                INSERT INTO ledger.offer VALUES (6, '2026-11-24 08:00Z', '2026-11-25Z', NULL, 100000000, '{0}',
                    '{276096400000}', 2, NULL, 'BYN', 'RUB')""");
    }

    private void payment(int sequence, String uetr, int state, int reason, String detail) {
        run("""
                INSERT INTO ledger.payment (sequence, uetr, created_at, received_at, source_minor, target_minor,
                    sender_fee_minor, receiver_fee_minor, quote, fraction32, rate, reference, margin_ppm,
                    total_cost_ppm, reserved_at, ended_at, ended_sequence, debtor_agent, creditor_agent, fx_provider,
                    kind, state, reason, fixed_side, rounding_minor, refused, delivered, source_currency,
                    target_currency, detail)
                VALUES (%d, '%s', '2026-11-24 08:59:29.9Z', '2026-11-24 08:59:30Z', 1250000, 34512050, 1000, 0, 0, 0,
                    276096400000, 276500000000, 1459, 2259, '2026-11-24 08:59:30.010Z',
                    '2026-11-24 08:59:30.412Z', %d, 1, 2, 2, 1, %d, %d, 1, 0, false, true, 'BYN', 'RUB', '%s')""".formatted(sequence, uetr, sequence + 100, state, reason, detail));
    }

    private void run(String sql) {
        try (Connection connection = pool.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        server.close();
        pool.close();
        database.close();
    }
}
