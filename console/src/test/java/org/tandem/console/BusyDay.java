package org.tandem.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.payment.Reason;
import org.tandem.readmodel.overview.Buckets;

/// Rows of a plausible busy morning on the BYN–RUB corridor, the same every time: fictional banks, two FX providers,
/// a payment about every second, a few that need a person.
final class BusyDay {
    static final int PAYMENTS = 140;

    private static final String[] BANKS = {
        "(1, 'MNMBBY20XXX', 'Minsk Machine Bank', 'BY', 1, 1)",
        "(2, 'GRDNBY20XXX', 'Grodno Farmers Bank', 'BY', 1, 1)",
        "(3, 'POLSBY20XXX', 'Polesie Savings Bank', 'BY', 1, 2)",
        "(4, 'VLGTRU20XXX', 'Volga Trade Bank', 'RU', 1, 1)",
        "(5, 'NEVARU20XXX', 'Neva Industrial Bank', 'RU', 1, 1)",
        "(6, 'URALRU20XXX', 'Ural Commercial Bank', 'RU', 1, 1)",
        "(7, 'FXDVBY20XXX', 'Dvina Exchange House', 'BY', 2, 1)",
        "(8, 'FXOKRU20XXX', 'Oka Liquidity', 'RU', 2, 1)",
        "(9, 'SBYNBY20XXX', 'Settlement Bank of the BYN Leg', 'BY', 4, 1)",
        "(10, 'SRUBRU20XXX', 'Settlement Bank of the RUB Leg', 'RU', 4, 1)",
        "(11, 'TNDMBY20XXX', 'Tandem Operator', 'BY', 3, 1)"
    };
    private static final long REFERENCE = 276_300_000_000L;
    private static final Reason[] REFUSALS = {Reason.AC03, Reason.AB05, Reason.AM04, Reason.NOQT};

    private final Random chance = new Random(20_261_124);
    private final List<String> statements = new ArrayList<>();

    static List<String> statements() {
        BusyDay day = new BusyDay();
        day.standing();
        day.rates();
        day.payments();
        day.featured();
        day.needsPersons();
        day.rollups();
        return day.statements;
    }

    private void standing() {
        for (String bank : BANKS) {
            add("INSERT INTO ledger.participant (id, bic, name, country, role, state) VALUES " + bank);
        }
        add("UPDATE ledger.participant SET unquoted_allowed = false, admitted_at = '2026-11-01Z' WHERE id > 0");
        add("INSERT INTO ledger.currency VALUES ('BYN', 2, 9, 1), ('RUB', 2, 10, 1)");
        add("""
                INSERT INTO ledger.account (id, participant, kind, currency, state, posted_minor, reserved_minor)
                VALUES (1, 1, 1, 'BYN', 1, 500000000, 1250000), (2, 1, 1, 'RUB', 1, 7000000000, 0),
                       (3, 2, 1, 'BYN', 1, 18450025, 2210000), (4, 3, 1, 'BYN', 2, 61200000, 0),
                       (5, 4, 1, 'RUB', 1, 12900000050, 96100000), (6, 4, 1, 'BYN', 1, 40000000, 0),
                       (7, 5, 1, 'RUB', 1, 8800420000, 0), (8, 6, 1, 'RUB', 1, 5120000000, 41000000),
                       (9, 7, 1, 'BYN', 1, 284000000, 0), (10, 7, 1, 'RUB', 1, 7900000000, 131000000),
                       (11, 8, 1, 'BYN', 1, 331000000, 3400000), (12, 8, 1, 'RUB', 1, 9100000000, 0),
                       (13, 11, 2, 'BYN', 1, 412350, 0), (14, 11, 2, 'RUB', 1, 6710500, 0)""");
        add("""
                INSERT INTO ledger.account
                SELECT 14 + row_number() OVER (ORDER BY currency), CASE currency WHEN 'BYN' THEN 9 ELSE 10 END, 4,
                       currency, 1, -sum(posted_minor), 0
                FROM ledger.account GROUP BY currency""");
        add("INSERT INTO ledger.turnover VALUES (3, '2026-11-24 08:00Z', 19860000, 0, 212, 0)");
    }

