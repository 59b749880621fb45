package org.tandem.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How the embedded server runs.
///
/// @param directory holds the cluster (`cluster/`), the password, the lock and the server's own log
/// @param port 0 chooses a free one
/// @param disposable files are deleted at the end and never forced to disk
/// @param stopWithJvm stop the server when the JVM ends without [DatabaseServer#close()]; a program with an orderly
/// stop
///     of its own says false and closes in its own order
/// @param startTimeout how long a start may take, recovery after a crash included
/// @param server PostgreSQL parameters, name to value
public record EmbeddedSettings(
        Path directory,
        int port,
        boolean disposable,
        boolean stopWithJvm,
        Duration startTimeout,
        Map<String, String> server) {

    public EmbeddedSettings {
        server = Map.copyOf(server);
    }

    /// A small machine's settings: 128 MB of buffers, no replication, commits on disk before they are answered. A
    /// transaction that writes only what the journal would give again says `SET LOCAL synchronous_commit = off`.
    public static EmbeddedSettings persistent(Path directory) {
        Map<String, String> server = new LinkedHashMap<>();
        server.put("fsync", "on");
        server.put("synchronous_commit", "on");
        server.put("wal_level", "minimal");
        server.put("max_wal_senders", "0");
        server.put("max_wal_size", "1GB");
        server.put("checkpoint_timeout", "15min");
        server.put("shared_buffers", "128MB");
        server.put("max_connections", "60");
        server.put("jit", "off");
        server.put("log_checkpoints", "off");
        server.put("io_method", "sync");
        return new EmbeddedSettings(directory, 0, false, true, Duration.ofSeconds(60), server);
    }

    /// For tests: a fresh directory among the temporary files, nothing forced to disk.
    public static EmbeddedSettings temporary() {
        try {
            EmbeddedSettings settings = persistent(Files.createTempDirectory("tandem-postgres"));
            Map<String, String> server = new LinkedHashMap<>(settings.server);
            server.put("fsync", "off");
            server.put("full_page_writes", "off");
            server.put("shared_buffers", "64MB");
            return new EmbeddedSettings(settings.directory, 0, true, true, settings.startTimeout, server);
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory for a database", e);
        }
    }

    public EmbeddedSettings withPort(int value) {
        return new EmbeddedSettings(directory, value, disposable, stopWithJvm, startTimeout, server);
    }

    public EmbeddedSettings withStopWithJvm(boolean value) {
        return new EmbeddedSettings(directory, port, disposable, value, startTimeout, server);
    }

    /// One PostgreSQL parameter more, or another value for it.
    public EmbeddedSettings with(String parameter, String value) {
        Map<String, String> changed = new LinkedHashMap<>(server);
        changed.put(parameter, value);
        return new EmbeddedSettings(directory, port, disposable, stopWithJvm, startTimeout, changed);
    }
}
