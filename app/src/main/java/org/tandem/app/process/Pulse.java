package org.tandem.app.process;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.tandem.app.machine.CannotStart;

/// What a part says of itself once a second, in the file `pulse` of its folder. An old one, or one whose process is
/// gone, says that the part stands still.
///
/// @param atMillis when it was written
/// @param words what the part has to say: see [PartProcess]
public record Pulse(long pid, long atMillis, Map<String, String> words) {
    private static final String NAME = "pulse";
    private static final long FRESH_MILLIS = 5_000;

    public Pulse {
        words = Map.copyOf(words);
    }

    /// The last one; nothing when the part has never run or was stopped in order.
    /// @throws CannotStart when the file is there but cannot be read
    public static Optional<Pulse> read(Path folder) {
        Path file = folder.resolve(NAME);
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> words = new TreeMap<>();
            properties.stringPropertyNames().forEach(it -> words.put(it, properties.getProperty(it)));
            return Optional.of(new Pulse(whole(words, "pid"), whole(words, "at"), words));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw new CannotStart(file + " is not UTF-8 text; delete it, the part writes it anew", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static long whole(Map<String, String> words, String name) {
        String text = String.valueOf(words.remove(name));
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("expected a number for '" + name + "', found '" + text
                    + "'; delete the file, the part writes it anew");
        }
        return Long.parseLong(text);
    }

    public boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /// Whether the process runs and has said so lately.
    public boolean isBeating(long nowMillis) {
        return isAlive() && nowMillis - atMillis < FRESH_MILLIS;
    }

    public String word(String name) {
        return words.getOrDefault(name, "");
    }

    public long number(String name) {
        return Long.parseLong(words.getOrDefault(name, "0"));
    }

    /// Writes the file whole or not at all.
    void write(Path folder) {
        Properties properties = new Properties();
        properties.putAll(words);
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("at", Long.toString(atMillis));
        Path next = folder.resolve(NAME + ".next");
        try {
            StringWriter text = new StringWriter();
            properties.store(text, null);
            Files.writeString(next, text.toString(), StandardCharsets.UTF_8);
            Files.move(next, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the pulse in " + folder, e);
        }
    }

    static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the pulse in " + folder, e);
        }
    }
}
