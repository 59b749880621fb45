package org.tandem.readmodel.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tandem.database.Pool;
import org.tandem.domain.Broken;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Step;
import org.tandem.readmodel.Corridor;
import org.tandem.readmodel.LedgerDigest;
import org.tandem.readmodel.Ledgers;
import org.tandem.readmodel.Queries;
import org.tandem.readmodel.Rebuild;
import org.tandem.readmodel.account.AccountRow;
import org.tandem.readmodel.account.TrialBalanceRow;

final class ExactlyOnceTest {
    private static Ledgers ledgers;
    private static Corridor corridor;
    private static Pool whole;

    @BeforeAll
    static void one_ledger_in_a_single_batch() throws SQLException {
        ledgers = new Ledgers();
        corridor = new Corridor(11);
        corridor.live(1_500);
        whole = ledgers.fresh();
        Feeding.all(whole, corridor.steps);
    }

    @AfterAll
    static void stop() {
        ledgers.close();
    }

    @Test
    void the_journal_has_every_kind_of_event() {
        Set<String> seen = corridor.steps.stream()
                .flatMap(step -> step.events().stream())
                .map(recorded -> recorded.event().getClass().getSimpleName())
                .collect(Collectors.toSet());
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Event.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void balances_and_reservations_are_the_engines() {
        Map<AccountId, List<Long>> engine = new HashMap<>();
        corridor.engine.eachAccount((id, state, posted, reserved) -> engine.put(id, List.of(posted, reserved)));
        Map<AccountId, List<Long>> rows = new HashMap<>();
        for (AccountRow row : new Queries(whole).accounts().accounts()) {
            rows.put(row.id(), List.of(row.postedMinor(), row.reservedMinor()));
        }
        // An account the engine knows but nothing ever moved need not have a row.
        engine.values().removeIf(balance -> balance.equals(List.of(0L, 0L)));
        rows.values().removeIf(balance -> balance.equals(List.of(0L, 0L)));
        assertThat(rows).isEqualTo(engine).isNotEmpty();
    }

    @Test
    void books_balance_in_sql_too() {
        Queries queries = new Queries(whole);
        assertThat(queries.accounts().differences()).isEmpty();
        assertThat(queries.accounts().trialBalance()).hasSize(2).allMatch(TrialBalanceRow::isBalanced);
        assertThat(queries.accounts().trialBalance()).allMatch(row -> row.issuedMinor() > 0);
    }

    @Test
    @Tag("slow")
    void batches_of_any_size_lead_to_the_same_bytes() throws SQLException {
        Map<String, String> expected = LedgerDigest.of(whole);
        assertThat(expected).hasSizeGreaterThan(20);
        for (int most : new int[] {1, 7, 90}) {
            Pool pool = ledgers.fresh();
            Feeding.inBatches(pool, corridor.steps, new Random(most), most);
            assertThat(LedgerDigest.of(pool)).as("batches of at most %s", most).isEqualTo(expected);
        }
    }

    @Test
    void a_rebuilt_ledger_has_the_same_bytes() throws SQLException {
        Pool pool = ledgers.fresh();
        Feeding.inBatches(pool, corridor.steps, new Random(5), 40);
        try (Pool owner = pool.owner()) {
            Rebuild.run(owner);
        }
        assertThat(LedgerDigest.of(pool)).isNotEqualTo(LedgerDigest.of(whole));
        Feeding.all(pool, corridor.steps);
        assertThat(LedgerDigest.of(pool)).isEqualTo(LedgerDigest.of(whole));
    }

    @Test
    void a_transaction_cut_off_before_its_commit_leaves_nothing() throws SQLException {
        Pool pool = ledgers.fresh();
        List<Step> steps = corridor.steps;
        Random random = new Random(3);
        int at = 0;
        while (at < steps.size()) {
            int end = Math.min(steps.size(), at + 1 + random.nextInt(150));
            try (Connection connection = ledgers.direct(pool)) {
                Projection projection = new Projection(connection);
                assertThat(projection.load().journalPosition()).isEqualTo(at);
                projection.write(Feeding.cut(steps, at, end));
                connection.abort(Runnable::run);
            }
            try (Connection connection = pool.connection()) {
                Projection projection = new Projection(connection);
                projection.load();
                projection.apply(Feeding.cut(steps, at, end));
            }
            at = end;
        }
        assertThat(LedgerDigest.of(pool)).isEqualTo(LedgerDigest.of(whole));
    }

    @Test
    void steps_handed_over_again_are_left_out() throws SQLException {
        Pool pool = ledgers.fresh();
        List<Step> steps = corridor.steps;
        try (Connection connection = pool.connection()) {
            Projection projection = new Projection(connection);
            projection.load();
            projection.apply(Feeding.cut(steps, 0, 400));
            projection.apply(Feeding.cut(steps, 250, steps.size()));
        }
        assertThat(LedgerDigest.of(pool)).isEqualTo(LedgerDigest.of(whole));
    }

    @Test
    void a_gap_in_the_journal_stops_everything() throws SQLException {
        Pool pool = ledgers.fresh();
        try (Connection connection = pool.connection()) {
            Projection projection = new Projection(connection);
            projection.load();
            assertThatThrownBy(() -> projection.apply(Feeding.cut(corridor.steps, 1, 3)))
                    .isInstanceOf(Broken.class)
                    .hasMessageStartingWith("expected event 1 from the journal, found event");
        }
    }
}
