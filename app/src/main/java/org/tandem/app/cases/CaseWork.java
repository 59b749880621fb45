package org.tandem.app.cases;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.app.journal.JournalSource;
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
import org.tandem.compliance.known.StandingParties;
import org.tandem.compliance.names.NameScreen;
import org.tandem.compliance.rescreen.Rescreen;
import org.tandem.compliance.store.ComplianceSchema;
import org.tandem.console.compliance.ComplianceConsole.Desks;
import org.tandem.database.DatabaseAddress;
import org.tandem.database.Pool;
import org.tandem.gateway.message.Requested;
import org.tandem.gateway.port.Ledger;

/// The cases' part of a machine. While PostgreSQL is away payments go on, and cases follow when it is back; meanwhile
/// no pair is allowed that was not before.
public final class CaseWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CaseWork.class);
    private static final int CONNECTIONS = 6;
    /// A gulp at a time: most payments then begin and end in one, and leave no row of their flight.
    private static final int STEPS = 4_096;
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration AWAY = Duration.ofSeconds(1);
    private static final Duration PAIRS_READ_EVERY = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final Pool pool;
    private final AllowList allowed;
    private final StandingParties standing;
    private final AuditTrail audit;
    private final Rescreen rescreen;
    private final AtomicReference<@Nullable NameScreen> newLists = new AtomicReference<>();
    private Thread thread = Thread.ofPlatform().unstarted(() -> {});
    private volatile boolean stopping;

    private CaseWork(Pool pool, AuditTrail audit) {
        this.pool = pool;
        this.audit = audit;
        this.allowed = new AllowList(pool);
        this.standing = new StandingParties(pool);
        this.rescreen = new Rescreen(pool, standing, InstantSource.system());
    }

    /// @param audit takes what officers and the gate do
    public static CaseWork open(DatabaseAddress address, AuditTrail audit) {
        return new CaseWork(Pool.open(address, "cases", CONNECTIONS), audit);
    }

    /// What the gate takes from here.
    public GateSettings gateSettings() {
        return GateSettings.standard().withAllowed(allowed, audit).withStanding(standing);
    }

    /// Follows the journal from where the cases are, and reads every second which pairs are allowed: an officer may
    /// have allowed or revoked one in another process. While PostgreSQL is away what was read last stands.
    ///
    /// @param source for this alone
    /// @param broken told of an invariant that broke
    public void start(JournalSource source, Gate gate, PaymentSubjects subjects, Consumer<Throwable> broken) {
        CaseFeed feed = new CaseFeed(pool, gate, subjects);
        thread = Thread.ofPlatform()
                .name("cases")
                .uncaughtExceptionHandler((_, cause) -> broken.accept(cause))
                .unstarted(() -> follow(source, feed));
        thread.start();
    }

    /// The lists in force now: everybody known is screened again, once, when they are not those of the last run.
    public void listsInForce(NameScreen lists) {
        newLists.set(lists);
    }

    /// What officers' pages ask and act through.
    public Desks desks(Ledger ledger) {
        InstantSource clock = InstantSource.system();
        return new Desks(
                new CaseQueries(pool),
                new CaseDesk(pool, new LedgerDecisions(ledger), audit, clock, Requested::once),
                new AllowDesk(pool, allowed, audit, clock),
                rescreen);
    }

    private void follow(JournalSource source, CaseFeed feed) {
        boolean lost = true;
        long readNanos = System.nanoTime();
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
    private void screenAgain() {
        NameScreen lists = newLists.get();
        if (lists == null) {
            return;
        }
        boolean done =
                rescreen.reports(1).stream().anyMatch(run -> run.listVersion().equals(lists.version()));
        if (!done) {
            rescreen.everybody(lists);
        }
        newLists.compareAndSet(lists, null);
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
