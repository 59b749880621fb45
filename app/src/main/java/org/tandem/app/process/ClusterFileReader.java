package org.tandem.app.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
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
                root(yaml),
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
            Integer member = reader.value(it, "a member's number", Integer::valueOf);
            journals.add(member == null ? 0 : member);
        });
        Map<String, Node> database =
                reader.mapping(top.get("database"), "database", Set.of(), Set.of("port", "url", "user"));
        Map<String, Node> gateway = reader.mapping(top.get("gateway"), "gateway", Set.of("host", "port"), Set.of());
        Map<String, Node> console = reader.mapping(top.get("console"), "console", Set.of("port"), Set.of());
        Map<String, Node> metrics = reader.mapping(top.get("metrics"), "metrics", Set.of(), Set.of("port"));
        ClusterFile.Log keeping = log(top.get("log"));
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
            return new ClusterFile(
                    data,
                    members,
                    ports,
                    keeping,
                    here,
                    journals,
                    url,
                    user.isEmpty() ? standardUser(url) : user,
                    databasePort,
                    host,
                    gatewayPort,
                    consolePort,
                    metricsPort);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(file + ": " + e.getMessage(), e);
        }
    }

    private static String standardUser(String url) {
        return url.isEmpty() ? ClusterFile.EMBEDDED_USER : "tandem";
    }

    private ClusterFile.Log log(@Nullable Node node) {
        Map<String, Node> log = reader.mapping(
                node,
                "log",
                Set.of("termMegabytes", "fileMegabytes", "keepFreeMegabytes", "snapshotSeconds"),
                Set.of("keepHours"));
        return new ClusterFile.Log(
                number(log, "termMegabytes"),
                number(log, "fileMegabytes"),
                number(log, "keepFreeMegabytes"),
                number(log, "snapshotSeconds"),
                Optional.ofNullable(reader.value(log.get("keepHours"), "keepHours", ClusterFileReader::notNegative)));
    }

    private @Nullable Node root(String yaml) {
        try {
            return new Compose(LoadSettings.builder().setUseMarks(true).build())
                    .composeString(yaml)
                    .orElseThrow(() -> new CannotStart(file + " is empty"));
        } catch (YamlEngineException e) {
            throw new CannotStart(file + " is not YAML: " + e.getMessage(), e);
        }
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
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a whole number from 0 on, found '" + text + "'", e);
        }
    }

    private CannotStart mistakes() {
        return new CannotStart(file + " has mistakes: "
                + String.join(
                        "; ", reader.mistakes().stream().map(Object::toString).toList()));
    }
}
