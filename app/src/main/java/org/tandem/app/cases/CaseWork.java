package org.tandem.app.cases;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.app.journal.JournalSource;
import org.tandem.app.lists.ListUpdate;
import org.tandem.compliance.Gate;
import org.tandem.compliance.GateSettings;
import org.tandem.compliance.allow.AllowDesk;
import org.tandem.compliance.allow.AllowList;
import org.tandem.compliance.audit.AuditTrail;
import org.tandem.compliance.cases.CaseDesk;
import org.tandem.compliance.cases.CaseFeed;
import org.tandem.compliance.cases.CaseQueries;
import org.tandem.compliance.cases.JournalEntry;
import org.tandem.compliance.cases.PaymentSubjects;
import org.tandem.compliance.cases.QuestionDesk;
import org.tandem.compliance.known.StandingParties;
import org.tandem.compliance.partycase.AgentWatch;
import org.tandem.compliance.partycase.PartyDesk;
import org.tandem.compliance.rescreen.Rescreen;
import org.tandem.compliance.rescreen.RescreenReport;
import org.tandem.compliance.store.ComplianceSchema;
import org.tandem.console.compliance.ComplianceConsole.Desks;
import org.tandem.database.DatabaseAddress;
import org.tandem.database.Pool;
import org.tandem.domain.party.Bic;
import org.tandem.gateway.message.Requested;
import org.tandem.gateway.port.Ledger;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.store.Delta;

