package org.tandem.app.process;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tandem.app.machine.CannotStart;
import org.tandem.cluster.ClusterSecret;
import org.tandem.cluster.NodeConfig;
import org.tandem.database.DatabaseAddress;

/// The one configuration of a network that runs as several processes. Nothing here changes results: those follow from
/// the log.
///
/// @param data the folder that the file is in; everything else is found from there
/// @param members in the order of their numbers
/// @param memberPorts the first of five UDP ports a member uses, on every member's host
/// @param log how each member keeps its log
/// @param here the name of this host, as the members reach its gateway
/// @param journals members whose files are on this host: gateway, projector and console read the events there
/// @param databaseUrl somebody else's PostgreSQL; empty for the embedded one
/// @param databasePort of the embedded one
/// @param metricsPort the first of the loopback ports for health and metrics; 0 takes free ones, told by the pulse
public record ClusterFile(
        Path data,
        List<Member> members,
        int memberPorts,
        Log log,
        String here,
        List<Integer> journals,
        String databaseUrl,
        String databaseUser,
        int databasePort,
        String gatewayHost,
        int gatewayPort,
        int consolePort,
        int metricsPort) {
    public static final String NAME = "cluster.yaml";
    public static final String DATABASE_PASSWORD = "TANDEM_DATABASE_PASSWORD";
    static final String EMBEDDED_USER = "postgres";
    static final int MEMBERS_MAX = 7;
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int KEEP_HOURS_MAX = 87_600;
    private static final int FILE_MEGABYTES_MAX = 1024;
    private static final int PORT_MAX = 65_535;

    /// One member: its host, and its directory there (relative to the data directory).
    public record Member(String host, String directory) {}

    /// @param termMegabytes of a member's buffers in shared memory, a power of two; three of them for each stream
    /// @param fileMegabytes of the files of log and journal, a power of two, the same for the life of the ledger
    /// @param keepFreeMegabytes below this much free disk new payments are refused
    /// @param snapshotSeconds how often the leader has one taken; 0 is never
    /// @param keepHours how old log must be to be deleted, where no snapshot needs it; empty: it never is. A member
    ///     that was emptied later, or away for longer, comes back only with files of another
    public record Log(
            int termMegabytes,
            int fileMegabytes,
            int keepFreeMegabytes,
            int snapshotSeconds,
            Optional<Integer> keepHours) {
        public Log {
            for (int megabytes : List.of(termMegabytes, fileMegabytes)) {
                if (Integer.bitCount(megabytes) != 1 || megabytes > FILE_MEGABYTES_MAX) {
                    throw new IllegalArgumentException("termMegabytes and fileMegabytes are powers of two from 1 to "
                            + FILE_MEGABYTES_MAX + ", not " + megabytes);
                }
            }
            if (keepHours.isPresent() && keepHours.get() > KEEP_HOURS_MAX) {
                throw new IllegalArgumentException("keepHours is at most " + KEEP_HOURS_MAX + ", ten years, not "
                        + keepHours.get() + "; without it all log is kept");
            }
        }
    }

    public ClusterFile {
        members = List.copyOf(members);
        journals = List.copyOf(journals);
        if (members.size() % 2 == 0 || members.size() > MEMBERS_MAX) {
            throw new IllegalArgumentException(
                    "a cluster has 1, 3, 5 or " + MEMBERS_MAX + " members, not " + members.size());
        }
        for (int member : journals) {
            if (member < 0 || member >= members.size()) {
                throw new IllegalArgumentException(
                        "journals names member " + member + "; the members are 0 to " + (members.size() - 1));
            }
        }
        // A member has five ports, and there are health and metrics of every part.
        int lastMemberPort = memberPorts + 5 * members.size() - 1;
        int lastMetricsPort = metricsPort == 0 ? 0 : metricsPort + MEMBERS_MAX + 3;
        for (int port : List.of(lastMemberPort, gatewayPort, consolePort, databasePort, lastMetricsPort)) {
            if (port > PORT_MAX) {
                throw new IllegalArgumentException("ports end at " + PORT_MAX + ", and one would be " + port);
            }
        }
        if (journals.isEmpty()) {
            throw new IllegalArgumentException("journals names at least one member whose files are on this host");
        }
    }

    /// A network for trial: every member on this host.
    public static ClusterFile trial(Path data, int nodes, int memberPorts, int gateway, int console, int database) {
        List<Member> members = IntStream.range(0, nodes)
                .mapToObj(it -> new Member("localhost", "node-" + it))
                .toList();
        return new ClusterFile(
                data,
                members,
                memberPorts,
                new Log(16, 64, 512, 600, Optional.of(72)),
                "localhost",
                IntStream.range(0, nodes).boxed().toList(),
                "",
                EMBEDDED_USER,
                database,
                "127.0.0.1",
                gateway,
                console,
                0);
    }

    /// @throws CannotStart there is none, or it has mistakes
    public static ClusterFile read(Path data) {
        Path file = data.resolve(NAME);
        if (!Files.exists(file)) {
            throw new CannotStart("there is no " + file + "; ./tandem cluster up --data " + data
                    + " writes one for trial, or say where one is with --data");
        }
        try {
            return new ClusterFileReader(file).read(data.toAbsolutePath().normalize(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new CannotStart(file + " is not UTF-8 text", e);
        } catch (IOException e) {
            throw new CannotStart("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /// As YAML, with a word about each entry.
    public void write() {
        String list = members.stream()
                .map(it -> "  - {host: " + it.host + ", directory: " + it.directory + "}")
                .collect(Collectors.joining("\n"));
        String database = isDatabaseEmbedded()
                ? "database: {port: " + databasePort + "}"
                : "database: {url: \"" + databaseUrl + "\", user: " + databaseUser + "}";
        String text = """
                # One network as several processes. Every process reads this file; change it while all are stopped.
                # A directory is relative to this file's folder.
                members:
                %s
                # The first of five UDP ports of a member; member 1 on the same host has the next five, and so on.
                memberPorts: %d
                # Log older than keepHours, and not needed by the last two snapshots, is deleted; without it, none is.
                log: {termMegabytes: %d, fileMegabytes: %d, keepFreeMegabytes: %d, snapshotSeconds: %d%s}
                # The name by which members reach this host, and the members whose files are on it.
                here: %s
                journals: %s
                # {port: P} is the embedded PostgreSQL, {url: ..., user: U} another; its password is in the environment,
                # as TANDEM_DATABASE_PASSWORD.
                %s
                gateway: {host: %s, port: %d}
                console: {port: %d}
                # Health and metrics on loopback: member N at the Nth port, then projector (7th), gateway, console, database;
                # 0 takes free ones.
                metrics: {port: %d}
                """.formatted(
                        list,
                        memberPorts,
                        log.termMegabytes,
                        log.fileMegabytes,
                        log.keepFreeMegabytes,
                        log.snapshotSeconds,
                        log.keepHours.map(hours -> ", keepHours: " + hours).orElse(""),
                        here,
                        journals,
                        database,
                        gatewayHost,
                        gatewayPort,
                        consolePort,
                        metricsPort);
        try {
            Files.createDirectories(data);
            Files.writeString(data.resolve(NAME), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CannotStart("cannot write " + data.resolve(NAME) + ": " + e.getMessage(), e);
        }
    }

    public ClusterFile withLog(Log to) {
        return new ClusterFile(
                data,
                members,
                memberPorts,
                to,
                here,
                journals,
                databaseUrl,
                databaseUser,
                databasePort,
                gatewayHost,
                gatewayPort,
                consolePort,
                metricsPort);
    }

    /// @param port the first of eleven; 0 takes free ones
    public ClusterFile withMetricsPort(int port) {
        return new ClusterFile(
                data,
                members,
                memberPorts,
                log,
                here,
                journals,
                databaseUrl,
                databaseUser,
                databasePort,
                gatewayHost,
                gatewayPort,
                consolePort,
                port);
    }

    int metricsPort(Part part) {
        if (metricsPort == 0) {
            return 0;
        }
        return metricsPort
                + switch (part.kind()) {
                    case NODE -> part.member();
                    case PROJECTOR -> MEMBERS_MAX;
                    case GATEWAY -> MEMBERS_MAX + 1;
                    case CONSOLE -> MEMBERS_MAX + 2;
                    case DATABASE -> MEMBERS_MAX + 3;
                };
    }

    public NodeConfig node(int member) {
        List<String> hosts = members.stream().map(Member::host).toList();
        return NodeConfig.of(data.resolve(members.get(member).directory()))
                .withMembers(hosts, member, memberPorts)
                .withLengths(log.termMegabytes * MEBIBYTE, log.fileMegabytes * MEBIBYTE)
                .withFreeSpaceMinBytes((long) log.keepFreeMegabytes * MEBIBYTE)
                .withSnapshotInterval(Duration.ofSeconds(log.snapshotSeconds))
                // A leader that leaves hands over at once; a snapshot first would keep the others waiting.
                .withSnapshotOnClose(members.size() == 1)
                .withLogKept(log.keepHours.map(Duration::ofHours))
                .withSecretFile(data.resolve(ClusterSecret.FILE));
    }

    /// The members whose files are here.
    public List<NodeConfig> nodesHere() {
        return journals.stream().map(this::node).toList();
    }

    public boolean isDatabaseEmbedded() {
        return databaseUrl.isEmpty();
    }

    /// @throws CannotStart the embedded one has never been started
    public DatabaseAddress database() {
        if (!isDatabaseEmbedded()) {
            return new DatabaseAddress(
                    databaseUrl, databaseUser, System.getenv().getOrDefault(DATABASE_PASSWORD, ""));
        }
        Path password = postgres().resolve("password");
        try {
            String url = "jdbc:postgresql://localhost:" + databasePort + "/tandem";
            return new DatabaseAddress(
                    url, EMBEDDED_USER, Files.readString(password).strip());
        } catch (IOException e) {
            throw new CannotStart(
                    "the embedded PostgreSQL has made no password yet (" + password
                            + "); start ./tandem database first",
                    e);
        }
    }

    Path postgres() {
        return data.resolve("postgres");
    }
}
