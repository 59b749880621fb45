package org.tandem.app.machine;

import java.nio.file.Path;
import java.util.Optional;
import org.tandem.cluster.NodeConfig;
import org.tandem.database.DatabaseAddress;

/// Where a machine keeps things and where it can be reached. Nothing here changes results: those follow from the log.
///
/// @param data the one folder for everything
/// @param network the network file, or its folder, that founds the ledger of an empty data directory; empty to go on
///     with the one that is there
/// @param gatewayHost address the participants' and officers' door listens on
/// @param gatewayPort 0 for a free one
/// @param consolePort on loopback only, 0 for a free one
/// @param metricsPort of health and metrics, on loopback only, 0 for a free one
/// @param database somebody else's PostgreSQL; empty for our own
/// @param node how the node runs; its directory is in `data`
public record MachineSettings(
        Path data,
        Optional<Path> network,
        String gatewayHost,
        int gatewayPort,
        int consolePort,
        int metricsPort,
        Optional<DatabaseAddress> database,
        NodeConfig node) {
    public static final int GATEWAY_PORT = 8443;
    public static final int CONSOLE_PORT = 8080;

    /// A durable node alone, our own PostgreSQL, the usual ports on loopback.
    public static MachineSettings of(Path data) {
        return new MachineSettings(
                data,
                Optional.empty(),
                "127.0.0.1",
                GATEWAY_PORT,
                CONSOLE_PORT,
                0,
                Optional.empty(),
                NodeConfig.of(data.resolve("node")));
    }

    public MachineSettings withNetwork(Path file) {
        return new MachineSettings(
                data, Optional.of(file), gatewayHost, gatewayPort, consolePort, metricsPort, database, node);
    }

    /// @param gateway 0 for a free one
    /// @param console 0 for a free one
    public MachineSettings withPorts(int gateway, int console) {
        return new MachineSettings(data, network, gatewayHost, gateway, console, metricsPort, database, node);
    }

    public MachineSettings withGatewayHost(String host) {
        return new MachineSettings(data, network, host, gatewayPort, consolePort, metricsPort, database, node);
    }

    /// @param port 0 for a free one
    public MachineSettings withMetricsPort(int port) {
        return new MachineSettings(data, network, gatewayHost, gatewayPort, consolePort, port, database, node);
    }

    public MachineSettings withDatabase(DatabaseAddress address) {
        return new MachineSettings(
                data, network, gatewayHost, gatewayPort, consolePort, metricsPort, Optional.of(address), node);
    }

    public MachineSettings withNode(NodeConfig config) {
        return new MachineSettings(data, network, gatewayHost, gatewayPort, consolePort, metricsPort, database, config);
    }
}
