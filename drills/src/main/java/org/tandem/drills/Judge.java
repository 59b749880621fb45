package org.tandem.drills;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.tandem.app.process.ClusterFile;
import org.tandem.app.process.LocalCluster;
import org.tandem.app.process.Part;
import org.tandem.app.process.Pulse;
import org.tandem.app.records.Books;
import org.tandem.cluster.ClusterNode;
import org.tandem.cluster.NodeNotStarted;
import org.tandem.cluster.StoppedNode;
import org.tandem.cluster.journal.JournalReader;
import org.tandem.cluster.verify.NotVerified;
import org.tandem.cluster.verify.VerifiedLedger;
import org.tandem.codec.StepDecoder;
import org.tandem.database.Pool;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.drills.field.Acknowledged;
import org.tandem.readmodel.Queries;
import org.tandem.simulation.bank.OutgoingPayment;

/// Compares what participants were told with what the stopped members' files say, and these with each other and with
/// the rows in PostgreSQL.
final class Judge {
    private static final int TOLD_MAX = 5;
    private static final long PROJECTED_WITHIN_MILLIS = 60_000;

    private final LocalCluster cluster;
    private final ClusterFile file;
    private final Consumer<String> told;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> reserved = new HashMap<>();
    private final Map<String, Integer> settled = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private int furthest;

    Judge(LocalCluster cluster, Consumer<String> told) {
        this.cluster = cluster;
        this.file = cluster.file();
        this.told = told;
    }

    /// Stops everything.
    ///
    /// @param unended payments that never got a final state
    Verdict judge(Acknowledged acknowledged, int unended, int rounds, long worstMillis) throws InterruptedException {
        unstopped(cluster.stop(List.of(Part.Kind.GATEWAY, Part.Kind.CONSOLE, Part.Kind.NODE), _ -> {}));
        boolean equal = members().map(this::rows).isPresent();
        unstopped(cluster.stop(_ -> {}));
        readJournal();
        long lost = unended + lost(acknowledged);
        long doubled = doubled();
        invented(acknowledged);
        long told = acknowledged.payments().values().stream()
                .filter(it -> it.status().equals(OutgoingPayment.SETTLED))
                .count();
        this.told.accept("  acknowledged " + acknowledged.finalCount() + " (settled " + told + "), in the ledger "
                + settled.size() + " settled; unanswered " + unended);
        Map<String, Integer> others = new TreeMap<>();
        acknowledged.payments().values().stream()
                .filter(it -> !it.status().equals(OutgoingPayment.SETTLED))
                .forEach(it -> others.merge(it.status() + " " + it.reason(), 1, Integer::sum));
        if (!others.isEmpty()) {
            this.told.accept("  not settled: " + others);
        }
        return new Verdict(rounds, lost, doubled, worstMillis, equal, wrong, List.of());
    }

    private void unstopped(List<Part> parts) {
        parts.forEach(it -> wrong.add(it + " did not stop in order"));
    }

    /// Every member's log leads to the same state, up to where the shortest ends; each proves itself whole.
    /// @return the furthest, when all agree
    private Optional<VerifiedLedger> members() {
        List<VerifiedLedger> ledgers = new ArrayList<>();
        try {
            for (int member = 0; member < file.members().size(); member++) {
                ledgers.add(ClusterNode.verify(file.node(member)));
            }
            long common = ledgers.stream()
                    .mapToLong(VerifiedLedger::logPosition)
                    .min()
                    .orElseThrow();
            Set<Long> hashes = new HashSet<>();
            for (int member = 0; member < ledgers.size(); member++) {
                VerifiedLedger whole = ledgers.get(member);
                hashes.add(
                        whole.logPosition() == common
                                ? whole.stateHash()
                                : ClusterNode.verify(file.node(member), common).stateHash());
            }
            if (hashes.size() > 1) {
                wrong.add("the members' states differ at " + common + " of the log");
                return Optional.empty();
            }
            told.accept("  every member's log and journal agree; one state at " + common);
            furthest = IntStream.range(0, ledgers.size())
                    .boxed()
                    .max(Comparator.comparingLong(it -> ledgers.get(it).lastSequence()))
                    .orElseThrow();
            return Optional.of(ledgers.get(furthest));
        } catch (NotVerified | NodeNotStarted e) {
            wrong.add("a member does not prove itself: " + e.getMessage());
            return Optional.empty();
        }
    }

