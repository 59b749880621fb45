package org.tandem.app.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.network.YamlReader;

/// Reads `cluster.yaml`, or says every mistake in it.
final class ClusterFileReader {
    private final Path file;
    private final YamlReader reader = new YamlReader();

    ClusterFileReader(Path file) {
        this.file = file;
    }

    ClusterFile read(Path data, String yaml) {
        Map<String, Node> top = reader.mapping(
                reader.root(yaml).orElseThrow(this::mistakes),
                "the file",
                Set.of("members", "memberPorts", "log", "here", "journals", "database", "gateway", "console"),
                Set.of("metrics"));
        List<ClusterFile.Member> members = new ArrayList<>();
        reader.each(top.get("members"), "members", it -> {
            Map<String, Node> member = reader.mapping(it, "a member", Set.of("host", "directory"), Set.of());
            members.add(new ClusterFile.Member(text(member, "host"), text(member, "directory")));
        });
        List<Integer> journals = new ArrayList<>();
        reader.each(top.get("journals"), "journals", it -> {
            Integer member = reader.value(it, "a member's number", ClusterFileReader::notNegative);
            journals.add(member == null ? 0 : member);
        });
        Map<String, Node> database =
                reader.mapping(top.get("database"), "database", Set.of(), Set.of("port", "url", "user"));
        Map<String, Node> gateway = reader.mapping(top.get("gateway"), "gateway", Set.of("host", "port"), Set.of());
        Map<String, Node> console = reader.mapping(top.get("console"), "console", Set.of("port"), Set.of());
        Map<String, Node> metrics = reader.mapping(top.get("metrics"), "metrics", Set.of(), Set.of("port"));
        Supplier<ClusterFile.Log> keeping = log(top.get("log"));
        int ports = number(top, "memberPorts");
        int gatewayPort = number(gateway, "port");
        int consolePort = number(console, "port");
        int metricsPort = number(metrics, "port");
        String here = text(top, "here");
        String host = text(gateway, "host");
        String url = text(database, "url");
        int databasePort = number(database, "port");
        String user = text(database, "user");
        if (!reader.mistakes().isEmpty()) {
            throw mistakes();
        }
        try {
            ClusterFile read = new ClusterFile(
                    data,
                    members,
                    ports,
                    keeping.get(),
                    here,
                    journals,
                    url,
                    user.isEmpty() ? standardUser(url) : user,
                    databasePort,
                    host,
                    gatewayPort,
                    consolePort,
                    metricsPort);
            // What a member's own settings refuse is refused here, where the file can be named.
            read.nodesHere();
            if (!read.isDatabaseEmbedded()) {
                read.database();
            }
            return read;
        } catch (IllegalArgumentException e) {
            throw new CannotStart(file + ": " + e.getMessage(), e);
        }
    }

    private static String standardUser(String url) {
        return url.isEmpty() ? ClusterFile.EMBEDDED_USER : "tandem";
    }

    /// Made only once nothing is missing, for it refuses what cannot be.
    private Supplier<ClusterFile.Log> log(@Nullable Node node) {
        Map<String, Node> log = reader.mapping(
                node,
                "log",
                Set.of("termMegabytes", "fileMegabytes", "keepFreeMegabytes", "snapshotSeconds"),
                Set.of("keepHours"));
        int term = number(log, "termMegabytes");
        int file = number(log, "fileMegabytes");
        int free = number(log, "keepFreeMegabytes");
        int seconds = number(log, "snapshotSeconds");
        Optional<Integer> keepHours =
                Optional.ofNullable(reader.value(log.get("keepHours"), "keepHours", ClusterFileReader::notNegative));
        return () -> new ClusterFile.Log(term, file, free, seconds, keepHours);
    }

    private String text(Map<String, Node> in, String name) {
        String text = reader.text(in.get(name), name);
        return text == null ? "" : text;
    }

    private int number(Map<String, Node> in, String name) {
        Integer number = reader.value(in.get(name), name, ClusterFileReader::notNegative);
        return number == null ? 0 : number;
    }

    private static Integer notNegative(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("expected a whole number from 0 to 999999999, found '" + text + "'");
        }
        return Integer.valueOf(text);
    }

    private CannotStart mistakes() {
        return new CannotStart(file + " has mistakes: "
                + String.join(
                        "; ", reader.mistakes().stream().map(Object::toString).toList()));
    }
}
