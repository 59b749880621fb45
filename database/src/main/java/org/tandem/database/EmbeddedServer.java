package org.tandem.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the PostgreSQL binaries as a child process on a [ServerDirectory].
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String SUPERUSER = "postgres";
    private static final long WATCH_MILLIS = 200;
    private static final long KILL_AFTER_SECONDS = 20;

    private final EmbeddedPostgres postgres;
    private final ProcessHandle process;
    private final ServerDirectory directory;
    private final String password;
    private final boolean disposable;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final @Nullable Thread closer;

    private EmbeddedServer(
            EmbeddedPostgres postgres,
            ProcessHandle process,
            ServerDirectory directory,
            String password,
            EmbeddedSettings settings) {
        this.postgres = postgres;
        this.process = process;
        this.directory = directory;
        this.password = password;
        this.disposable = settings.disposable();
        this.closer = settings.stopWithJvm() ? new Thread(this::stop, "database-closer") : null;
        if (closer != null) {
            Runtime.getRuntime().addShutdownHook(closer);
        }
    }

    static EmbeddedServer start(EmbeddedSettings settings) {
        ServerDirectory directory = ServerDirectory.open(settings.directory());
        try {
            directory.stopLeftover();
            directory.checkCluster();
            String password = directory.password();
            EmbeddedPostgres postgres = startWatched(builder(settings, directory, password), directory);
            directory.markInitialised();
            // The launcher's own process ends at once; the server's id is in the file it keeps.
            ProcessHandle process = directory
                    .runningServer()
                    .orElseThrow(() -> new IllegalStateException("it answered, then wrote no process id"));
            LOG.info("PostgreSQL runs as process {} on port {}", process.pid(), postgres.getPort());
            return new EmbeddedServer(postgres, process, directory, password, settings);
        } catch (IOException | IllegalStateException e) {
            DatabaseNotStarted error = notStarted(directory, e);
            directory.stopLeftover();
            directory.close();
            throw error;
        } catch (DatabaseNotStarted e) {
            directory.close();
            throw e;
        }
    }

    /// Starts the server and gives up as soon as its launcher does: the library below would go on asking a dead
    /// port until the start timeout.
    private static EmbeddedPostgres startWatched(EmbeddedPostgres.Builder builder, ServerDirectory directory)
            throws IOException {
        FutureTask<EmbeddedPostgres> start = new FutureTask<>(builder::start);
        Thread starter = Thread.ofPlatform().name("database-starter").start(start);
        try {
            while (true) {
                try {
                    EmbeddedPostgres started = start.get(WATCH_MILLIS, TimeUnit.MILLISECONDS);
                    if (launcherGaveUp(directory)) {
                        started.close();
                        throw new IOException("the server refused to start");
                    }
                    return started;
                } catch (TimeoutException e) {
                    if (launcherGaveUp(directory)) {
                        LOG.debug("the launcher gave up", e);
                        starter.interrupt();
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new IOException(
                    e.getCause() == null ? e.toString() : e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            starter.interrupt();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted during the start", e);
        }
    }

    private static boolean launcherGaveUp(ServerDirectory directory) {
        return directory.logTail().contains("could not start server");
    }

    private static EmbeddedPostgres.Builder builder(
            EmbeddedSettings settings, ServerDirectory directory, String password) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(settings.startTimeout())
                .setErrorRedirector(Redirect.appendTo(directory.log().toFile()))
                .setOutputRedirector(Redirect.appendTo(directory.log().toFile()))
                .setConnectConfig("password", password)
                // initdb's options: a password from the first moment, and an order of text that no operating system
                // update can change.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", directory.passwordFile().toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        if (!settings.disposable()) {
            // Cleaners of the system's temporary directory must not take the program away from under a running
            // server.
            builder.setOverrideWorkingDirectory(directory.binaries().toFile());
        }
        if (settings.port() != 0) {
            builder.setPort(settings.port());
        }
        settings.server().forEach(builder::setServerConfig);
        return builder;
    }

    private static DatabaseNotStarted notStarted(ServerDirectory directory, Exception cause) {
        String log = directory.logTail();
        String hint = log.contains("cannot be run as root") || log.contains("unshare")
                ? " PostgreSQL does not run as root, and this system allows no user namespace (unshare -U): run as an"
                        + " ordinary user, or give the URL of an external database."
                : " Nothing is lost: the read model is rebuilt from the log.";
        return new DatabaseNotStarted(
                "the embedded PostgreSQL under " + directory.home() + " did not start: " + cause.getMessage() + "."
                        + hint + " Its log (" + directory.log() + ") ends with:\n" + log,
                cause);
    }

    DatabaseAddress address(String database) {
        return new DatabaseAddress(
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database, SUPERUSER, password);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        if (closer != null && closer != Thread.currentThread()) {
            try {
                Runtime.getRuntime().removeShutdownHook(closer);
            } catch (IllegalStateException e) {
                LOG.debug("the JVM is already stopping; its hook and this call stop the server together", e);
            }
        }
        stop();
    }

    private void stop() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            postgres.close();
            process.onExit().get(KILL_AFTER_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            LOG.warn("PostgreSQL process {} did not stop in {} s; killing it", pid(), KILL_AFTER_SECONDS, e);
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        directory.close();
        if (disposable) {
            directory.delete();
        }
    }
}
