package org.tandem.screening.list.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.folder.ListFolder;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.store.Epoch.Decision;
import org.tandem.screening.list.store.Outcome.Activated;
import org.tandem.screening.list.store.Outcome.Proposed;
import org.tandem.screening.list.store.Outcome.Refusal;
import org.tandem.screening.list.store.Outcome.Refused;

/// The lists of one operator on disk. Versions come in as files and never change; what is in force changes only when
/// one officer proposes and another approves, and every such change opens a new epoch. Going back is proposing an
/// earlier version.
///
/// The floor, the lists that the network demands, is not the store's to change: whoever has it open says what it is, as
/// the network decides it. One process at a time has a store open; its methods may be called from any thread.
public final class ListStore implements AutoCloseable {
    /// A list that loses more than this share of its entries or names is more likely cut off than shortened.
    public static final int SHRINK_PERCENT_MAX = 10;

    private final FileChannel lock;
    private final Versions versions;
    private final Epochs epochs;
    private final Proposals proposals;
    /// Set without waiting for an officer's act that reads files: whoever sets it follows the log.
    private volatile Set<String> floor;

    private ListStore(Path root, Set<String> floor, FileChannel lock) throws IOException {
        this.floor = Set.copyOf(floor);
        this.lock = lock;
        this.versions = new Versions(root.resolve("versions"));
        this.epochs = new Epochs(root);
        this.proposals = new Proposals(root);
        // After a crash between the two steps of an approval, what is in force counts.
        long decided = epochs.last().decision().proposal();
        if (proposals.open().containsKey(decided)) {
            proposals.close(decided);
        }
    }

