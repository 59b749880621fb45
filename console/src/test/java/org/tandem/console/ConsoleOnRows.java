package org.tandem.console;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.tandem.database.DatabaseServer;
import org.tandem.database.Pool;
import org.tandem.readmodel.LedgerSchema;
import org.tandem.readmodel.Queries;
import org.tandem.readmodel.payment.MessageRow;
import org.tandem.web.WebServer;
import org.tandem.web.access.PeopleAccess;
import org.tandem.web.access.Sessions;
import org.tandem.web.assets.Assets;
import org.tandem.web.pages.Languages;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Tone;

/// A console on a real PostgreSQL and a real port, and rows as the projector would write them.
final class ConsoleOnRows implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final String SETTLED = "97ed4827-7b6f-4491-a06f-b548d5a7512d";
    static final String REJECTED = "11111111-7b6f-4491-a06f-b548d5a75122";
    static final String RETURNED = "5b0a41c2-9f5e-4a77-8a1d-3c2b1a0f9e8d";
    static final int PAYMENTS = BusyDay.PAYMENTS + 6;
    static final String PACS_008 = """
            <?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08">\
            <FIToFICstmrCdtTrf><GrpHdr><MsgId>MNMB-20261124-004117</MsgId><CreDtTm>2026-11-24T08:59:29.936Z</CreDtTm>\
            <NbOfTxs>1</NbOfTxs></GrpHdr><CdtTrfTxInf><PmtId><EndToEndId>INV-17</EndToEndId>\
            <UETR>97ed4827-7b6f-4491-a06f-b548d5a7512d</UETR></PmtId>\
            <IntrBkSttlmAmt Ccy="BYN">12500.00</IntrBkSttlmAmt><Dbtr><Nm>Naroch Tractor Works</Nm></Dbtr>\
            <Cdtr><Nm>Saratov Bearing Plant</Nm></Cdtr><RmtInf><Ustrd>Invoice 17/2026-11</Ustrd></RmtInf>\
            </CdtTrfTxInf></FIToFICstmrCdtTrf></Document>""";

    final WebServer server;
    private final DatabaseServer database = DatabaseServer.temporary();
    private final Pool pool = Pool.open(database.address(), "console", 4);
    private final Console console;

    ConsoleOnRows() {
        LedgerSchema.prepare(pool);
        InstantSource clock = InstantSource.fixed(NOW);
        console = new Console(
                new Queries(pool),
                () -> new ConsoleHealth(
                        Duration.ofMillis(12),
                        true,
                        List.of(new ConsoleHealth.Check("test.disk", Tone.GOOD, "41.2 GB free"))),
                new PlainText(),
                "BYN–RUB corridor",
                clock);
        PeopleAccess access = new PeopleAccess(new Sessions(clock, Duration.ofMinutes(30), Duration.ofHours(12), 10));
        Pages pages = new Pages(
                access,
                Assets.standard(),
                new Languages(Console.MESSAGES, "org.tandem.console.test-messages"),
                console.shell(),
                ZoneId.of("Europe/Minsk"));
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
        try (Connection connection = pool.connection();
                Statement statement = connection.createStatement()) {
            for (String sql : BusyDay.statements()) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the busy day does not fit the schema", e);
        }
    }

    /// From now on every question finds nobody at home.
    void loseDatabase() {
        database.close();
    }

    /// Gives the bytes back as text, and the parties of the one message there is.
    private static final class PlainText implements MessageText {
        @Override
        public String text(MessageRow.Kind kind, byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public Parties parties(MessageRow.Kind kind, byte[] bytes) {
            return new Parties(
                    List.of(
                            new Parties.Party(
                                    "debtor", "Naroch Tractor Works", "BY95MNMB30120000000000000417", "BY, Minsk"),
                            new Parties.Party(
                                    "creditor", "Saratov Bearing Plant", "40702810000000000417", "RU, Saratov")),
                    List.of("Invoice 17/2026-11", "Contract SB-204"));
        }
    }

    @Override
    public void close() {
        server.close();
        pool.close();
        database.close();
    }
}
