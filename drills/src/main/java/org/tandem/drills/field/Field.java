package org.tandem.drills.field;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.process.ClusterFile;
import org.tandem.app.process.LocalCluster;
import org.tandem.app.process.Part;
import org.tandem.app.process.Pulse;
import org.tandem.app.watch.Metric;
import org.tandem.cluster.NodeState;

/// A network under load, as a scenario sees it: what can be broken and healed, and what can be waited for. Only
/// processes that were started here are touched.
public final class Field {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /// Members write at the same time: the last few steps tell nothing.
    private static final long NEAR_BYTES = 256 * 1024;
    private static final int CALM = 10;
    private static final long PULSE_OLD_MILLIS = 1_500;

    private final LocalCluster cluster;
    private final Map<Part, Process> processes = new LinkedHashMap<>();
    private final Consumer<String> told;
    private @Nullable Load load;
    private long excused;

    public Field(LocalCluster cluster, Consumer<String> told) {
        this.cluster = cluster;
        this.told = told;
    }

    public ClusterFile file() {
        return cluster.file();
    }

    /// Where a member keeps its files.
    public Path directory(Part node) {
        return file().node(node.member()).directory();
    }

    public List<Part> nodes() {
        return cluster.parts().stream()
                .filter(it -> it.kind() == Part.Kind.NODE)
                .toList();
    }

    public void say(String text) {
        told.accept("  " + text);
    }

    /// Waits until one member leads, and says which.
    public Part leader() throws InterruptedException {
        AtomicReference<@Nullable Part> found = new AtomicReference<>();
        // Looked for once: a moment later it may be silent, or another may lead.
        await("a leader", () -> {
            nodes().stream().filter(this::leads).findFirst().ifPresent(found::set);
            return found.get() != null;
        });
        return Objects.requireNonNull(found.get());
    }

    public List<Part> followers() throws InterruptedException {
        Part leader = leader();
        return nodes().stream().filter(it -> !it.equals(leader)).toList();
    }

    private boolean leads(Part node) {
        return beat(node)
                .map(it -> it.word("role").equals(NodeState.Role.LEADER.name()))
                .orElse(false);
    }

    /// The part's pulse, if it is that of the process started last, and fresh.
    private Optional<Pulse> beat(Part part) {
        Process process = processes.get(part);
        return process == null
                ? Optional.empty()
                : cluster.pulse(part)
                        .filter(it -> it.pid() == process.pid() && it.isAlive())
                        .filter(it -> System.currentTimeMillis() - it.atMillis() < PULSE_OLD_MILLIS);
    }

    /// What the part says of itself now; 0 while it says nothing, as one that a busy machine has held up.
    public long word(Part part, String name) {
        return beat(part).map(it -> it.number(name)).orElse(0L);
    }

    /// The same, as soon as it says something.
    public long awaitWord(Part part, String name) throws InterruptedException {
        AtomicLong word = new AtomicLong();
        await("what " + part + " says of '" + name + "'", () -> {
            word.set(word(part, name));
            return word.get() > 0;
        });
        return word.get();
    }

    /// What a part tells those who watch it; its metric must have no labels.
    public double figure(Part part, Metric metric) {
        String uri = cluster.pulse(part).map(it -> it.word("metrics")).orElse("");
        return Metrics.figure(URI.create(uri + "/metrics"), metric.sample());
    }

    /// SIGKILL, and it is gone when this returns.
    public void kill(Part part) throws InterruptedException {
        Process process = process(part);
        process.destroyForcibly();
        process.waitFor();
    }

    /// SIGTERM, and it is gone when this returns.
    public void stop(Part part) throws InterruptedException {
        Process process = process(part);
        process.destroy();
        process.waitFor();
    }

    public void freeze(Part part) throws InterruptedException {
        signal(process(part).pid(), "STOP");
    }

    public void thaw(Part part) throws InterruptedException {
        signal(process(part).pid(), "CONT");
    }

    /// Kills the server that the database's part keeps running.
    /// @return its process
    public long killDatabaseServer() throws InterruptedException {
        long pid = awaitWord(Part.DATABASE, "database");
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        return pid;
    }

    /// Whether the part's process has ended.
    public boolean hasEnded(Part part) {
        return !process(part).isAlive();
    }

