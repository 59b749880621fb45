package org.tandem.app.lists;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.compliance.Gate;
import org.tandem.compliance.GateSettings;
import org.tandem.compliance.engine.ListedNames;
import org.tandem.compliance.engine.ListedNames.Demands;
import org.tandem.compliance.names.NoNames;
import org.tandem.domain.party.Bic;
import org.tandem.gateway.directory.Directory;
import org.tandem.gateway.directory.Participant;
import org.tandem.screening.ScreeningPolicy;
import org.tandem.screening.VerdictCache;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.store.Activation;
import org.tandem.screening.list.store.Delta;
import org.tandem.screening.list.store.Epoch;
import org.tandem.screening.list.store.ListStore;
import org.tandem.screening.list.store.VersionHead;

/// Keeps the gate to the very lists that two officers put into force: the log names them by their hash. While the
/// store has others, every payment is held.
///
/// New lists are indexed before the log is told of them ([#prepare]), so that the gate changes in the same step as the
/// log and no payment is refused for the time that an index takes.
public final class GateLists implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GateLists.class);

    private final ListStore store;
    private final Set<String> ageless;
    private final Demands demands;
    private final Consumer<ListUpdate> inForceNow;
    private final VerdictCache verdicts = new VerdictCache();
    private final AtomicReference<@Nullable Directory> directory = new AtomicReference<>();
    private final ExecutorService loading = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("screening-lists").factory());
    private final Gate gate;
    private final AtomicReference<@Nullable Prepared> prepared = new AtomicReference<>();
    private final AtomicReference<@Nullable InUse> inUse = new AtomicReference<>();
    private volatile InForce inForce = new InForce(0, "");

    /// What the log says.
    private record InForce(long epoch, String version) {}

    private record Prepared(Epoch epoch, ListedNames names) {
        String version() {
            return epoch.version();
        }
    }

    /// What the gate screens by.
    private record InUse(Epoch epoch, ListedNames names) {}

    /// @param ageless lists that are never stale: the network's own
    /// @param inForceNow told of lists that the gate uses from now on
    public GateLists(
            ListStore store,
            Set<String> ageless,
            Demands demands,
            GateSettings settings,
            Consumer<ListUpdate> inForceNow) {
        this.store = store;
        this.ageless = Set.copyOf(ageless);
        this.demands = demands;
        this.inForceNow = inForceNow;
        this.gate = new Gate(
                new NoNames("no list is in force yet"), settings.withParticipantNames(bic -> name(directory, bic)));
    }

    private static String name(AtomicReference<@Nullable Directory> directory, Bic bic) {
        Directory known = directory.get();
        Participant participant = known == null ? null : known.participant(bic);
        return participant == null ? "" : participant.name();
    }

    public Gate gate() {
        return gate;
    }

    /// Reads and indexes what the store has in force. A second or two for large lists, in the caller's thread.
    ///
    /// @throws ListNotReadable a file is not what it was when it was received
    public void prepare(Epoch epoch) throws IOException, ListNotReadable {
        List<ListVersion> lists = new ArrayList<>();
        for (Activation active : epoch.active()) {
            lists.add(store.version(active.hash()));
        }
        ListedNames names = ListedNames.of(lists, demands, ScreeningPolicy.SHIPPED, verdicts);
        prepared.set(new Prepared(epoch, names));
    }

    /// Called after every step: whether the log has named other lists. By one thread.
    public void follow(Directory now) {
        directory.set(now);
        InForce named = inForce;
        if (now.listEpoch() == named.epoch() && now.listVersion().equals(named.version())) {
            return;
        }
        InForce next = new InForce(now.listEpoch(), now.listVersion());
        inForce = next;
        Prepared ready = prepared.get();
        if (ready != null && ready.version().equals(next.version())) {
            use(next, ready);
        } else {
            // At a start: deliveries do not wait for an index. Meanwhile the gate holds.
            loading.execute(() -> load(next));
        }
    }

    /// Waits until the lists that were named last have been read.
    public void await() {
        CompletableFuture.runAsync(() -> {}, loading).join();
    }

    /// The lists in force were received again: their age starts anew.
    public void confirmed() {
        Prepared ready = prepared.get();
        InForce now = inForce;
        if (ready != null && ready.version().equals(now.version())) {
            gate.use(ready.names().inForce(now.epoch(), confirmedAt(store.epoch())));
        }
    }

    private void load(InForce wanted) {
        if (!wanted.equals(inForce)) {
            return;
        }
        try {
            Epoch epoch = store.epoch();
            if (!epoch.version().equals(wanted.version())) {
                hold("the log has the lists " + brief(wanted.version()) + " of epoch " + wanted.epoch()
                        + " in force, but this machine's store has " + brief(epoch.version()));
                return;
            }
            prepare(epoch);
            Prepared ready = prepared.get();
            if (ready != null) {
                use(wanted, ready);
            }
        } catch (IOException | ListNotReadable e) {
            hold("the lists in force cannot be read: " + e.getMessage());
        }
    }

    private void use(InForce named, Prepared ready) {
        ListedNames next = ready.names().inForce(named.epoch(), confirmedAt(store.epoch()));
        gate.use(next);
        if (!next.usable()) {
            LOG.error("every payment is held: {}", next.problem());
            return;
        }
        InUse before = inUse.getAndSet(new InUse(ready.epoch(), next));
        inForceNow.accept(new ListUpdate(
                next,
                before == null
                        ? ListUpdate.Before.NOTHING
                        : new ListUpdate.Before(
                                before.names().epoch(), before.names().version()),
                () -> before == null ? List.of() : changes(before.epoch(), ready.epoch())));
        LOG.info("screening by the lists {} of epoch {}, {} names", brief(named.version()), named.epoch(), next.size());
    }

    /// List by list; one that was given up has only removed entries.
    private List<Delta> changes(Epoch from, Epoch to) throws IOException, ListNotReadable {
        List<Delta> changes = new ArrayList<>();
        for (Activation now : to.active()) {
            String hash = from.of(now.list()).map(Activation::hash).orElse("");
            if (!hash.equals(now.hash())) {
                changes.add(store.delta(hash, now.hash()));
            }
        }
        for (Activation gone : from.active()) {
            if (to.of(gone.list()).isEmpty()) {
                ListVersion last = store.version(gone.hash());
                changes.add(
                        Delta.between(last, new ListVersion(last.list(), "", last.published(), List.of(), List.of())));
            }
        }
        return changes;
    }

    private void hold(String problem) {
        gate.use(new NoNames(problem));
        LOG.error("every payment is held: {}", problem);
    }

    /// When the list that was received longest ago came last.
    private Instant confirmedAt(Epoch epoch) {
        Instant oldest = Instant.MAX;
        for (Activation active : epoch.active()) {
            Optional<Instant> received = store.versions(active.list()).stream()
                    .filter(head -> head.hash().equals(active.hash()))
                    .map(VersionHead::received)
                    .findFirst();
            if (!ageless.contains(active.list())
                    && received.isPresent()
                    && received.get().isBefore(oldest)) {
                oldest = received.get();
            }
        }
        return oldest;
    }

    private static String brief(String version) {
        return version.substring(0, Math.min(12, version.length()));
    }

    @Override
    public void close() {
        loading.close();
    }
}
