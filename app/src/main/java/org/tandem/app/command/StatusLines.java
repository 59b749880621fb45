package org.tandem.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandem.app.process.LocalCluster;
import org.tandem.app.process.Part;
import org.tandem.app.process.Pulse;
import org.tandem.cluster.NodeState;

/// What runs in a network of processes, a line each, as their pulses say it.
final class StatusLines {
    private static final String FORMAT = "%-12s %-9s %-9s %14s %14s %10s  %s";

    private final List<String> lines = new ArrayList<>();
    private final boolean healthy;

    StatusLines(LocalCluster cluster) {
        long now = System.currentTimeMillis();
        List<Part> parts = cluster.parts();
        long journalEnd = parts.stream()
                .flatMap(it -> cluster.pulse(it).stream())
                .mapToLong(it -> it.number("journalPosition"))
                .max()
                .orElse(0);
        lines.add(FORMAT.formatted("part", "process", "is", "log", "journal", "behind", ""));
        int leaders = 0;
        boolean all = true;
        for (Part part : parts) {
            Optional<Pulse> pulse = cluster.pulse(part);
            boolean beats = pulse.map(it -> it.isBeating(now)).orElse(false);
            all &= beats;
            if (beats && pulse.get().word("role").equals(NodeState.Role.LEADER.name())) {
                leaders++;
            }
            lines.add(pulse.map(it -> line(part, it, beats, journalEnd))
                    .orElseGet(() -> FORMAT.formatted(part, "-", "stopped", "", "", "", "")));
        }
        healthy = all && leaders == 1;
    }

    private static String line(Part part, Pulse pulse, boolean beats, long journalEnd) {
        String is = !pulse.isAlive()
                ? "dead"
                : !beats
                        ? "silent"
                        : pulse.word("role").isEmpty()
                                ? "runs"
                                : pulse.word("role").toLowerCase(java.util.Locale.ROOT);
        boolean reads = pulse.words().containsKey("journalPosition");
        String behind = !pulse.word("lagMillis").isEmpty()
                ? pulse.word("lagMillis") + " ms"
                : reads ? journalEnd - pulse.number("journalPosition") + " B" : "";
        return FORMAT.formatted(
                        part,
                        pulse.pid(),
                        is,
                        pulse.word("logPosition"),
                        pulse.word("journalPosition"),
                        behind,
                        pulse.word("url"))
                .stripTrailing();
    }

    List<String> lines() {
        return lines;
    }

    /// Whether every part runs and one member leads.
    boolean isHealthy() {
        return healthy;
    }
}