    /// Starts a part that has ended, and returns at once.
    public void start(Part part) {
        processes.put(part, cluster.start(part));
    }

    public void awaitUp(Part part) throws InterruptedException {
        cluster.await(part, process(part));
    }

    /// Starts a part that has ended, and waits until it is up or refuses.
    public boolean comesUp(Part part) throws InterruptedException {
        start(part);
        try {
            awaitUp(part);
            return true;
        } catch (CannotStart _) {
            process(part).waitFor();
            return false;
        }
    }

    /// What a part has said on its terminal since it was started last.
    public String printed(Part part) {
        return cluster.printed(part);
    }

    /// Starts parts and waits until they do their work.
    public void startAll(List<Part> parts) throws InterruptedException {
        parts.forEach(this::start);
        for (Part part : parts) {
            awaitUp(part);
        }
    }

    /// Waits until every member runs, one leads, and all are at the same place of the journal, but for the last
    /// steps.
    public void awaitWhole() throws InterruptedException {
        await("every member at the leader's place", () -> {
            List<Pulse> pulses =
                    nodes().stream().flatMap(it -> beat(it).stream()).toList();
            long end = pulses.stream()
                    .mapToLong(it -> it.number("journalPosition"))
                    .max()
                    .orElse(0);
            return pulses.size() == nodes().size()
                    && pulses.stream().allMatch(it -> end - it.number("journalPosition") < NEAR_BYTES)
                    && pulses.stream().noneMatch(it -> it.word("role").equals(NodeState.Role.ELECTING.name()))
                    && nodes().stream().filter(this::leads).count() == 1;
        });
    }

    /// Waits until so many more payments have settled.
    public void awaitPayments(int count) throws InterruptedException {
        long from = acknowledged().settledCount();
        await(count + " more payments", () -> acknowledged().settledCount() >= from + count);
    }

    /// Payments that became final so far.
    public long finalPayments() {
        return acknowledged().finalCount();
    }

    /// Waits until no more is under way than at a quiet moment: what waits since an earlier round is not this
    /// round's.
    public void awaitCalm() throws InterruptedException {
        await("a quiet moment", () -> running().underWayCount() <= CALM);
    }

    /// What is under way now may end unsettled: for as long as a creditor agent may take to answer, nobody can hear
    /// it. All other payments settle, late or not.
    public void excuseUnderWay() {
        excused += running().underWayCount();
    }

    /// How many payments may have ended unsettled.
    public long excused() {
        return excused;
    }

    /// From now on the time without payments is counted anew: a scenario calls it when it begins to heal what
    /// nobody could have ridden over.
    public void restartClock() {
        acknowledged().restartClock();
    }

    public void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new DrillFailed("did not come within " + PATIENCE.toSeconds() + " s: " + what);
            }
            Thread.sleep(20);
        }
    }

    public void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new DrillFailed(otherwise);
        }
    }

    /// Lets the load go on for a while.
    public void pause(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }

    /// Deletes everything a member has kept.
    public void empty(Part node) {
        Disk.delete(directory(node));
    }

    public void fill(Path filler) {
        Disk.fill(filler);
    }

    public void delete(Path file) {
        Disk.delete(file);
    }

    /// @throws DrillFailed this process may not mount
    public void mountTmpfs(Path folder, int megabytes) throws InterruptedException {
        Disk.mountTmpfs(folder, megabytes);
    }

    public void unmount(Path folder) throws InterruptedException {
        Disk.unmount(folder);
    }

    public void use(Load running) {
        load = running;
    }

    /// Ends what is left, however the drill went.
    public void killAll() {
        processes.values().forEach(Process::destroyForcibly);
        processes.values().forEach(it -> it.onExit().join());
    }

    private Acknowledged acknowledged() {
        return running().acknowledged();
    }

    private Load running() {
        if (load == null) {
            throw new IllegalStateException("there is no load yet");
        }
        return load;
    }

    private Process process(Part part) {
        Process process = processes.get(part);
        if (process == null) {
            throw new IllegalStateException(part + " was not started here");
        }
        return process;
    }

    private static void signal(long pid, String name) throws InterruptedException {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new DrillFailed("process " + pid + " could not be sent SIG" + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
