package org.tandem.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where things are in the tree, found from the folder the tests run in.
final class House {
    private House() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("dev")) || !Files.isDirectory(folder.resolve("domain"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no folder above has ./dev and domain/: run this inside the tree");
            }
        }
        return folder;
    }

    /// The folders that are Maven modules with sources to be shipped.
    static List<Path> modules() {
        return list(root())
                .filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                .filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                .toList();
    }

    static Path classes(Path module) {
        return module.resolve("target/classes");
    }

    static Stream<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(file -> file.getFileName().toString().endsWith(ending) && Files.isRegularFile(file))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> list(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read " + file + " as UTF-8 text, as every file of the tree without an ending is: " + e
                            + ". What does not belong to the tree goes elsewhere, or into .gitignore",
                    e);
        }
    }
}