    /// PostgreSQL has the engine's accounts, once the projector, which reads files only, is at the end of them.
    private VerifiedLedger rows(VerifiedLedger engine) {
        try {
            long deadline = System.currentTimeMillis() + PROJECTED_WITHIN_MILLIS;
            while (projected() < engine.lastSequence() && System.currentTimeMillis() < deadline) {
                Thread.sleep(50);
            }
            try (Pool pool = Pool.open(file.database(), "judge", 2)) {
                Queries queries = new Queries(pool);
                Books books = new Books(
                        queries.network().progress().lastEventSequence(),
                        queries.accounts().accounts(),
                        queries.accounts().trialBalance());
                wrong.addAll(books.outOfBalance());
                wrong.addAll(some(books.differencesFrom(engine)));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            wrong.add("interrupted before PostgreSQL was asked");
        }
        return engine;
    }

    private long projected() {
        return cluster.pulse(Part.PROJECTOR)
                .filter(Pulse::isAlive)
                .map(it -> it.number("projected"))
                .orElse(0L);
    }

    /// They are all the same up to where each ends, and a busy machine may have kept one from the last steps.
    private void readJournal() {
        StepDecoder decoder = new StepDecoder();
        try (StoppedNode node = StoppedNode.open(file.node(furthest));
                JournalReader reader = node.journal().open(0)) {
            int taken = 1;
            while (taken > 0) {
                taken = reader.poll(
                        (buffer, offset, length, _) ->
                                decoder.decode(buffer, offset, length).events().forEach(this::take),
                        1_024);
            }
        } catch (NodeNotStarted e) {
            wrong.add("the journal cannot be read: " + e.getMessage());
        }
    }

    private void take(Recorded recorded) {
        if (recorded.event() instanceof Event.PaymentReserved it) {
            known.add(it.uetr().toString());
            reserved.merge(it.uetr().toString(), 1, Integer::sum);
        } else if (recorded.event() instanceof Event.PaymentSettled it) {
            settled.merge(it.uetr().toString(), 1, Integer::sum);
        } else if (recorded.event() instanceof Event.PaymentHeld it) {
            known.add(it.uetr().toString());
        } else if (recorded.event() instanceof Event.PaymentRefused it) {
            known.add(it.uetr().toString());
        }
    }

    /// What was acknowledged, and the ledger does not have so.
    private long lost(Acknowledged acknowledged) {
        List<String> lost = new ArrayList<>();
        acknowledged.payments().forEach((uetr, payment) -> {
            boolean isSettled = settled.containsKey(uetr);
            if (payment.status().equals(OutgoingPayment.SETTLED) && !isSettled) {
                lost.add(uetr + " was acknowledged as settled and is not");
            } else if (payment.taken() && !known.contains(uetr)) {
                lost.add(uetr + " was taken and is not known");
            } else if (payment.status().equals(OutgoingPayment.REJECTED) && isSettled) {
                lost.add(uetr + " was acknowledged as rejected (" + payment.reason() + ") and is settled");
            }
        });
        wrong.addAll(some(lost));
        return lost.size();
    }

    private long doubled() {
        List<String> doubled = new ArrayList<>();
        reserved.forEach((uetr, times) -> {
            if (times > 1 || settled.getOrDefault(uetr, 0) > 1) {
                doubled.add(uetr + " was reserved " + times + " times and settled " + settled.getOrDefault(uetr, 0)
                        + " times");
            }
        });
        wrong.addAll(some(doubled));
        return doubled.size();
    }

    private void invented(Acknowledged acknowledged) {
        List<String> invented = settled.keySet().stream()
                .filter(it -> !acknowledged.payments().containsKey(it))
                .map(it -> it + " is settled and was never sent")
                .toList();
        wrong.addAll(some(invented));
    }

    private static List<String> some(List<String> all) {
        return all.size() <= TOLD_MAX
                ? all
                : List.of(String.join("; ", all.subList(0, TOLD_MAX)) + "; and " + (all.size() - TOLD_MAX) + " more");
    }
}
