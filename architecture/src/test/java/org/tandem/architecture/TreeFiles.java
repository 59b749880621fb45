package org.tandem.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The files that are the tree: those that git tracks or would, or, where it cannot be asked, those in the folders.
/// What somebody made inside a clone to try the program is none of it.
final class TreeFiles {
    /// Not ours to judge: built things, history, data, and the samples, which are wrong on purpose.
    private static final Set<String> LEFT_OUT =
            Set.of("target", ".git", "data", ".idea", ".vscode", "samples", "node_modules");

    private TreeFiles() {}

    static List<Path> of(Path root) {
        return gitsOf(root).orElseGet(() -> below(root)).stream()
                .filter(file -> !isLeftOut(root, file))
                .filter(Files::isRegularFile)
                .sorted()
                .toList();
    }

    /// Empty where there is no git, or no history of it.
    private static Optional<List<Path>> gitsOf(Path root) {
        try {
            Process git = new ProcessBuilder(
                            "git", "ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "-z")
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String names;
            try (InputStream out = git.getInputStream()) {
                names = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            }
            if (git.waitFor() != 0 || names.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(Stream.of(names.split("\0")).map(root::resolve).toList());
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while git was asked for the files", e);
        }
    }

    static List<Path> below(Path folder) {
        List<Path> files = new ArrayList<>();
        for (Path entry : House.list(folder).toList()) {
            if (!Files.isDirectory(entry)) {
                files.add(entry);
            } else if (!LEFT_OUT.contains(entry.getFileName().toString()) && !isDataDirectory(entry)) {
                files.addAll(below(entry));
            }
        }
        return files;
    }

    private static boolean isLeftOut(Path root, Path file) {
        Path inside = root.relativize(file);
        Path folder = root;
        for (int level = 0; level < inside.getNameCount() - 1; level++) {
            folder = folder.resolve(inside.getName(level));
            if (LEFT_OUT.contains(inside.getName(level).toString()) || isDataDirectory(folder)) {
                return true;
            }
        }
        return false;
    }

    /// Of a machine, of a network of processes, or a backup of either: `./tandem demo --data data2` makes one.
    static boolean isDataDirectory(Path folder) {
        boolean ofMachine = Files.isRegularFile(folder.resolve("lock")) && Files.isDirectory(folder.resolve("node"));
        boolean ofCluster = Files.isRegularFile(folder.resolve("cluster.yaml"));
        boolean isBackup = Files.isRegularFile(folder.resolve("manifest")) && Files.isDirectory(folder.resolve("node"));
        return ofMachine || ofCluster || isBackup;
    }
}
