package org.tandem.screening.list.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.folder.ListFolder;
import org.tandem.screening.list.source.ListNotReadable;

/// The versions of lists as they came: a folder for each, named by its hash, that never changes once it is there;
/// beside the list's files only the hidden head, which is written again when the same bytes come again.
final class Versions {
    private static final String HEAD = ".head";
    /// Folders of this name are copies that a crash left unfinished.
    private static final String UNFINISHED = ".unfinished-";

    private final Path root;
    private final Map<String, VersionHead> heads = new TreeMap<>();

    Versions(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root);
        for (Path folder : children(root)) {
            if (folder.getFileName().toString().startsWith(UNFINISHED)) {
                remove(folder);
            } else {
                VersionHead head = readHead(folder);
                heads.put(head.hash(), head);
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        for (Path file : children(folder)) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    /// Takes the files of one list; they are read from the copy, so that what is kept is what was read.
    VersionHead add(List<Path> files, Instant now) throws IOException, ListNotReadable {
        Path copy = Files.createTempDirectory(root, UNFINISHED);
        for (Path file : files) {
            SafeFiles.write(copy.resolve(file.getFileName()), Files.readAllBytes(file));
        }
        List<ListVersion> lists = ListFolder.read(copy);
        if (lists.size() != 1) {
            throw new ListNotReadable(
                    files.getFirst().getFileName().toString(), 0, "it changed while it was read", "try again");
        }
        VersionHead head = VersionHead.of(lists.getFirst(), now);
        VersionHead before = heads.get(head.hash());
        if (before != null && !before.list().equals(head.list())) {
            remove(copy);
            throw new ListNotReadable(
                    files.getFirst().getFileName().toString(),
                    0,
                    "it has the very bytes of a version of the list " + before.list(),
                    "give each list files of its own");
        }
        Path folder = root.resolve(head.hash());
        if (Files.exists(folder)) {
            remove(copy);
            writeHead(folder, head);
        } else {
            writeHead(copy, head);
            SafeFiles.move(copy, folder);
        }
        heads.put(head.hash(), head);
        return head;
    }

    /// Reads the version again from its files, and checks that they are still those of its hash.
    ListVersion read(String hash) throws IOException, ListNotReadable {
        Path folder = root.resolve(hash);
        List<ListVersion> lists = ListFolder.read(folder);
        if (lists.size() != 1 || !lists.getFirst().hash().equals(hash)) {
            throw new StoreDamaged(folder, "its files are not those of its hash");
        }
        return lists.getFirst();
    }

    Optional<VersionHead> head(String hash) {
        return Optional.ofNullable(heads.get(hash));
    }

    Set<String> lists() {
        return heads.values().stream().map(VersionHead::list).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The versions of a list, the last received first.
    List<VersionHead> of(String list) {
        return heads.values().stream()
                .filter(head -> head.list().equals(list))
                .sorted(Comparator.comparing(VersionHead::received).reversed().thenComparing(VersionHead::hash))
                .toList();
    }

    private static void writeHead(Path folder, VersionHead head) throws IOException {
        StoreText text = new StoreText()
                .put("list", head.list())
                .put("hash", head.hash())
                .put("published", head.published())
                .put("entries", head.entries())
                .put("names", head.names())
                .put("received", head.received());
        SafeFiles.replace(folder.resolve(HEAD), text.bytes());
    }

    private static VersionHead readHead(Path folder) throws IOException {
        Path file = folder.resolve(HEAD);
        if (!Files.isRegularFile(file)) {
            throw new StoreDamaged(folder, "it has no head, so it is no version of a list");
        }
        StoreText.Reader text = new StoreText.Reader(file, Files.readAllBytes(file));
        VersionHead head = new VersionHead(
                text.text("list"),
                text.text("hash"),
                text.text("published"),
                text.count("entries"),
                text.count("names"),
                text.instant("received"));
        text.end();
        if (!head.hash().equals(folder.getFileName().toString())) {
            throw new StoreDamaged(file, "it names another version than its folder");
        }
        return head;
    }
}
