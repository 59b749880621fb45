package org.tandem.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.machine.MachineSettings;
import org.tandem.database.DatabaseAddress;
import picocli.CommandLine.Option;

/// Where a machine keeps things and listens, as options of the verbs that start one.
final class MachineOptions {
    private static final String DATABASE_USER = "TANDEM_DATABASE_USER";
    private static final String DATABASE_PASSWORD = "TANDEM_DATABASE_PASSWORD";

    @Option(
            names = "--network",
            paramLabel = "NAME|FILE",
            description = {
                "The network that founds an empty ledger: one of networks/, or a file.",
                "Not needed to go on with a ledger that is there."
            })
    private @Nullable String network;

    @Option(names = "--data", paramLabel = "DIR", description = "Everything is kept here (default: ./data).")
    private Path data = Path.of("data");

    @Option(names = "--port", paramLabel = "P", description = "The console's, on loopback; 0 for a free one (8080).")
    private int port = MachineSettings.CONSOLE_PORT;

    @Option(
            names = "--metrics-port",
            paramLabel = "P",
            description = "Health and metrics, on loopback; 0 for a free one (the console's and 1).")
    private int metricsPort = -1;

    @Option(names = "--gateway-port", paramLabel = "P", description = "The participants'; 0 for a free one (8443).")
    private int gatewayPort = MachineSettings.GATEWAY_PORT;

    @Option(names = "--gateway-host", paramLabel = "H", description = "The address it listens on (127.0.0.1).")
    private String gatewayHost = "127.0.0.1";

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "A PostgreSQL of yours, jdbc:postgresql://host:port/name, in place of the embedded one; user and password from",
                DATABASE_USER + " and " + DATABASE_PASSWORD + "."
            })
    private @Nullable String database;

    /// @param standardNetwork founds an empty ledger when no network is asked for; null for none
    MachineSettings settings(@Nullable String standardNetwork) {
        Path folder = data.toAbsolutePath().normalize();
        MachineSettings settings = MachineSettings.of(folder)
                .withPorts(gatewayPort, port)
                .withMetricsPort(metrics())
                .withGatewayHost(gatewayHost);
        String asked = network;
        if (asked == null && !Files.exists(folder.resolve("network").resolve("network.yaml"))) {
            asked = standardNetwork;
        }
        if (asked != null) {
            settings = settings.withNetwork(networkFile(asked));
        }
        return database().map(settings::withDatabase).orElse(settings);
    }

    /// A network by its name in `networks/`, or a file.
    /// @throws CannotStart there is neither
    static Path networkFile(String asked) {
        Path named = Path.of(System.getProperty("tandem.home", "."), "networks", asked);
        boolean isName = asked.matches("[a-z0-9-]+") && Files.isDirectory(named);
        Path file = isName ? named : Path.of(asked);
        if (!Files.exists(file)) {
            throw new CannotStart(
                    "there is no network '" + asked + "': neither in " + named.getParent() + " nor as a file");
        }
        return file;
    }

    private int metrics() {
        if (metricsPort >= 0) {
            return metricsPort;
        }
        return port == 0 ? 0 : port + 1;
    }

    private Optional<DatabaseAddress> database() {
        if (database == null) {
            return Optional.empty();
        }
        Map<String, String> environment = System.getenv();
        try {
            return Optional.of(new DatabaseAddress(
                    database,
                    environment.getOrDefault(DATABASE_USER, "tandem"),
                    environment.getOrDefault(DATABASE_PASSWORD, "")));
        } catch (IllegalArgumentException e) {
            throw new CannotStart("--database: " + e.getMessage(), e);
        }
    }
}