    private void rates() {
        add("""
                INSERT INTO ledger.reference_rate VALUES (5, '2026-11-24 06:00Z', 276300000000, 9, 'BYN', 'RUB'),
                       (6, '2026-11-24 06:00Z', 361926000, 10, 'RUB', 'BYN')""");
        add("""
                INSERT INTO ledger.offer VALUES
                (7, '2026-11-24 08:58:40Z', '2026-11-24 09:04:00Z', NULL, 50000000, '{1000,1000000,10000000}',
                 '{276060000000,276096400000,276150000000}', 7, NULL, 'BYN', 'RUB'),
                (8, '2026-11-24 08:59:10Z', '2026-11-24 09:12:30Z', NULL, 100000000, '{1000,5000000}',
                 '{276082000000,276120000000}', 8, NULL, 'BYN', 'RUB'),
                (9, '2026-11-24 08:58:41Z', '2026-11-24 09:04:00Z', NULL, 900000000, '{10000,30000000}',
                 '{361600000,361710000}', 7, NULL, 'RUB', 'BYN')""");
        add("""
                INSERT INTO ledger.quote_request VALUES (9, '00000000-0000-4000-8000-000000000009',
                    '2026-11-24 08:59:21.700Z', 1250000, 41, 1, 4, 2, 1, 'BYN', 'RUB')""");
        add("""
                INSERT INTO ledger.quote VALUES
                (41, 9, '2026-11-24 09:09:21.700Z', 276096400000, 276300000000, 1250000, 34512050, 300, 500, 0, 7, 0),
                (42, 9, '2026-11-24 09:09:21.700Z', 276082000000, 276300000000, 1250000, 34510250, 300, 500, 0, 8, 1)""");
    }

    /// The newest last; the last few are still on their way.
    private void payments() {
        Instant first = ConsoleOnRows.NOW.minusSeconds(PAYMENTS);
        for (int i = 0; i < PAYMENTS; i++) {
            boolean eastward = chance.nextInt(100) < 62;
            int debtor = eastward ? 1 + chance.nextInt(2) : 4 + chance.nextInt(3);
            int creditor = eastward ? 4 + chance.nextInt(3) : 1 + chance.nextInt(2);
            long source = Math.round(Math.exp(7.5 + chance.nextGaussian() * 1.6)) * (eastward ? 100L : 2_700L)
                    + chance.nextInt(100);
            long margin = 600 + chance.nextInt(700);
            long reference = eastward ? REFERENCE : 361_926_000L;
            long rate = reference - reference * margin / 1_000_000;
            int state = i >= PAYMENTS - 2 ? 2 : i % 29 == 3 ? 5 : 3;
            Reason reason = state == 5 ? REFUSALS[i / 29 % REFUSALS.length] : Reason.NONE;
            boolean atDoor = reason == Reason.NOQT || reason == Reason.AM04;
            Instant received = first.plusMillis(i * 1_000L + chance.nextInt(900));
            int millis = reason == Reason.AB05 ? 7_000 : atDoor ? 0 : 180 + chance.nextInt(520);
            payment(
                    1_000 + 10 * i,
                    uetr(),
                    received,
                    state == 2 ? null : received.plusMillis(millis),
                    state,
                    reason,
                    eastward ? "'BYN', 'RUB'" : "'RUB', 'BYN'",
                    debtor + ", " + creditor + ", " + (7 + chance.nextInt(2)),
                    source,
                    Math.round(source * (rate / 1e10)),
                    rate,
                    reference,
                    margin);
        }
    }

    private String uetr() {
        return String.format(
                Locale.ROOT,
                "%08x-%04x-4%03x-8%03x-%012x",
                chance.nextInt(),
                chance.nextInt(1 << 16),
                chance.nextInt(1 << 12),
                chance.nextInt(1 << 12),
                chance.nextLong(1L << 48));
    }

    private void payment(
            int sequence,
            String uetr,
            Instant received,
            @Nullable Instant ended,
            int state,
            Reason reason,
            String currencies,
            String parties,
            long source,
            long target,
            long rate,
            long reference,
            long margin) {
        boolean refused = reason == Reason.NOQT || reason == Reason.AM04;
        add("""
                INSERT INTO ledger.payment (sequence, uetr, created_at, received_at, source_minor, target_minor,
                    sender_fee_minor, receiver_fee_minor, quote, fraction32, rate, reference, margin_ppm,
                    total_cost_ppm, list_epoch, reserved_at, deadline_at, ended_at, ended_sequence, debtor_agent,
                    creditor_agent, fx_provider, kind, state, reason, fixed_side, rounding_minor, verdict,
                    screening_method, refused, delivered, source_currency, target_currency, detail)
                VALUES (%d, '%s', '%s', '%s', %d, %d, 300, 500, 0, 0, %d, %d, %d, %d, 14, %s, '%s', %s, %d, %s, 1, %d,
                    %d, 1, 0, 1, 2, %s, %s, %s, '%s')""".formatted(
                        sequence,
                        uetr,
                        received.minusMillis(40 + sequence % 50),
                        received,
                        source,
                        target,
                        rate,
                        reference,
                        margin,
                        margin + 254,
                        refused ? "NULL" : "'" + received + "'",
                        received.plusSeconds(7),
                        ended == null ? "NULL" : "'" + ended + "'",
                        sequence + 5_000,
                        parties,
                        state,
                        reason.wire(),
                        refused,
                        !refused,
                        currencies,
                        reason == Reason.NONE ? "" : detail(reason)));
    }

