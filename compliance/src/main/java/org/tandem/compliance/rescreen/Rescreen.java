package org.tandem.compliance.rescreen;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.compliance.AllowedPairs;
import org.tandem.compliance.cases.CaseLog;
import org.tandem.compliance.known.KnownParties;
import org.tandem.compliance.known.KnownParty;
import org.tandem.compliance.known.StandingParties;
import org.tandem.compliance.names.Hit;
import org.tandem.compliance.names.NameScreen;
import org.tandem.compliance.partycase.PartyCases;
import org.tandem.compliance.partycase.PartyCases.Found;
import org.tandem.database.Pool;

/// Screens all known parties, not the other way round: few changed entries against many parties. Each hit opens a case
/// of the party. A held payment's case gets the new alerts; a payment already with its creditor agent cannot be called
/// back, and stands in the party's case.
///
/// Runs in pages, each its own transaction, so that officers and journal go on meanwhile. One run at a time.
public final class Rescreen {
    private static final Logger LOG = LoggerFactory.getLogger(Rescreen.class);
    private static final int PAGE = 1_000;

    private final Pool pool;
    private final StandingParties standing;
    private final AllowedPairs allowed;
    private final InstantSource clock;
    private final KnownParties known = new KnownParties();
    private final CaseLog cases = new CaseLog();
    private final PartyCases partyCases = new PartyCases();
    private final RunStore runs = new RunStore();

    /// @param allowed for these pairs no case is opened
    public Rescreen(Pool pool, StandingParties standing, AllowedPairs allowed, InstantSource clock) {
        this.pool = pool;
        this.allowed = allowed;
        this.standing = standing;
        this.clock = clock;
    }

    /// After an update: only what was added or changed. A party that was clean in the lists before, and is not hit
    /// by these entries, is clean in the new ones.
    public RescreenReport afterUpdate(ListChange change) {
        return run(change, party -> party.cleanEpoch() > 0 && party.cleanEpoch() == change.fromEpoch());
    }

    /// Everybody against the whole lists: daily, and after lists were lost.
    public RescreenReport everybody(NameScreen lists) {
        return run(new ListChange(lists, 0, 0, 0, 0), party -> true);
    }

    private RescreenReport run(ListChange change, Predicate<KnownParty> mayBecomeClean) {
        Instant started = clock.instant();
        long startedNanos = System.nanoTime();
        long id = pool.jdbi().withHandle(handle -> runs.begin(handle, change, started));
        Tally tally = new Tally();
        String after = "";
        while (true) {
            String from = after;
            List<KnownParty> page = pool.jdbi().withHandle(handle -> known.page(handle, from, PAGE));
            if (page.isEmpty()) {
                break;
            }
            pool.jdbi().useTransaction(handle -> page(handle, id, page, change, mayBecomeClean, started, tally));
            after = page.getLast().fingerprint().text();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        pool.jdbi().useHandle(handle -> runs.end(handle, id, took, tally.parties, tally.failed));
        standing.reload();
        LOG.info("{} parties screened again in {}: {} hits, {} failed", tally.parties, took, tally.hits, tally.failed);
        return new RescreenReport(
                id,
                started,
                took,
                change.entries().epoch(),
                change.entries().version(),
                change.added(),
                change.changed(),
                change.removed(),
                tally.parties,
                tally.failed,
                tally.hits);
    }

    private static final class Tally {
        private long parties;
        private long failed;
        private long hits;
    }

    private void page(
            Handle handle,
            long run,
            List<KnownParty> page,
            ListChange change,
            Predicate<KnownParty> mayBecomeClean,
            Instant at,
            Tally tally) {
        List<String> clean = new ArrayList<>();
        List<String> notClean = new ArrayList<>();
        for (KnownParty party : page) {
            List<Hit> hits = new ArrayList<>();
            boolean screened = screen(change.entries(), party, hits);
            tally.parties++;
            tally.failed += screened ? 0 : 1;
            tally.hits += hits.size();
            if (!hits.isEmpty()) {
                found(handle, run, party, hits, at);
            }
            if (screened && hits.isEmpty()) {
                if (mayBecomeClean.test(party)) {
                    clean.add(party.fingerprint().text());
                }
            } else {
                notClean.add(party.fingerprint().text());
            }
        }
        known.clean(handle, clean, change.entries().epoch(), at);
        known.notClean(handle, notClean);
    }

    /// A party that cannot be screened is counted and stays without a standing verdict: its payments are screened
    /// in line, where the gate holds them.
    private static boolean screen(NameScreen names, KnownParty party, List<Hit> hits) {
        try {
            hits.addAll(names.byIdentifier(party.party()));
            for (Hit hit : names.byName(party.party())) {
                if (hits.stream().noneMatch(one -> one.entry().equals(hit.entry()))) {
                    hits.add(hit);
                }
            }
            return true;
        } catch (RuntimeException e) {
            LOG.warn("party {} could not be screened again", party.fingerprint(), e);
            return false;
        }
    }

    private void found(Handle handle, long run, KnownParty party, List<Hit> hits, Instant at) {
        List<KnownParties.Flight> flights = known.inFlight(handle, party.fingerprint());
        runs.hits(handle, run, party, hits, flights);
        for (KnownParties.Flight flight : flights) {
            if (flight.held()) {
                cases.found(handle, flight.uetr(), party.fingerprint(), hits, at, "run " + run + " of new lists");
            }
        }
        Found found = new Found(
                "run " + run + " of new lists",
                at,
                party.lastPayment(),
                flights.stream().map(KnownParties.Flight::uetr).toList());
        for (Hit hit : hits) {
            // Whom the network has refused at once, no pair lets through, whenever it was allowed.
            if (hit.rejected()
                    || allowed.find(party.fingerprint(), hit.entry(), at).isEmpty()) {
                partyCases.open(handle, party.party(), hit, found);
            }
        }
    }

    /// The newest runs.
    public List<RescreenReport> reports(int rows) {
        return pool.jdbi().withHandle(handle -> runs.reports(handle, rows));
    }

    /// What one run found, the most certain first.
    public List<RescreenReport.Found> hits(long run, int rows) {
        return pool.jdbi().withHandle(handle -> runs.found(handle, run, rows));
    }
}
