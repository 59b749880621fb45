package org.tandem.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tandem.app.machine.MachineSettings;
import org.tandem.app.process.ClusterFile;
import org.tandem.app.process.LocalCluster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        description = {
            "Start nodes, gateway, projector, console and PostgreSQL, each as a process that goes on by itself.",
            "Writes cluster.yaml where there is none; else starts what that file says and does not run."
        },
        footer = {"", "Example:", "  ./tandem cluster up --network byn-rub"})
final class ClusterUpVerb implements Callable<Integer> {
    private static final String NETWORK = "byn-rub";

    @Option(names = "--nodes", paramLabel = "N", description = "Members: 1, 3, 5 or 7 (default: ${DEFAULT-VALUE}).")
    private int nodes = 3;

    @Option(
            names = "--network",
            paramLabel = "NAME|FILE",
            description = "The network that founds an empty ledger: one of networks/, or a file (" + NETWORK + ").")
    private @Nullable String network;

    @Option(names = "--member-ports", paramLabel = "P", description = "The members' first UDP port (${DEFAULT-VALUE}).")
    private int memberPorts = 20_110;

    @Option(names = "--gateway-port", paramLabel = "P", description = "The participants' (${DEFAULT-VALUE}).")
    private int gatewayPort = MachineSettings.GATEWAY_PORT;

    @Option(names = "--port", paramLabel = "P", description = "The console's (${DEFAULT-VALUE}).")
    private int port = MachineSettings.CONSOLE_PORT;

    @Option(
            names = "--metrics-port",
            paramLabel = "P",
            description = "The first of eleven for health and metrics; 0 for free ones (${DEFAULT-VALUE}).")
    private int metricsPort = 9_460;

    @Option(names = "--database-port", paramLabel = "P", description = "PostgreSQL's (${DEFAULT-VALUE}).")
    private int databasePort = 5_433;

    @Mixin
    private FolderOption data = new FolderOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = Terminal.of(spec);
        Path folder = data.folder().toAbsolutePath().normalize();
        ClusterFile trial;
        try {
            trial = ClusterFile.trial(folder, nodes, memberPorts, gatewayPort, port, databasePort)
                    .withMetricsPort(metricsPort);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--nodes: " + e.getMessage(), e);
        }
        boolean founds =
                network != null || !Files.exists(folder.resolve("network").resolve("network.yaml"));
        Optional<Path> source = founds
                ? Optional.of(MachineOptions.networkFile(network == null ? NETWORK : network))
                : Optional.empty();
        LocalCluster cluster = LocalCluster.prepare(trial, source);
        terminal.out().println("Starting in " + folder + " …");
        terminal.out().flush();
        cluster.up(line -> {
            terminal.out().println("  " + line);
            terminal.out().flush();
        });
        new StatusLines(cluster).lines().forEach(terminal.out()::println);
        terminal.out().println("certificates  " + folder.resolve("certificates"));
        terminal.out().println("It goes on by itself; ./tandem cluster stop --data " + folder + " stops it.");
        return Tandem.DONE;
    }
}