    private static String detail(Reason reason) {
        return switch (reason) {
            case AB05 -> "no answer within 7 s";
            case AC03 -> "the account ends in 0417, no account of <this> customer does";
            case AM04 -> "expected 44,100.00 BYN available, found 162,400.25 less reserved";
            default -> "";
        };
    }

    /// The payment that the pages of this test open.
    private void featured() {
        payment(
                2_099,
                ConsoleOnRows.SETTLED,
                Instant.parse("2026-11-24T08:59:30Z"),
                Instant.parse("2026-11-24T08:59:30.412Z"),
                3,
                Reason.NONE,
                "'BYN', 'RUB'",
                "1, 4, 7",
                1_250_000,
                34_512_050,
                276_096_400_000L,
                REFERENCE,
                737);
        add("UPDATE ledger.payment SET quote = 41 WHERE sequence = 2099");
        add("""
                INSERT INTO ledger.posting VALUES (7099, 2099, '2026-11-24 08:59:30.412Z', 1250000, 1, 9, 0, 1),
                       (7099, 2099, '2026-11-24 08:59:30.412Z', 300, 1, 13, 1, 3),
                       (7099, 2099, '2026-11-24 08:59:30.412Z', 34512050, 10, 5, 2, 2),
                       (7099, 2099, '2026-11-24 08:59:30.412Z', 500, 5, 14, 3, 4)""");
        add("INSERT INTO ledger.message VALUES (2099, '" + ConsoleOnRows.SETTLED + "', 1, 1, convert_to('"
                + ConsoleOnRows.PACS_008 + "', 'UTF8'))");
        payment(
                2_109,
                ConsoleOnRows.REJECTED,
                Instant.parse("2026-11-24T08:59:31Z"),
                Instant.parse("2026-11-24T08:59:38Z"),
                5,
                Reason.AB05,
                "'BYN', 'RUB'",
                "1, 4, 7",
                1_250_000,
                34_512_050,
                276_096_400_000L,
                REFERENCE,
                737);
        add("UPDATE ledger.payment SET detail = '=no answer, \"late\"' WHERE sequence = 2109");
    }

    private void needsPersons() {
        String[] since = {"06:48:12.220", "08:12:40.105", "08:51:03.871"};
        for (int i = 0; i < since.length; i++) {
            Instant held = Instant.parse("2026-11-24T" + since[i] + "Z");
            payment(
                    100 + i,
                    "4e1d0b7%d-52c1-4c0e-9d3a-0f6b7a1c2d3%d".formatted(i, i),
                    held,
                    null,
                    1,
                    Reason.NONE,
                    "'BYN', 'RUB'",
                    "2, " + (4 + i) + ", 8",
                    2_210_000L * (i + 1),
                    61_014_122L * (i + 1),
                    276_082_000_000L,
                    REFERENCE,
                    789);
        }
        add("""
                UPDATE ledger.payment SET held_at = received_at, reserved_at = NULL, delivered = false, verdict = 2,
                    deadline_at = received_at + interval '24 hours' WHERE state = 1""");
        payment(
                90,
                ConsoleOnRows.RETURNED,
                Instant.parse("2026-11-23T14:20:07.300Z"),
                Instant.parse("2026-11-23T14:20:07.655Z"),
                4,
                Reason.FOCR,
                "'RUB', 'BYN'",
                "5, 1, 8",
                81_400_000,
                2_944_100,
                361_680_000L,
                361_926_000L,
                680);
        add("UPDATE ledger.payment SET returned_at = '2026-11-24 07:31:55.120Z', detail = '' WHERE sequence = 90");
        add("INSERT INTO ledger.recall VALUES (5091, '00000000-0000-4000-8000-000000000091', '" + ConsoleOnRows.RETURNED
                + "', '2026-11-23 15:02:11.004Z', 5, 1, " + Reason.DUPL.wire()
                + ", 5092, '2026-11-24 07:31:54.900Z', true, NULL)");
        add("""
                INSERT INTO ledger.posting VALUES (5090, 90, '2026-11-23 14:20:07.655Z', 81400000, 7, 12, 0, 1),
                       (5090, 90, '2026-11-23 14:20:07.655Z', 2944100, 11, 1, 1, 2),
                       (5093, 0, '2026-11-24 07:31:55.120Z', 2944100, 1, 11, 0, 9),
                       (5093, 0, '2026-11-24 07:31:55.120Z', 81400000, 12, 7, 1, 8)""");
        add("INSERT INTO ledger.payment_return VALUES (5093, '00000000-0000-4000-8000-000000000093', '"
                + ConsoleOnRows.RETURNED + "', '2026-11-24 07:31:55.120Z', " + Reason.FOCR.wire() + ")");
        add("INSERT INTO ledger.recall VALUES (5094, '00000000-0000-4000-8000-000000000094',"
                + " '4e1d0b70-52c1-4c0e-9d3a-0f6b7a1c2dff', '2026-11-24 08:40:00Z', 1, 4, " + Reason.TECH.wire()
                + ", NULL, NULL, NULL, NULL)");
    }