    /// Opens the store in the folder, or begins one.
    ///
    /// @param floor names of the lists that the network demands
    public static ListStore open(Path root, Set<String> floor) throws IOException {
        Files.createDirectories(root);
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean open = false;
        try {
            if (!tryLock(channel)) {
                throw new IOException("the list store " + root + " is open elsewhere");
            }
            ListStore store = new ListStore(root, floor, channel);
            open = true;
            return store;
        } finally {
            if (!open) {
                channel.close();
            }
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        lock.close();
    }

    /// The network demands these lists from now on. What is not in force is demanded all the same, and says so in
    /// [#missing] and [#state].
    public void demand(Set<String> lists) {
        floor = Set.copyOf(lists);
    }

    /// The lists that the network demands: no officers of the operator give one up.
    public SortedSet<String> floor() {
        return new TreeSet<>(floor);
    }

    /// Which of these are not in force.
    public synchronized SortedSet<String> missing(Set<String> lists) {
        SortedSet<String> missing = new TreeSet<>(lists);
        epochs.last().active().forEach(it -> missing.remove(it.list()));
        return missing;
    }

    /// Takes every list of the folder as a version. The same bytes again confirm the version they were before.
    public synchronized List<VersionHead> receive(Path folder, Instant now) throws IOException, ListNotReadable {
        List<VersionHead> heads = new ArrayList<>();
        for (List<Path> files : ListFolder.groups(folder)) {
            heads.add(versions.add(files, now));
        }
        return List.copyOf(heads);
    }

    /// Proposes to put a version in force: a new one, or an earlier one again.
    ///
    /// @param shrink why a list that shrinks suspiciously is right; empty when it does not
    public synchronized Outcome propose(String hash, Officer by, String reason, String shrink, Instant now)
            throws IOException, ListNotReadable {
        Optional<VersionHead> head = versions.head(hash);
        if (head.isEmpty()) {
            return new Refused(Refusal.UNKNOWN_VERSION, "the store has no version " + hash);
        }
        String list = head.get().list();
        String base = base(list);
        if (base.equals(hash)) {
            return new Refused(Refusal.NO_CHANGE, "the version " + hash + " of " + list + " is in force already");
        }
        Optional<Refused> shrinks = shrinks(head.get(), shrink);
        return shrinks.isPresent() ? shrinks.get() : put(list, hash, by, reason, shrink, now, delta(base, hash));
    }

    /// Proposes to give up a list. A list of the floor is given up by the network only.
    public synchronized Outcome proposeRemoval(String list, Officer by, String reason, Instant now)
            throws IOException, ListNotReadable {
        String base = base(list);
        if (floor.contains(list)) {
            return new Refused(
                    Refusal.FLOOR, "the network demands the list " + list + "; only the network gives it up");
        }
        if (base.isEmpty()) {
            return new Refused(Refusal.NO_CHANGE, "the list " + list + " is not in force");
        }
        ListVersion nothing = new ListVersion(list, "", "", List.of(), List.of());
        return put(list, "", by, reason, "", now, Delta.between(versions.read(base), nothing));
    }

    private Outcome put(String list, String hash, Officer by, String reason, String shrink, Instant now, Delta delta)
            throws IOException {
        if (reason.isBlank()) {
            return new Refused(Refusal.NO_REASON, "a proposal gives its reason");
        }
        Proposal proposal =
                new Proposal(proposals.next(), list, hash, base(list), by.id(), reason.strip(), shrink.strip(), now);
        proposals.put(proposal);
        return new Proposed(proposal.number(), delta);
    }

    /// The second officer's yes.
    ///
    /// @param shrink why a list that shrinks suspiciously is right, in this officer's words; empty when it does not
    public synchronized Outcome approve(long number, Officer by, String approval, String shrink, Instant now)
            throws IOException, ListNotReadable {
        Proposal proposal = proposals.open().get(number);
        if (proposal == null) {
            return new Refused(Refusal.UNKNOWN_PROPOSAL, "no open proposal has the number " + number);
        }
        if (proposal.proposedBy().equals(by.id())) {
            return new Refused(Refusal.SAME_OFFICER, by.id() + " proposed it, so another officer approves it");
        }
        if (!proposal.base().equals(base(proposal.list()))) {
            return new Refused(Refusal.OVERTAKEN, "the list " + proposal.list() + " was changed after the proposal");
        }
        if (proposal.removes() && floor.contains(proposal.list())) {
            return new Refused(Refusal.FLOOR, "the network demands the list " + proposal.list());
        }
        if (!proposal.removes()) {
            // Reading it proves that its files are still whole.
            VersionHead head = VersionHead.of(versions.read(proposal.hash()), now);
            Optional<Refused> shrinks = shrinks(head, proposal.shrink().isBlank() ? "" : shrink);
            if (shrinks.isPresent()) {
                return shrinks.get();
            }
        }
        String shrinkWords = proposal.shrink().isBlank() ? "" : proposal.shrink() + " | " + shrink.strip();
        Decision decision = new Decision(
                number,
                proposal.list(),
                proposal.hash(),
                proposal.proposedBy(),
                by.id(),
                proposal.reason(),
                approval.strip(),
                shrinkWords);
        long epoch = epochs.last().number() + 1;
        epochs.put(new Epoch(epoch, now, decision, activeAfter(proposal)));
        proposals.close(number);
        return new Activated(epoch);
    }

    private List<Activation> activeAfter(Proposal proposal) {
        List<Activation> active = new ArrayList<>(epochs.last().active());
        active.removeIf(found -> found.list().equals(proposal.list()));
        if (!proposal.removes()) {
            active.add(new Activation(proposal.list(), proposal.hash()));
        }
        active.sort(Comparator.comparing(Activation::list));
        return active;
    }

    /// A list that was given up and comes back is compared with what it was: giving it up is no way round the
    /// guard.
    private Optional<Refused> shrinks(VersionHead head, String reason) {
        Optional<VersionHead> before = epochs.all().reversed().stream()
                .flatMap(epoch -> epoch.of(head.list()).stream())
                .findFirst()
                .flatMap(active -> versions.head(active.hash()));
        if (before.isEmpty()
                || !head.isSuspiciouslySmallerThan(before.get(), SHRINK_PERCENT_MAX)
                || !reason.isBlank()) {
            return Optional.empty();
        }
        String text = ("the list %s shrinks from %d entries with %d names to %d with %d, by more than %d %%;"
                        + " both officers must give a reason for it")
                .formatted(
                        head.list(),
                        before.get().entries(),
                        before.get().names(),
                        head.entries(),
                        head.names(),
                        SHRINK_PERCENT_MAX);
        return Optional.of(new Refused(Refusal.SHRINKS, text));
    }

    /// Gives up a proposal; says whether there was one.
    public synchronized boolean withdraw(long number) throws IOException {
        if (!proposals.open().containsKey(number)) {
            return false;
        }
        proposals.close(number);
        return true;
    }

    /// Open proposals by number.
    public synchronized Map<Long, Proposal> proposals() {
        return proposals.open();
    }

    /// What is in force.
    public synchronized Epoch epoch() {
        return epochs.last();
    }

    /// Every epoch so far, from the one before any decision.
    public synchronized List<Epoch> history() {
        return epochs.all();
    }

    /// The names of all lists that it has a version of.
    public synchronized Set<String> lists() {
        return versions.lists();
    }

    /// The versions of a list, the last received first.
    public synchronized List<VersionHead> versions(String list) {
        return versions.of(list);
    }

    /// Reads a version from its files, which are checked against its hash.
    public synchronized ListVersion version(String hash) throws IOException, ListNotReadable {
        if (versions.head(hash).isEmpty()) {
            throw new IOException("the list store has no version " + hash);
        }
        return versions.read(hash);
    }

    /// What one version changes against another; `from` is empty for everything.
    public synchronized Delta delta(String from, String to) throws IOException, ListNotReadable {
        return from.isEmpty() ? Delta.first(version(to)) : Delta.between(version(from), version(to));
    }

    private String base(String list) {
        return epochs.last().of(list).map(Activation::hash).orElse("");
    }

    /// Whether the lists are current at the time the caller gives. The age of a list counts from when it was last
    /// received.
    public synchronized ListsState state(Instant now, Duration allowedAge) {
        Epoch epoch = epochs.last();
        for (String list : floor()) {
            if (epoch.of(list).isEmpty()) {
                return new ListsState.Missing(list);
            }
        }
        for (Activation active : epoch.active()) {
            Optional<VersionHead> head = versions.head(active.hash());
            if (head.isEmpty()) {
                return new ListsState.Missing(active.list());
            }
            Duration age = Duration.between(head.get().received(), now);
            if (age.isNegative() || age.compareTo(allowedAge) > 0) {
                return new ListsState.Stale(active.list(), age);
            }
        }
        // Nothing to screen against is no state to pass payments in.
        return epoch.active().isEmpty() ? new ListsState.Missing("any list") : new ListsState.Current(epoch.number());
    }
}