/// The cases' part of a machine. While PostgreSQL is away payments go on, and cases follow when it is back; meanwhile
/// no pair is allowed that was not before.
public final class CaseWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CaseWork.class);
    private static final int CONNECTIONS = 6;
    /// A gulp at a time: most payments then begin and end in one, and leave no row of their flight.
    private static final int STEPS = 4_096;
    private static final int RUNS_LOOKED_AT = 20;
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration AWAY = Duration.ofSeconds(1);
    private static final Duration PAIRS_READ_EVERY = Duration.ofSeconds(1);
    private static final Duration AGENTS_COMPARED_EVERY = Duration.ofMinutes(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final Pool pool;
    private final AllowList allowed;
    private final StandingParties standing;
    private final AuditTrail audit;
    private final Rescreen rescreen;
    private final AtomicReference<@Nullable ListUpdate> newLists = new AtomicReference<>();
    private Thread thread = Thread.ofPlatform().unstarted(() -> {});
    private volatile boolean stopping;

    private CaseWork(Pool pool, AuditTrail audit) {
        this.pool = pool;
        this.audit = audit;
        this.allowed = new AllowList(pool);
        this.standing = new StandingParties(pool);
        this.rescreen = new Rescreen(pool, standing, allowed, InstantSource.system());
    }

    /// @param audit takes what officers and the gate do
    public static CaseWork open(DatabaseAddress address, AuditTrail audit) {
        return new CaseWork(Pool.as(ComplianceSchema.CASES, address, "cases", CONNECTIONS), audit);
    }

    /// What the gate takes from here.
    public GateSettings gateSettings() {
        return GateSettings.standard().withAllowed(allowed, audit).withStanding(standing);
    }

    /// Follows the journal from where the cases are, and reads every second which pairs are allowed: an officer may
    /// have allowed or revoked one in another process. While PostgreSQL is away what was read last stands.
    ///
    /// @param source for this alone
    /// @param agents those admitted now
    /// @param broken told of an invariant that broke
    public void start(
            JournalSource source,
            Gate gate,
            PaymentSubjects subjects,
            Supplier<List<Bic>> agents,
            Consumer<Throwable> broken) {
        CaseFeed feed = new CaseFeed(pool, gate, subjects);
        AgentWatch watch = new AgentWatch(pool, gate, audit, InstantSource.system());
        thread = Thread.ofPlatform()
                .name("cases")
                .uncaughtExceptionHandler((_, cause) -> broken.accept(cause))
                .unstarted(() -> follow(source, feed, () -> watch.compare(agents.get())));
        thread.start();
    }

    /// The lists in force now: everybody known is screened again, once, when they are not those of the last run; by
    /// what changed alone where that is enough.
    public void listsInForce(ListUpdate lists) {
        newLists.set(lists);
    }

    /// What officers' pages ask and act through.
    public Desks desks(Ledger ledger) {
        InstantSource clock = InstantSource.system();
        LedgerDecisions decisions = new LedgerDecisions(ledger);
        return new Desks(
                new CaseQueries(pool),
                new CaseDesk(pool, decisions, audit, clock, Requested::once),
                new QuestionDesk(pool, decisions, audit, clock, Requested::once),
                new AllowDesk(pool, allowed, audit, clock),
                new PartyDesk(pool, allowed, audit, clock),
                rescreen);
    }

    private void follow(JournalSource source, CaseFeed feed, Runnable agentWatch) {
        boolean lost = true;
        long readNanos = System.nanoTime();
        long watchedNanos = readNanos - AGENTS_COMPARED_EVERY.toNanos();
        while (!stopping) {
            try {
                if (!lost && System.nanoTime() - readNanos > PAIRS_READ_EVERY.toNanos()) {
                    allowed.reload();
                    readNanos = System.nanoTime();
                }
                if (lost) {
                    ComplianceSchema.prepare(pool);
                    allowed.reload();
                    standing.reload();
                    source.seek(feed.position());
                    lost = false;
                }
                int taken = take(source, feed);
                boolean due = System.nanoTime() - watchedNanos > AGENTS_COMPARED_EVERY.toNanos();
                if (due || newLists.get() != null) {
                    agentWatch.run();
                    watchedNanos = System.nanoTime();
                }
                if (taken == 0) {
                    screenAgain();
                }
                if (taken < STEPS) {
                    pause(IDLE);
                }
            } catch (IOException | RuntimeException e) {
                // The loop's top: while PostgreSQL is away nothing is lost, for reading begins again where rows end.
                LOG.warn("cases are not written; tried again in {}: {}", AWAY, e.getMessage());
                lost = true;
                pause(AWAY);
            }
        }
        source.close();
    }

    /// When the journal is read to its end, so that nobody is left out; after a failure once more.
    private void screenAgain() throws IOException {
        ListUpdate lists = newLists.get();
        if (lists == null) {
            return;
        }
        // A run that did not come to its end has taken no time.
        Optional<RescreenReport> last = rescreen.reports(RUNS_LOOKED_AT).stream()
                .filter(run -> !run.took().isZero())
                .findFirst();
        String version = last.map(RescreenReport::listVersion).orElse("");
        long epoch = last.map(RescreenReport::listEpoch).orElse(0L);
        // The same lists with another policy are another epoch, and standing verdicts are of one epoch.
        if (!version.equals(lists.names().version()) || epoch != lists.names().epoch()) {
            screenAgain(lists, version);
        }
        newLists.compareAndSet(lists, null);
    }

    private void screenAgain(ListUpdate lists, String last) throws IOException {
        List<Delta> deltas;
        try {
            deltas = lists.changes().read();
        } catch (ListNotReadable e) {
            LOG.warn("what changed cannot be read, so everybody is screened again: {}", e.getMessage());
            rescreen.everybody(lists.names());
            return;
        }
        if (lists.byDelta(last, deltas)) {
            rescreen.afterUpdate(lists.change(deltas));
        } else {
            rescreen.everybody(lists.names());
        }
    }

    private static int take(JournalSource source, CaseFeed feed) throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        source.poll((step, after) -> entries.add(new JournalEntry(step, after)), STEPS);
        feed.take(entries);
        return entries.size();
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            stopping = true;
        }
    }

    @Override
    public void close() {
        stopping = true;
        try {
            if (thread.isAlive() && !thread.join(STOP_WITHIN)) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        pool.close();
    }
}
