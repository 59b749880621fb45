package org.tandem.screening.list.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Proposals on disk: a file for each, renamed when it is decided or withdrawn, so that its number stays taken.
final class Proposals {
    private static final String DONE = ".done";

    private final Path folder;
    private final Map<Long, Proposal> open = new TreeMap<>();
    private long last;

    Proposals(Path root) throws IOException {
        this.folder = root.resolve("proposals");
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.matches("\\d{1,18}(\\.done)?")) {
                    long number = Long.parseLong(name.replace(DONE, ""));
                    last = Math.max(last, number);
                    if (!name.endsWith(DONE)) {
                        open.put(number, read(file));
                    }
                }
            }
        }
    }

    private static Proposal read(Path file) throws IOException {
        StoreText.Reader text = new StoreText.Reader(file, Files.readAllBytes(file));
        Proposal proposal = new Proposal(
                text.number("proposal"),
                text.text("list"),
                text.text("hash"),
                text.text("base"),
                text.text("proposed-by"),
                text.text("reason"),
                text.text("shrink"),
                text.instant("at"));
        text.end();
        return proposal;
    }

    long next() {
        return last + 1;
    }

    Map<Long, Proposal> open() {
        return Map.copyOf(open);
    }

    void put(Proposal proposal) throws IOException {
        StoreText text = new StoreText()
                .put("proposal", proposal.number())
                .put("list", proposal.list())
                .put("hash", proposal.hash())
                .put("base", proposal.base())
                .put("proposed-by", proposal.proposedBy())
                .put("reason", proposal.reason())
                .put("shrink", proposal.shrink())
                .put("at", proposal.at());
        SafeFiles.replace(folder.resolve(Long.toString(proposal.number())), text.bytes());
        open.put(proposal.number(), proposal);
        last = proposal.number();
    }

    void close(long number) throws IOException {
        SafeFiles.move(folder.resolve(Long.toString(number)), folder.resolve(number + DONE));
        open.remove(number);
    }
}
