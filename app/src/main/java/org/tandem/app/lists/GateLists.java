package org.tandem.app.lists;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.compliance.Gate;
import org.tandem.compliance.GateSettings;
import org.tandem.compliance.engine.ListedNames;
import org.tandem.compliance.names.Demands;
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
/// log and no payment is refused for the time that an index takes. What the policy demands of lists changes in the step
/// that puts it in force, for the index is the same; a list that it demands and that is not there holds everything.
public final class GateLists implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GateLists.class);

    private final ListStore store;
    private final Set<String> own;
    private final Consumer<ListUpdate> inForceNow;
    private final VerdictCache verdicts = new VerdictCache();
    private final AtomicReference<@Nullable Directory> directory = new AtomicReference<>();
    private final ExecutorService loading = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("screening-lists").factory());
    private final Gate gate;
    private final AtomicReference<@Nullable Indexed> prepared = new AtomicReference<>();
    private final AtomicReference<@Nullable Indexed> inUse = new AtomicReference<>();
    /// Whoever changes what the gate uses: an officer's thread, too, may have read what was in force a moment ago.
    private final Object using = new Object();
    private volatile InForce inForce = new InForce(0, "");

    /// What the log says.
    private record InForce(long epoch, String version) {}

    private record Indexed(Epoch epoch, ListedNames names) {}

    /// @param own lists that the network brought to its founding: always demanded, never stale
    /// @param inForceNow told of lists that the gate uses from now on
    public GateLists(ListStore store, Set<String> own, GateSettings settings, Consumer<ListUpdate> inForceNow) {
        this.store = store;
        this.own = Set.copyOf(own);
        this.inForceNow = inForceNow;
        this.gate = new Gate(
                new NoNames("no list is in force yet"), settings.withParticipantNames(bic -> name(directory, bic)));
        store.demand(demands().floor());
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
        ListedNames names = ListedNames.of(lists, demands(), ScreeningPolicy.SHIPPED, verdicts);
        prepared.set(new Indexed(epoch, names));
    }

    /// What the policy in force demands, and the network's own lists. While there is one that cannot be read it may
    /// demand every list in force, so none of them is given up.
    private Demands demands() {
        Optional<Demands> demands = gate.demands();
        Set<String> floor = new HashSet<>(own);
        floor.addAll(demands.map(Demands::floor).orElseGet(() -> names(store.epoch())));
        return new Demands(floor, demands.map(Demands::rejects).orElse(Set.of()));
    }

    private static Set<String> names(Epoch epoch) {
        return epoch.active().stream().map(Activation::list).collect(Collectors.toSet());
    }

    /// Which lists that are demanded now the log would lose by `next`. Lists that this store has never had in force
    /// may have been every one that is demanded.
    ///
    /// @param inLog the version of those that the log has in force; empty when it has none
    Set<String> wouldLose(String inLog, Epoch next) {
        if (inLog.isEmpty()) {
            return Set.of();
        }
        Set<String> lost = new TreeSet<>(demands().floor());
        store.history().stream()
                .filter(it -> it.version().equals(inLog))
                .findFirst()
                .ifPresent(it -> lost.retainAll(names(it)));
        lost.removeAll(names(next));
        return lost;
    }

    /// Called after every step, when the gate knows its policy: whether the log has named other lists, or another
    /// policy. By one thread.
    public void follow(Directory now) {
        directory.set(now);
        InForce named = inForce;
        if (now.listEpoch() == named.epoch() && now.listVersion().equals(named.version())) {
            return;
        }
        InForce next = new InForce(now.listEpoch(), now.listVersion());
        inForce = next;
        // First: whoever is asked from now on whether a list may be given up knows of the policy.
        store.demand(demands().floor());
        Indexed ready = ready(next);
        if (ready != null) {
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
        synchronized (using) {
            InForce now = inForce;
            Indexed ready = ready(now);
            if (ready != null) {
                gate.use(names(ready, now));
            }
        }
    }

    /// Those that were prepared, or those that the gate has already: lists may have been prepared that the log did
    /// not take.
    private @Nullable Indexed ready(InForce named) {
        for (Indexed indexed : Arrays.asList(prepared.get(), inUse.get())) {
            if (indexed != null && indexed.epoch().version().equals(named.version())) {
                return indexed;
            }
        }
        return null;
    }

    private ListedNames names(Indexed ready, InForce named) {
        return ready.names().demanding(demands()).inForce(named.epoch(), confirmedAt(store.epoch()));
    }

    private void load(InForce wanted) {
        if (!wanted.equals(inForce)) {
            return;
        }
        try {
            Epoch epoch = store.epoch();
            if (ready(wanted) == null && epoch.version().equals(wanted.version())) {
                prepare(epoch);
            }
            Indexed ready = ready(wanted);
            if (ready != null) {
                use(wanted, ready);
            } else {
                hold(
                        wanted,
                        "the log has the lists " + brief(wanted.version()) + " of epoch " + wanted.epoch()
                                + " in force, but this machine's store has " + brief(epoch.version()));
            }
        } catch (IOException | ListNotReadable e) {
            hold(wanted, "the lists in force cannot be read: " + e.getMessage());
        }
    }

    private void use(InForce named, Indexed ready) {
        synchronized (using) {
            // Others may have been named while these were read; whoever named them uses them.
            if (named.equals(inForce)) {
                useNow(named, ready);
            }
        }
    }

    private void useNow(InForce named, Indexed ready) {
        ListedNames next = names(ready, named);
        gate.use(next);
        if (!next.usable()) {
            LOG.error("every payment is held: {}", next.problem());
            return;
        }
        Indexed before = inUse.getAndSet(new Indexed(ready.epoch(), next));
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

    private void hold(InForce named, String problem) {
        synchronized (using) {
            if (named.equals(inForce)) {
                gate.use(new NoNames(problem));
                LOG.error("every payment is held: {}", problem);
            }
        }
    }

    /// When the list that was received longest ago came last.
    private Instant confirmedAt(Epoch epoch) {
        Instant oldest = Instant.MAX;
        for (Activation active : epoch.active()) {
            Optional<Instant> received = store.versions(active.list()).stream()
                    .filter(head -> head.hash().equals(active.hash()))
                    .map(VersionHead::received)
                    .findFirst();
            // Of whatever list that is not known, all are as good as never received.
            Instant at = own.contains(active.list()) ? Instant.MAX : received.orElse(Instant.MIN);
            if (at.isBefore(oldest)) {
                oldest = at;
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
