package org.tandem.simulator.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.cluster.journal.JournalFiles;
import org.tandem.domain.Broken;
import org.tandem.simulator.disk.DiskFailed;
import org.tandem.simulator.disk.VirtualDisk;
import org.tandem.simulator.world.Chance;
import org.tandem.simulator.world.World;

/// One node: its copy of the log, and the ledger that follows it. An entry counts once most nodes have it on disk;
/// a node applies what counts and is on its own disk.
public final class Replica {
    private static final int ENTRIES_PER_MESSAGE = 32;

    private final int id;
    private final World world;
    private final Chance chance;
    private final List<Replica> all;
    private final Witness witness;
    private final VirtualDisk disk;
    private final long[] match;
    private final long[] next;
    /// Written and forced before anything is said in it, so it outlives everything.
    private long term;
    private boolean leading;
    private @Nullable LogFile log;
    private @Nullable Host host;
    /// Grows with each start and each end: what an earlier life has asked for is void.
    private int life;
    private long commit;
    /// Up to here the log is known to be the leader's.
    private long verified;
    private int leader;
    private boolean forcing;
    private boolean wakeUpAsked;
    private long armedNanos;
    private long skewNanos;

    /// @param all the nodes by id, this one among them once they are all made
    Replica(int id, World world, List<Replica> all, Witness witness) {
        this.id = id;
        this.world = world;
        this.all = all;
        this.witness = witness;
        this.chance = world.chance().fork("node " + id);
        this.disk = new VirtualDisk(chance.fork("disk"));
        this.match = new long[world.swarm().nodes()];
        this.next = new long[world.swarm().nodes()];
    }

    public int id() {
        return id;
    }

    public boolean isUp() {
        return host != null;
    }

    public boolean isLeading() {
        return leading;
    }

    /// Who leads, as far as this node knows.
    public int leader() {
        return leading ? id : leader;
    }

    /// A number for each life, to know the next from the last.
    public int life() {
        return life;
    }

    /// The journal's files; the node must be up.
    public JournalFiles journal() {
        return host().journal();
    }

    public VirtualDisk disk() {
        return disk;
    }

    /// How many entries its ledger has applied.
    public long applied() {
        return isUp() ? host().applied() : 0;
    }

    long term() {
        return term;
    }

    void start() {
        life++;
        guard(() -> {
            log = LogFile.open(disk.directory());
            host = Host.start(disk.directory(), world.swarm().segmentLength());
            world.trail()
                    .note("node " + id + " starts with " + log.size() + " entries, its ledger at " + host.applied());
        });
    }

    /// @param power whether what was not forced is at risk
    void crash(boolean power) {
        world.trail().note("node " + id + (power ? " loses power" : " is killed"));
        life++;
        leading = false;
        log = null;
        host = null;
        commit = 0;
        verified = 0;
        forcing = false;
        if (power) {
            disk.losePower();
        }
    }

    /// From now on its clock is off by so much.
    void skew(long nanos) {
        skewNanos = nanos;
    }

    /// Whether this log is at least as new as the other's: only then may it lead the other.
    boolean isUpToDateFor(Replica other) {
        return log().lastTerm() != other.log().lastTerm()
                ? log().lastTerm() > other.log().lastTerm()
                : log().size() >= other.log().size();
    }

    void follow(long newTerm) {
        term = newTerm;
        leading = false;
        verified = 0;
    }

    void lead(long newTerm) {
        follow(newTerm);
        world.trail().note("node " + id + " leads term " + newTerm);
        leading = true;
        wakeUpAsked = false;
        armedNanos = 0;
        Arrays.fill(match, 0);
        Arrays.fill(next, log().size() + 1);
        add(Entry.Kind.NEW_TERM, new byte[0]);
    }

    /// A gateway's message; only a leader takes it.
    public void onBatch(byte[] batch) {
        if (leading) {
            add(Entry.Kind.BATCH, batch);
        }
    }

    void askForSnapshot() {
        add(Entry.Kind.SNAPSHOT, new byte[0]);
    }

    /// Says again what the others have not confirmed.
    void heartbeat() {
        if (leading) {
            for (int i = 0; i < next.length; i++) {
                next[i] = match[i] + 1;
            }
            replicate();
            armTimer();
        }
    }

    private void add(Entry.Kind kind, byte[] bytes) {
        guard(() -> {
            log().append(new Entry(term, kind, clockNanos(), bytes));
            force();
            replicate();
        });
    }

    private void replicate() {
        for (Replica other : all) {
            if (leading && other != this) {
                tell(other);
            }
        }
    }

    private void tell(Replica other) {
        long previous = next[other.id] - 1;
        long previousTerm = log().termAt(previous);
        List<Entry> entries = log().from(previous + 1, ENTRIES_PER_MESSAGE);
        long saidTerm = term;
        long saidCommit = commit;
        next[other.id] += entries.size();
        world.wires()
                .send(id, other.id, () -> other.onAppend(saidTerm, id, previous, previousTerm, entries, saidCommit));
    }

