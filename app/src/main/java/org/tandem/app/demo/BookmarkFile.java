package org.tandem.app.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.tandem.app.machine.CannotStart;
import org.tandem.domain.party.Bic;
import org.tandem.simulation.load.Bookmarks;

/// The simulated participants' bookmarks in the data directory, since a bank, too, remembers what it has received.
final class BookmarkFile implements Bookmarks {
    private final Path file;
    private final Properties sequences = new Properties();

    BookmarkFile(Path file) {
        this.file = file;
        try (Reader reader = Files.newBufferedReader(file)) {
            sequences.load(reader);
        } catch (NoSuchFileException _) {
            // The first run: everybody begins at the first delivery.
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
        if (sequences.values().stream().anyMatch(it -> !it.toString().matches("[0-9]{1,18}"))) {
            throw damaged(new IllegalArgumentException("a bookmark is no number"));
        }
    }

    private CannotStart damaged(Exception cause) {
        return new CannotStart(
                file + " cannot be read; without it the simulated banks are given everything again: move it away",
                cause);
    }

    @Override
    public synchronized long lastSequence(Bic participant) {
        return Long.parseLong(sequences.getProperty(participant.code(), "0"));
    }

    @Override
    public synchronized void keep(Bic participant, long lastSequence) {
        String value = Long.toString(lastSequence);
        if (value.equals(sequences.setProperty(participant.code(), value))) {
            return;
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            try (Writer writer = Files.newBufferedWriter(next)) {
                sequences.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
