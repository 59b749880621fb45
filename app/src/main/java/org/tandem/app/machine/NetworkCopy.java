package org.tandem.app.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.app.network.NetworkFile;

/// The network file that founded this ledger, and its lists, as they are kept in the data directory: the machine starts
/// again without the file it was founded from.
///
/// @param folder holds `network.yaml` and, in the folder that it names, the lists
public record NetworkCopy(Path folder, NetworkDefinition definition) {
    private static final String FILE = "network.yaml";

    /// The copy that is there; else one made from `source`.
    /// @throws CannotStart there is neither, or a file has mistakes, or the network asked for is another one
    public static NetworkCopy open(Path folder, Optional<Path> source) {
        boolean there = Files.exists(folder.resolve(FILE));
        if (!there && source.isEmpty()) {
            throw new CannotStart("there is no network in " + folder.getParent()
                    + " yet; say which one with --network, such as --network byn-rub");
        }
        if (source.isPresent()) {
            NetworkDefinition asked = read(source.get());
            if (!there) {
                copy(source.get(), asked, folder);
            } else if (!asked.name().equals(read(folder).name())) {
                throw new CannotStart("the ledger in " + folder.getParent() + " is that of the network '"
                        + read(folder).name() + "', not of '" + asked.name()
                        + "'; leave --network out, or choose another directory with --data");
            }
        }
        return new NetworkCopy(folder, read(folder));
    }

    /// The folder of the network's own lists.
    Optional<Path> lists() {
        return definition.screening().lists().map(folder::resolve);
    }

    private static NetworkDefinition read(Path file) {
        try {
            return switch (NetworkFile.read(file)) {
                case NetworkFile.Result.Good good -> good.network();
                case NetworkFile.Result.Bad bad ->
                    throw new CannotStart("the network file " + file + " has "
                            + bad.mistakes().size()
                            + " mistakes, the first at " + bad.mistakes().getFirst() + "; see ./tandem network check "
                            + file);
            };
        } catch (IOException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    private static void copy(Path source, NetworkDefinition definition, Path folder) {
        Path file = Files.isDirectory(source) ? source.resolve(FILE) : source;
        try {
            Files.createDirectories(folder);
            if (definition.screening().lists().isPresent()) {
                String name = definition.screening().lists().get();
                copyAll(file.resolveSibling(name), folder.resolve(name));
            }
            // Last: it says that the copy is whole.
            Files.copy(file, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotStart("cannot copy the network file " + file + " and its lists to " + folder + ": " + e, e);
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from, Files::isRegularFile)) {
            for (Path file : files) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
