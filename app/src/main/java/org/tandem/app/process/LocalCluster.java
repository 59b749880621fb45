package org.tandem.app.process;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.machine.Doors;
import org.tandem.app.machine.NetworkCopy;
import org.tandem.cluster.ClusterSecret;

/// Every part of a network as processes of this host, for trial and for drills. They outlive who started them. Nobody
/// starts a part again that has ended: in earnest that is the work of the system's own service manager.
public final class LocalCluster {
    private static final Duration START_WITHIN = Duration.ofSeconds(90);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(90);
    private static final long LOOK_MILLIS = 100;
    /// By its name: the door is above everything else, and nothing may look back at it.
    private static final String MAIN = "org.tandem.app.Main";
    private static final List<String> HEAP = List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC");

    private final ClusterFile file;

    public LocalCluster(ClusterFile file) {
        this.file = file;
    }

    public ClusterFile file() {
        return file;
    }

    /// Writes the configuration, the network's copy and the certificates, where they are missing.
    ///
    /// @param network founds the ledger; not needed when there is one
    /// @throws CannotStart with what is wrong
    public static LocalCluster prepare(ClusterFile trial, Optional<Path> network) {
        boolean there = Files.exists(trial.data().resolve(ClusterFile.NAME));
        NetworkCopy copy = NetworkCopy.open(trial.data().resolve("network"), network);
        Doors.certificates(trial.data().resolve("certificates"), copy.definition());
        if (!there) {
            trial.write();
        }
        try {
            ClusterSecret.create(trial.data().resolve(ClusterSecret.FILE));
        } catch (IOException e) {
            throw new CannotStart("cannot write the cluster's secret: " + e.getMessage(), e);
        }
        return new LocalCluster(ClusterFile.read(trial.data()));
    }

    /// Every part, in the order in which they are started.
    public List<Part> parts() {
        return Part.all(file);
    }

    /// Starts every part that does not run and waits until each does its work.
    /// @throws CannotStart when one does not come up; says which, and what it printed
    public void up(Consumer<String> told) throws InterruptedException {
        Map<Part, Process> waiting = new LinkedHashMap<>();
        for (Part part : Part.all(file)) {
            if (pulse(part).map(Pulse::isAlive).orElse(false)) {
                told.accept(part + " runs already");
            } else {
                Process process = start(part);
                waiting.put(part, process);
                // The rest needs its password.
                if (part.kind() == Part.Kind.DATABASE) {
                    await(part, process);
                }
            }
        }
        for (Map.Entry<Part, Process> it : waiting.entrySet()) {
            told.accept(it.getKey() + " runs, process "
                    + await(it.getKey(), it.getValue()).pid());
        }
    }

    /// Starts one part and returns at once.
    public Process start(Part part) {
        Path folder = part.folder(file.data());
        try {
            Files.createDirectories(folder);
            Pulse.delete(folder);
            return new ProcessBuilder(command(part))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("printed").toFile())
                    .start();
        } catch (IOException e) {
            throw new CannotStart("cannot start " + part + ": " + e.getMessage(), e);
        }
    }

    /// Waits until a part does its work.
    /// @throws CannotStart when it ends first, or takes too long
    public Pulse await(Part part, Process process) throws InterruptedException {
        long deadline = System.nanoTime() + START_WITHIN.toNanos();
        while (process.isAlive() && System.nanoTime() - deadline < 0) {
            Optional<Pulse> pulse = pulse(part);
            if (pulse.isPresent() && pulse.get().pid() == process.pid()) {
                return pulse.get();
            }
            Thread.sleep(LOOK_MILLIS);
        }
        throw new CannotStart(part + " did not come up; it printed: " + printed(part));
    }

    public Optional<Pulse> pulse(Part part) {
        return Pulse.read(part.folder(file.data()));
    }

    /// Asks every part to stop and waits: doors first, the nodes together, the database last.
    /// @return those that did not stop in time
    public List<Part> stop(Consumer<String> told) throws InterruptedException {
        return stop(
                List.of(Part.Kind.GATEWAY, Part.Kind.CONSOLE, Part.Kind.PROJECTOR, Part.Kind.NODE, Part.Kind.DATABASE),
                told);
    }

    /// Stops those of some kinds, one kind after the other.
    public List<Part> stop(List<Part.Kind> kinds, Consumer<String> told) throws InterruptedException {
        List<Part> left = new ArrayList<>();
        for (Part.Kind kind : kinds) {
            List<Part> parts = Part.all(file).stream()
                    .filter(it -> it.kind() == kind)
                    .filter(it -> pulse(it).map(Pulse::isAlive).orElse(false))
                    .toList();
            List<ProcessHandle> processes = parts.stream()
                    .flatMap(it -> ProcessHandle.of(pulse(it).orElseThrow().pid()).stream())
                    .toList();
            processes.forEach(ProcessHandle::destroy);
            for (int i = 0; i < processes.size(); i++) {
                if (ended(processes.get(i))) {
                    told.accept(parts.get(i) + " stopped");
                } else {
                    left.add(parts.get(i));
                }
            }
        }
        return left;
    }

    private static boolean ended(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException _) {
            return false;
        }
    }

    /// What a part has said on its terminal since it was started last.
    public String printed(Part part) {
        Path printed = part.folder(file.data()).resolve("printed");
        try {
            String text = Files.readString(printed).strip();
            return text.isEmpty() ? "nothing" : text;
        } catch (IOException e) {
            return "what cannot be read: " + e.getMessage();
        }
    }

    /// This JVM's program and openings, with a small heap; in a session of its own, where the system can do that,
    /// so that Ctrl-C here does not reach it.
    private List<String> command(Part part) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(it ->
                        it.startsWith("--add-opens") || it.startsWith("--enable-native") || it.startsWith("--sun"))
                .forEach(command::add);
        command.addAll(HEAP);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(part.verb());
        command.addAll(List.of("--data", file.data().toString()));
        return command;
    }
}
