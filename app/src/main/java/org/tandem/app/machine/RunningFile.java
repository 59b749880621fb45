package org.tandem.app.machine;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.tandem.domain.party.Bic;

/// Where a running machine can be reached: what the `running` file says. Its fields are those of the package's page.
///
/// @param gateway `https://host:port`
/// @param console `http://host:port`
/// @param database the JDBC URL without a password
public record RunningFile(
        long pid, String network, Bic operator, URI gateway, URI console, String database, String databaseUser) {
    private static final String NAME = "running";

    /// What the machine that runs in this data directory says, or nothing when none does.
    /// @throws CannotStart when the file is there but cannot be read
    public static Optional<RunningFile> read(Path data) {
        Path file = data.resolve(NAME);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            RunningFile found = of(properties);
            boolean alive =
                    ProcessHandle.of(found.pid()).map(ProcessHandle::isAlive).orElse(false);
            return alive ? Optional.of(found) : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw new CannotStart(file + " is not UTF-8 text", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /// Writes the file whole or not at all, so that a reader never sees half of it.
    public void write(Path data) {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("network", network);
        properties.setProperty("operator", operator.code());
        properties.setProperty("gateway", gateway.toString());
        properties.setProperty("console", console.toString());
        properties.setProperty("database", database);
        properties.setProperty("databaseUser", databaseUser);
        Path file = data.resolve(NAME);
        Path next = data.resolve(NAME + ".next");
        try {
            StringWriter text = new StringWriter();
            properties.store(text, null);
            Files.writeString(next, text.toString(), StandardCharsets.UTF_8);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotStart("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    public static void delete(Path data) {
        try {
            Files.deleteIfExists(data.resolve(NAME));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot delete " + data.resolve(NAME), e);
        }
    }

    private static RunningFile of(Properties properties) {
        return new RunningFile(
                processId(required(properties, "pid")),
                required(properties, "network"),
                Bic.of(required(properties, "operator")),
                address(required(properties, "gateway")),
                address(required(properties, "console")),
                required(properties, "database"),
                required(properties, "databaseUser"));
    }

    private static long processId(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("expected the number of a process for 'pid', found '" + text + "'");
        }
        return Long.parseLong(text);
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "expected an address such as https://host:8443, found '" + text + "'", e);
        }
    }

    private static String required(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("expected '" + name + "', found none");
        }
        return value;
    }
}
