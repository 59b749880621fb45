package org.tandem.benchmarks.screened;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.app.network.NetworkFile;
import org.tandem.benchmarks.machine.WrongArguments;
import org.tandem.benchmarks.screening.ListsOf;
import org.tandem.screening.list.source.ListNotReadable;

/// A network that brings real lists beside its own few names: they are in its floor and in force from its founding.
final class RealLists {
    private RealLists() {}

    /// @param folder a new one, for the network
    /// @param lists of them
    /// @return the network's file
    /// @throws WrongArguments when the network cannot be read, or brings no lists of its own
    static Path added(Path network, Path lists, Path folder) throws IOException, ListNotReadable {
        String own = definition(network).screening().lists().orElse("");
        if (own.isEmpty()) {
            throw new WrongArguments("the network " + network + " names no folder of lists: add 'lists: lists' to its"
                    + " 'screening', so that both systems have one");
        }
        Path to = Files.createDirectories(folder.resolve(own));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(network.resolveSibling(own))) {
            for (Path file : files) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        ListsOf.link(lists, to);
        return Files.copy(network, folder.resolve("network.yaml"));
    }

    private static NetworkDefinition definition(Path network) throws IOException {
        return switch (NetworkFile.read(network)) {
            case NetworkFile.Result.Good good -> good.network();
            case NetworkFile.Result.Bad bad -> throw new WrongArguments(network + ": " + bad.mistakes());
        };
    }
}
