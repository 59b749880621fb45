package org.tandem.screening.list.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.tandem.screening.list.store.Epoch.Decision;

/// The epochs on disk: a file for each, which names the hash of the file before it, and one pointer that is replaced in
/// one step. What the pointer does not reach was never decided.
final class Epochs {
    private static final String POINTER = "active";

    private final Path folder;
    private final Path pointer;
    private final List<Epoch> epochs = new ArrayList<>(List.of(Epoch.NONE));
    private String lastHash = "";

    Epochs(Path root) throws IOException {
        this.folder = root.resolve("epochs");
        this.pointer = root.resolve(POINTER);
        Files.createDirectories(folder);
        if (Files.exists(pointer)) {
            read();
        }
    }

    private void read() throws IOException {
        StoreText.Reader text = new StoreText.Reader(pointer, Files.readAllBytes(pointer));
        long last = text.number("epoch");
        String hash = text.text("hash");
        text.end();
        for (long number = 1; number <= last; number++) {
            Path file = file(number);
            if (!Files.isRegularFile(file)) {
                throw new StoreDamaged(file, "the epoch is not there");
            }
            byte[] content = Files.readAllBytes(file);
            epochs.add(epoch(file, content, number));
            lastHash = hash(content);
        }
        if (!lastHash.equals(hash)) {
            throw new StoreDamaged(pointer, "it names another hash than that of epoch " + last);
        }
    }

    private Epoch epoch(Path file, byte[] content, long number) throws StoreDamaged {
        StoreText.Reader text = new StoreText.Reader(file, content);
        if (text.number("epoch") != number || !text.text("previous").equals(lastHash)) {
            throw new StoreDamaged(file, "it does not follow the epoch before it");
        }
        var at = text.instant("at");
        Decision decision = new Decision(
                text.number("proposal"),
                text.text("list"),
                text.text("hash"),
                text.text("proposed-by"),
                text.text("approved-by"),
                text.text("reason"),
                text.text("approval"),
                text.text("shrink"));
        List<Activation> active = new ArrayList<>();
        while (text.has("active")) {
            String[] parts = text.text("active").split(" ", -1);
            if (parts.length != 2) {
                throw new StoreDamaged(file, "an active list should have a name and a hash");
            }
            active.add(new Activation(parts[0], parts[1]));
        }
        text.end();
        return new Epoch(number, at, decision, active);
    }

    Epoch last() {
        return epochs.getLast();
    }

    /// All epochs, from the one before any decision.
    List<Epoch> all() {
        return List.copyOf(epochs);
    }

    /// Puts the epoch in force. It is in force exactly when this returns, or when the pointer was moved before a
    /// crash.
    void put(Epoch epoch) throws IOException {
        StoreText text = new StoreText()
                .put("epoch", epoch.number())
                .put("previous", lastHash)
                .put("at", epoch.at())
                .put("proposal", epoch.decision().proposal())
                .put("list", epoch.decision().list())
                .put("hash", epoch.decision().hash())
                .put("proposed-by", epoch.decision().proposedBy())
                .put("approved-by", epoch.decision().approvedBy())
                .put("reason", epoch.decision().reason())
                .put("approval", epoch.decision().approval())
                .put("shrink", epoch.decision().shrink());
        epoch.active().forEach(active -> text.put("active", active.list() + " " + active.hash()));
        byte[] content = text.bytes();
        SafeFiles.replace(file(epoch.number()), content);
        String hash = hash(content);
        SafeFiles.replace(
                pointer,
                new StoreText().put("epoch", epoch.number()).put("hash", hash).bytes());
        lastHash = hash;
        epochs.add(epoch);
    }

    private Path file(long number) {
        return folder.resolve("%012d".formatted(number));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