    /// The last minute by second, the last hour by minute, and the same minute of the last seven days.
    private void rollups() {
        for (int second = 1; second <= 60; second++) {
            bucket(1, ConsoleOnRows.NOW.minusSeconds(second), 1, second % 2, second % 30 == 5 ? 1 : 0, 0);
        }
        for (int minute = 1; minute <= 60; minute++) {
            int settled = (int) (74 + 26 * Math.sin(minute / 9.0) + chance.nextInt(16));
            int slow = minute == 22 ? 900 : minute == 21 ? 430 : 0;
            Instant at = ConsoleOnRows.NOW.minusSeconds(60L * minute);
            bucket(2, at, settled * 3 / 5, settled - settled * 3 / 5, chance.nextInt(3), slow);
        }
        for (int day = 1; day <= 7; day++) {
            bucket(2, ConsoleOnRows.NOW.minusSeconds(86_400L * day + 60), 48, 30 + day % 3, 1, 0);
        }
    }

    private void bucket(int grain, Instant at, int eastward, int westward, int rejected, int slowMillis) {
        flow(grain, at, "'BYN', 'RUB'", eastward, rejected, 731_250, 20_189_549);
        flow(grain, at, "'RUB', 'BYN'", westward, 0, 14_020_000, 507_104);
        int settled = eastward + westward;
        // One of twelve is slow, one of nine has only the payer in its own currency.
        int slow = settled > 12 ? settled / 12 : at.getEpochSecond() % 12 == 5 ? 1 : 0;
        int mixed = settled > 12 ? settled / 9 : at.getEpochSecond() % 9 == 4 ? 1 : 0;
        long usualMicros = 1_000L * (330 + at.getEpochSecond() / 60 % 60);
        tally(grain, at, 2, Buckets.COARSE.of(usualMicros), settled - slow);
        tally(grain, at, 2, Buckets.COARSE.of(1_000L * (610 + slowMillis + chance.nextInt(160))), slow);
        tally(grain, at, 3, Buckets.FINE.of(737), settled);
        tally(grain, at, 4, Buckets.FINE.of(991), settled);
        tally(grain, at, 6, 1, settled - mixed);
        tally(grain, at, 6, 2, mixed);
        tally(grain, at, 5, (at.getEpochSecond() % 60 < 40 ? Reason.AB05 : Reason.AC03).wire(), rejected);
    }

    private void flow(int grain, Instant at, String pair, int settled, int rejected, long source, long target) {
        add("""
                INSERT INTO ledger.flow VALUES (%d, '%s', %s, 0, 0, %d, %d, %d, 0, %d, %d, %d, %d, %d, %d)""".formatted(
                        grain,
                        at,
                        pair,
                        settled + rejected,
                        settled,
                        rejected,
                        settled,
                        settled,
                        settled * source,
                        settled * target,
                        settled * 300L,
                        settled * 500L));
    }

    private void tally(int grain, Instant at, int measure, int bucket, int count) {
        if (count > 0) {
            add(
                    "INSERT INTO ledger.tally VALUES (%d, '%s', %d, %d, %d) ON CONFLICT (grain, start_at, measure, bucket) DO UPDATE SET count = ledger.tally.count + excluded.count"
                            .formatted(grain, at, measure, bucket, count));
        }
    }

    private void add(String sql) {
        statements.add(sql);
    }
}
