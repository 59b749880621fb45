package org.tandem.app.process;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.app.log.MachineLog;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.machine.MachineFolder;
import org.tandem.app.machine.Parts;
import org.tandem.app.watch.Watch;
import org.tandem.cluster.NodeListener;
import org.tandem.cluster.NodeNotStarted;
import org.tandem.database.DatabaseNotStarted;
import org.tandem.web.WebNotStarted;
import org.tandem.web.certificates.CertificateTrouble;

/// One part of the system as this process: its lock, its log, its pulse, and what it is wired of. Start it, wait for
/// its end, close it.
///
/// The words of its pulse: a node's `role`, `logPosition`, `journalPosition`, `snapshots`; a reader's `journalPosition`
/// and `sequence`; the projector's `projected` and `lagMillis`; the database's `database` (its process); a door's
/// `url`; every part's `metrics`, where it tells how it is.
public final class PartProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartProcess.class);
    private static final long PULSE_MILLIS = 500;
    private static final long CLOSED_WITHIN_MILLIS = 10_000;
    /// The exit code of [org.tandem.app.command] for something that must be true and is not.
    private static final int BROKEN = 1;

    private final Surroundings surroundings;

    /// What a part is wired in.
    ///
    /// @param folder the part's own
    /// @param parts closes what was opened
    /// @param end completed when the process must end
    record Surroundings(
            ClusterFile file,
            Part part,
            MachineFolder folder,
            Parts parts,
            Watch watch,
            CompletableFuture<Optional<Throwable>> end)
            implements NodeListener {
        @Override
        public void onBroken(Throwable cause) {
            LOG.error("{} stops: it cannot go on", part, cause);
            end.complete(Optional.of(cause));
            Thread.ofPlatform().daemon().name("last-resort").start(PartProcess::haltInTheEnd);
        }

        @Override
        public void onWarning(String message) {
            LOG.warn("{}: {}", part, message);
        }
    }

    /// What is broken may not be closable either; whoever watches the process must see that it has ended. A killed
    /// part loses nothing.
    private static void haltInTheEnd() {
        try {
            Thread.sleep(CLOSED_WITHIN_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(BROKEN);
    }

    private PartProcess(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Starts the part and returns when it does its work.
    /// @throws CannotStart with what is wrong and what to do; nothing is left running
    public static PartProcess start(ClusterFile file, Part part) {
        Parts parts = new Parts();
        boolean started = false;
        try {
            MachineFolder folder = parts.add(MachineFolder.open(part.folder(file.data())));
            parts.add(MachineLog.to(folder.log()));
            CompletableFuture<Optional<Throwable>> end = new CompletableFuture<>();
            Watch watch = parts.add(Watch.open(
                    file.metricsPort(part),
                    "metrics.port in " + ClusterFile.NAME,
                    () -> end.getNow(Optional.empty()).isEmpty()));
            Surroundings in = new Surroundings(file, part, folder, parts, watch, end);
            Pulse.delete(folder.root());
            Supplier<Map<String, String>> words = wire(in);
            watch.started();
            parts.add("watch", watch::stopping);
            beat(in, words);
            started = true;
            LOG.info("{} runs", part);
            return new PartProcess(in);
        } catch (NodeNotStarted | DatabaseNotStarted | WebNotStarted | CertificateTrouble | UncheckedIOException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while starting", e);
        } finally {
            if (!started) {
                parts.close();
            }
        }
    }

    private static Supplier<Map<String, String>> wire(Surroundings in) throws InterruptedException {
        return switch (in.part().kind()) {
            case DATABASE -> Wiring.database(in);
            case NODE -> Wiring.node(in);
            case PROJECTOR -> Wiring.projector(in);
            case GATEWAY -> Wiring.gateway(in);
            case CONSOLE -> Wiring.console(in);
        };
    }

    private static void beat(Surroundings in, Supplier<Map<String, String>> words) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("pulse").factory());
        long pid = ProcessHandle.current().pid();
        Runnable beat = () -> {
            try {
                Map<String, String> said = new TreeMap<>(words.get());
                said.put("metrics", in.watch().uri().toString());
                new Pulse(pid, System.currentTimeMillis(), said)
                        .write(in.folder().root());
            } catch (RuntimeException e) {
                // The timer's top: a pulse that cannot be written shows as one that is old.
                LOG.warn("{} has no pulse", in.part(), e);
            }
        };
        beat.run();
        var _ = timer.scheduleWithFixedDelay(beat, PULSE_MILLIS, PULSE_MILLIS, TimeUnit.MILLISECONDS);
        in.parts().add("pulse", () -> {
            timer.close();
            Pulse.delete(in.folder().root());
        });
    }

    /// Done when the process must end: with what broke, or with nothing when it was asked to.
    public CompletableFuture<Optional<Throwable>> end() {
        return surroundings.end();
    }

    /// Asks for the end; whoever waits for [#end] closes the part.
    public void stop() {
        surroundings.end().complete(Optional.empty());
    }

    @Override
    public void close() {
        stop();
        surroundings.parts().close();
        LOG.info("{} stopped", surroundings.part());
    }
}
