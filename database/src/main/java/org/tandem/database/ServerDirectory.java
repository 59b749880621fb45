package org.tandem.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The directory of one embedded server, held by a lock: `cluster/` (PostgreSQL's own), `binaries/`, `password`,
/// `server.log`, and `initialised`, which says that the cluster once started, so that a first start killed half-way
/// is
/// begun afresh.
final class ServerDirectory implements AutoCloseable {

    static final String MAJOR_VERSION = "18";

    private static final Logger LOG = LoggerFactory.getLogger(ServerDirectory.class);
    private static final int LOG_TAIL_LINES = 12;
    private static final int PASSWORD_BYTES = 24;
    private static final long STOP_SECONDS = 30;

    private final Path home;
    private final FileChannel lockFile;

    private ServerDirectory(Path home, FileChannel lockFile) {
        this.home = home;
        this.lockFile = lockFile;
    }

    static ServerDirectory open(Path directory) {
        Path home = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            FileChannel file =
                    FileChannel.open(home.resolve("lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            FileLock lock = tryLock(file);
            if (lock == null) {
                file.close();
                throw new DatabaseNotStarted("the database directory " + home
                        + " is in use by another running program; stop that one, or choose another directory");
            }
            ServerDirectory opened = new ServerDirectory(home, file);
            Files.deleteIfExists(opened.log());
            return opened;
        } catch (IOException e) {
            throw new DatabaseNotStarted(
                    "the database directory " + home + " cannot be read and written by user "
                            + System.getProperty("user.name") + ": " + e,
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            LOG.debug("this very program has the directory open", e);
            return null;
        }
    }

    Path home() {
        return home;
    }

    Path cluster() {
        return home.resolve("cluster");
    }

    Path binaries() {
        return home.resolve("binaries");
    }

    Path log() {
        return home.resolve("server.log");
    }

    Path passwordFile() {
        return home.resolve("password");
    }

    private Path pidFile() {
        return cluster().resolve("postmaster.pid");
    }

    private Path initialised() {
        return home.resolve("initialised");
    }

    /// Refuses a cluster of another major version, one not ours to read, and sets aside one whose first start never
    /// finished.
    void checkCluster() throws IOException {
        if (!Files.exists(cluster())) {
            return;
        }
        Path versionFile = cluster().resolve("PG_VERSION");
        if (!Files.exists(initialised())) {
            Path aside = Files.createTempDirectory(home, "unfinished-");
            Files.move(cluster(), aside.resolve("cluster"));
            LOG.warn("the first start of the database did not finish; its files were moved to {}", aside);
            return;
        }
        if (!Files.isReadable(cluster()) || !Files.isReadable(versionFile)) {
            throw new DatabaseNotStarted("the database files under " + cluster() + " are not readable by user "
                    + System.getProperty("user.name") + "; they belong to " + Files.getOwner(cluster()));
        }
        if (!Files.getOwner(cluster()).equals(Files.getOwner(home.resolve("lock")))
                && System.getProperty("user.name").equals("root")) {
            throw new DatabaseNotStarted("the database files under " + cluster() + " belong to "
                    + Files.getOwner(cluster()) + "; PostgreSQL reads only its own user's: run as that user");
        }
        String version = Files.readString(versionFile).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new DatabaseNotStarted("the database files under " + cluster() + " were made by PostgreSQL " + version
                    + ", this program brings PostgreSQL " + MAJOR_VERSION
                    + ": move the directory away (the read model is"
                    + " rebuilt from the log), or give the URL of an external database");
        }
    }

    void markInitialised() throws IOException {
        if (!Files.exists(initialised())) {
            Files.createFile(initialised());
        }
    }

    /// The superuser's password, made up on the first start; readable by its owner only.
    String password() throws IOException {
        if (!Files.exists(passwordFile())) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            Files.createFile(
                    passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
        }
        return Files.readString(passwordFile()).strip();
    }

    /// Ends a server left running on these files by a program that was killed, and sessions that outlived a killed
    /// server: PostgreSQL must not start beside them, and they do not all notice its end. Forgets a process id that
    /// now belongs to something else, because of which PostgreSQL itself would refuse to start.
    void stopLeftover() {
        try {
            Optional<ProcessHandle> running = runningServer();
            if (running.isPresent()) {
                LOG.warn(
                        "stopping PostgreSQL process {}, left over on {}",
                        running.get().pid(),
                        home);
                interrupt(running.get());
            }
            endOrphans();
            // That of a dead process stays: by it PostgreSQL finds whether anything still uses the files.
            if (writtenId().filter(ProcessHandle::isAlive).isPresent()) {
                Files.deleteIfExists(pidFile());
            }
        } catch (IOException e) {
            throw new DatabaseNotStarted("the database left running on " + home + " could not be stopped: " + e, e);
        }
    }

    /// Where the system does not tell processes' directories (it does on Linux) PostgreSQL's own check remains, and
    /// a start is refused until the last session has ended.
    private void endOrphans() throws IOException {
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(ServerDirectory::isPostgres)
                .filter(this::worksHere)
                .toList();
        for (ProcessHandle orphan : orphans) {
            LOG.warn("ending PostgreSQL session {}, which outlived its server on {}", orphan.pid(), home);
            orphan.destroyForcibly();
        }
        try {
            for (ProcessHandle orphan : orphans) {
                orphan.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            }
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("a session of a killed server does not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while sessions of a killed server were ending", e);
        }
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(cluster().toRealPath());
        } catch (IOException e) {
            LOG.debug("process {} does not tell its directory, or has ended", process.pid(), e);
            return false;
        }
    }

    /// The PostgreSQL server that runs on these files now.
    Optional<ProcessHandle> runningServer() throws IOException {
        return writtenId().filter(ServerDirectory::isPostgres);
    }

    /// The process that the server's own file names, whatever it is now.
    private Optional<ProcessHandle> writtenId() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile());
        if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> command.endsWith("postgres"))
                        .orElse(false);
    }

    /// SIGINT is PostgreSQL's fast shutdown; Java itself can only send SIGTERM, which waits for every session to
    /// leave.
    private static void interrupt(ProcessHandle process) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("PostgreSQL process {} did not stop in {} s; killing it", process.pid(), STOP_SECONDS, e);
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a left-over PostgreSQL was stopping", e);
        }
    }

    /// The last lines of the server's own log: why it did not start.
    String logTail() {
        try {
            List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(not readable: " + e.getMessage() + ")";
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            LOG.warn("the lock of {} was not released", home, e);
        }
    }

    void delete() {
        try {
            Files.walkFileTree(home, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warn("the temporary database directory {} was not deleted whole", home, e);
        }
    }
}
