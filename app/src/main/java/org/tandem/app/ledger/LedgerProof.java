package org.tandem.app.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.records.Books;
import org.tandem.app.text.Figures;
import org.tandem.cluster.StoppedNode;
import org.tandem.cluster.journal.Journal;
import org.tandem.cluster.verify.NotVerified;
import org.tandem.cluster.verify.VerifiedLedger;
import org.tandem.database.DatabaseServer;
import org.tandem.database.Pool;
import org.tandem.readmodel.LedgerDigest;
import org.tandem.readmodel.LedgerSchema;
import org.tandem.readmodel.LedgerUnreachable;
import org.tandem.readmodel.Queries;
import org.tandem.readmodel.account.AccountDifference;
import org.tandem.readmodel.account.TrialBalanceRow;
import org.tandem.readmodel.rows.Progress;

/// The proof, from the log upwards: the log is replayed; the journal must be what it leads to; the rows must have the
/// engine's balances, add up, and be those that the journal makes anew.
public final class LedgerProof {
    private static final String SCRATCH = "tandem_proof";
    private static final int CONNECTIONS = 4;
    private static final int TOLD_MAX = 5;

    private final StoppedLedger ledger;
    private final boolean quick;
    private final Consumer<Comparison> told;
    private final List<Comparison> comparisons = new ArrayList<>();

    /// @param quick leave out making the rows anew, which takes as long as a rebuild
    /// @param told hears each comparison when it is made
    public LedgerProof(StoppedLedger ledger, boolean quick, Consumer<Comparison> told) {
        this.ledger = ledger;
        this.quick = quick;
        this.told = told;
    }

    /// @throws CannotStart something cannot be read, so that nothing is proved either way
    public List<Comparison> run() throws InterruptedException {
        VerifiedLedger engine;
        try {
            engine = ledger.verify();
        } catch (NotVerified e) {
            tell("log and journal", false, String.valueOf(e.getMessage()));
            return comparisons;
        }
        told(engine);
        try (StoppedNode node = ledger.node();
                DatabaseServer server = ledger.database();
                Pool pool = Pool.patient(server.address(), "proof", CONNECTIONS)) {
            rows(engine, node.journal(), pool);
            if (!quick) {
                anew(node.journal(), server, pool);
            }
        } catch (LedgerUnreachable e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
        return comparisons;
    }

    private void told(VerifiedLedger engine) {
        tell(
                "log",
                true,
                engine.messages() + " messages replayed from "
                        + (engine.fromLogPosition() == 0
                                ? "the beginning"
                                : "the snapshot at " + engine.fromLogPosition())
                        + "; no invariant broke");
        String missing = engine.stepsNotInJournal() == 0
                ? ""
                : "; the last " + engine.stepsNotInJournal() + " are missing, the next start writes them";
        tell("journal", true, engine.steps() + " steps, each what the log leads to, byte for byte" + missing);
        tell("state", true, String.format("hash %016x at event %d", engine.stateHash(), engine.lastSequence()));
    }

    private void rows(VerifiedLedger engine, Journal journal, Pool pool) throws InterruptedException {
        LedgerSchema.prepare(pool);
        Progress reached = RowFilling.fill(pool, journal, (_, _) -> {});
        Queries queries = new Queries(pool);
        Books books = new Books(
                reached.lastEventSequence(),
                queries.accounts().accounts(),
                queries.accounts().trialBalance());
        if (engine.stepsNotInJournal() == 0) {
            List<String> differences = books.differencesFrom(engine);
            tell(
                    "balances",
                    differences.isEmpty(),
                    differences.isEmpty()
                            ? "PostgreSQL has the engine's " + engine.accounts().size() + " accounts, to the minor unit"
                            : some(differences));
        }
        List<AccountDifference> postings = queries.accounts().differences();
        tell(
                "postings",
                postings.isEmpty(),
                postings.isEmpty()
                        ? "every balance is the sum of its postings"
                        : some(postings.stream().map(LedgerProof::words).toList()));
        for (TrialBalanceRow row : books.trialBalance()) {
            tell("trial balance", row.isBalanced(), words(row));
        }
    }

    private static String words(AccountDifference it) {
        return it.account() + " has " + it.postedMinor() + ", but its postings come to " + it.postingsMinor()
                + " and its hours to " + it.turnoverMinor();
    }

    private static String words(TrialBalanceRow row) {
        return row.currency() + ": issued " + amount(row, row.issuedMinor()) + ", held on accounts "
                + amount(row, row.settlementMinor()) + ", fees " + amount(row, row.feesMinor()) + ", rounding "
                + amount(row, row.roundingMinor())
                + (row.outOfBalanceMinor() == 0 ? "" : "; out of balance by " + amount(row, row.outOfBalanceMinor()));
    }

    private static String amount(TrialBalanceRow row, long minor) {
        return Figures.amount(
                BigDecimal.valueOf(minor, row.currency().decimals()).toPlainString());
    }

    /// In a database of its own, which is dropped at the end.
    private void anew(Journal journal, DatabaseServer server, Pool pool) throws InterruptedException {
        server.dropDatabase(SCRATCH);
        Map<String, String> expected;
        try (Pool scratch = Pool.patient(server.createDatabase(SCRATCH), "scratch", CONNECTIONS)) {
            LedgerSchema.prepare(scratch);
            RowFilling.fill(scratch, journal, (_, _) -> {});
            expected = LedgerDigest.of(scratch);
        } finally {
            server.dropDatabase(SCRATCH);
        }
        Map<String, String> found = LedgerDigest.of(pool);
        List<String> differing = expected.entrySet().stream()
                .filter(table -> !table.getValue().equals(found.get(table.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        tell(
                "tables",
                differing.isEmpty(),
                differing.isEmpty()
                        ? expected.size() + " tables have the digests of rows made anew from the journal"
                        : "not what the journal makes: " + String.join(", ", differing)
                                + "; ./tandem ledger rebuild makes them again");
    }

    private static String some(List<String> differences) {
        int more = differences.size() - TOLD_MAX;
        return String.join("; ", differences.subList(0, Math.min(TOLD_MAX, differences.size())))
                + (more > 0 ? "; and " + more + " more" : "");
    }

    private void tell(String what, boolean agrees, String detail) {
        Comparison comparison = new Comparison(what, agrees, detail);
        comparisons.add(comparison);
        told.accept(comparison);
    }
}