    private void onAppend(
            long saidTerm, int from, long previous, long previousTerm, List<Entry> entries, long leaderCommit) {
        if (!isUp() || saidTerm < term) {
            return;
        }
        if (saidTerm > term) {
            follow(saidTerm);
        }
        leader = from;
        guard(() -> {
            if (previous > log().size() || log().termAt(previous) != previousTerm) {
                long hint = Math.min(previous - 1, log().size());
                world.wires().send(id, from, () -> all.get(from).onRefusal(saidTerm, id, hint));
                return;
            }
            take(previous, entries);
            verified = Math.max(verified, previous + entries.size());
            commit = Math.max(commit, Math.min(leaderCommit, verified));
            force();
            confirm();
            applyCommitted();
        });
    }

    private void take(long previous, List<Entry> entries) throws IOException {
        long index = previous;
        for (Entry entry : entries) {
            index++;
            if (index <= log().size() && log().termAt(index) != entry.term()) {
                Broken.unless(index > host().applied(), "node " + id + " would lose entry " + index + ", which counts");
                log().cutTo(index - 1);
            }
            if (index > log().size()) {
                log().append(entry);
            }
        }
    }

    private void onRefusal(long saidTerm, int from, long hint) {
        if (leading && saidTerm == term) {
            next[from] = Math.max(match[from], Math.min(next[from] - 1, hint)) + 1;
            tell(all.get(from));
        }
    }

    private void confirm() {
        long index = Math.min(verified, log().durable());
        long saidTerm = term;
        int to = leader;
        if (!leading && index > 0) {
            world.wires().send(id, to, () -> all.get(to).onConfirmed(saidTerm, id, index));
        }
    }

    private void onConfirmed(long saidTerm, int from, long index) {
        if (leading && saidTerm == term) {
            match[from] = Math.max(match[from], index);
            guard(this::advanceCommit);
        }
    }

    private void advanceCommit() throws IOException {
        match[id] = log().durable();
        long[] sorted = match.clone();
        Arrays.sort(sorted);
        long most = sorted[(sorted.length - 1) / 2];
        // An entry of an earlier term counts only together with one of this term.
        if (most > commit && log().termAt(most) == term) {
            commit = most;
        }
        applyCommitted();
    }

    private void applyCommitted() throws IOException {
        while (host().applied() < Math.min(commit, log().durable())) {
            long index = host().applied() + 1;
            Entry entry = log().get(index);
            if (entry.kind() == Entry.Kind.SNAPSHOT) {
                // Told first: a snapshot may be whole though its node fell over it.
                witness(index, entry, List.of());
                host().apply(entry);
            } else {
                witness(index, entry, host().apply(entry));
            }
            if (entry.kind() == Entry.Kind.WAKE_UP) {
                wakeUpAsked = false;
            }
            if (entry.kind() == Entry.Kind.NEW_TERM && leading && entry.term() == term) {
                Broken.unless(
                        journal().position() >= journal().knownEnd(),
                        "node " + id + "'s journal goes on to " + journal().knownEnd() + ", but the log leads only to "
                                + journal().position());
            }
        }
        armTimer();
    }

    private void witness(long index, Entry entry, List<byte[]> steps) {
        witness.applied(
                id,
                index,
                entry,
                steps,
                host().journal().position(),
                host().ledger().engine());
    }

    private void armTimer() {
        if (!leading || wakeUpAsked || host().timerNanos() == Host.NO_TIMER) {
            return;
        }
        long timer = host().timerNanos();
        if (clockNanos() >= timer) {
            wakeUpAsked = true;
            add(Entry.Kind.WAKE_UP, new byte[0]);
        } else if (armedNanos != timer) {
            armedNanos = timer;
            int born = life;
            world.schedule().in(timer - clockNanos(), () -> {
                if (born == life) {
                    armTimer();
                }
            });
        }
    }

    private void force() {
        if (forcing || log().durable() == log().size()) {
            return;
        }
        forcing = true;
        int born = life;
        world.schedule().in(chance.between(0, world.swarm().forceMaxNanos()), () -> {
            if (born != life) {
                return;
            }
            forcing = false;
            guard(() -> {
                log().force();
                if (leading) {
                    advanceCommit();
                } else {
                    confirm();
                    applyCommitted();
                }
                if (born == life) {
                    force();
                }
            });
        });
    }

    private long clockNanos() {
        long grain = world.swarm().clockGrainNanos();
        return (world.schedule().nowNanos() + skewNanos) / grain * grain;
    }

    private interface Work {
        void run() throws IOException;
    }

    /// A disk that fails ends the node, as it must; anything else that goes wrong is for the simulation to report.
    private void guard(Work work) {
        try {
            work.run();
        } catch (DiskFailed failed) {
            crash(true);
        } catch (UncheckedIOException failed) {
            if (!(failed.getCause() instanceof DiskFailed)) {
                throw failed;
            }
            crash(true);
        } catch (IOException unexpected) {
            throw new UncheckedIOException("node " + id, unexpected);
        }
    }

    private LogFile log() {
        if (log == null) {
            throw new IllegalStateException("node " + id + " is down");
        }
        return log;
    }

    private Host host() {
        if (host == null) {
            throw new IllegalStateException("node " + id + " is down");
        }
        return host;
    }
}
