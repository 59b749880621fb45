package org.tandem.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where a node is and how it runs. Nothing here changes results: those follow from the log alone.
///
/// @param directory holds log, snapshots and journal of this node; one process at a time
/// @param hosts the members' host names in the order of their numbers; one for a node alone
/// @param memberId which of the hosts this node is, from 0
/// @param portBase the first of five UDP ports a member uses; 0 takes free ones, for a node alone only
/// @param fileSyncLevel 1: every acknowledged command is on disk; 0 is for tests that do not care
/// @param termLengthBytes of the log's buffers in shared memory, a power of two
/// @param segmentLengthBytes of the files of log and journal, a power of two not below the term length
/// @param freeSpaceMinBytes below this much free disk new payments and quote requests are refused (ED06)
/// @param maxInFlight commands given and not yet answered, a client; more are refused (ED06)
/// @param answerTimeout after which a command's answer is given up; the command may still have been done
/// @param snapshotInterval how often a snapshot is taken; zero is never
/// @param snapshotOnClose whether a clean stop takes one, so that the next start replays nothing
/// @param logKept how old the log must be to be deleted, where it also lies before the older of the last two snapshots;
///     empty: it never is. The journal never is either
/// @param secretFile what members and clients share, see [ClusterSecret]; empty for a node alone
public record NodeConfig(
        Path directory,
        List<String> hosts,
        int memberId,
        int portBase,
        int fileSyncLevel,
        int termLengthBytes,
        int segmentLengthBytes,
        long freeSpaceMinBytes,
        int maxInFlight,
        Duration answerTimeout,
        Duration snapshotInterval,
        boolean snapshotOnClose,
        Optional<Duration> logKept,
        Optional<Path> secretFile) {
    private static final int MEBIBYTE = 1024 * 1024;
    /// An eighth of a term is the longest message, and a batch must fit.
    private static final int TERM_MIN = MEBIBYTE;

    public NodeConfig {
        hosts = List.copyOf(hosts);
        if (hosts.isEmpty() || memberId < 0 || memberId >= hosts.size()) {
            throw new IllegalArgumentException(
                    "a node is one of its " + hosts.size() + " hosts, numbered from 0, not number " + memberId);
        }
        if (hosts.size() > 1 && portBase <= 0) {
            throw new IllegalArgumentException("the members of a cluster need a port base");
        }
        if (fileSyncLevel < 0 || fileSyncLevel > 2) {
            throw new IllegalArgumentException("a file sync level is 0, 1 or 2, not " + fileSyncLevel);
        }
        if (Integer.bitCount(termLengthBytes) != 1 || termLengthBytes < TERM_MIN) {
            throw new IllegalArgumentException(
                    "a term length is a power of two from " + TERM_MIN + ", not " + termLengthBytes);
        }
        if (Integer.bitCount(segmentLengthBytes) != 1 || segmentLengthBytes < termLengthBytes) {
            throw new IllegalArgumentException(
                    "a segment length is a power of two from the term length on, not " + segmentLengthBytes);
        }
        if (freeSpaceMinBytes < segmentLengthBytes) {
            throw new IllegalArgumentException("a segment of " + segmentLengthBytes
                    + " bytes must fit into what is kept free, not only " + freeSpaceMinBytes + " bytes");
        }
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("at least one command is in flight, not " + maxInFlight);
        }
    }

    /// A node alone, durable, with what suits most.
    public static NodeConfig of(Path directory) {
        return new NodeConfig(
                directory,
                List.of("localhost"),
                0,
                0,
                1,
                64 * MEBIBYTE,
                128 * MEBIBYTE,
                512L * MEBIBYTE,
                1 << 14,
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                true,
                Optional.of(Duration.ZERO),
                Optional.empty());
    }

    /// Below this much free disk the node ends by itself: what Aeron does when there is nothing left is not
    /// defined.
    public long freeSpaceFloorBytes() {
        return Math.min(freeSpaceMinBytes / 4, 2L * segmentLengthBytes);
    }

    /// Small buffers and files, no snapshot by itself: for tests and trials.
    public static NodeConfig small(Path directory) {
        return new NodeConfig(
                directory,
                List.of("localhost"),
                0,
                0,
                1,
                MEBIBYTE,
                MEBIBYTE,
                MEBIBYTE,
                1 << 12,
                Duration.ofSeconds(10),
                Duration.ZERO,
                false,
                Optional.empty(),
                Optional.empty());
    }

    /// One of several members, or one with ports of its choice.
    public NodeConfig withMembers(List<String> names, int number, int firstPort) {
        return with(it -> {
            it.hosts = names;
            it.memberId = number;
            it.portBase = firstPort;
        });
    }

    /// @param term bytes of the log's buffers in shared memory
    /// @param segment bytes of the files of log and journal, the same for the life of the ledger
    public NodeConfig withLengths(int term, int segment) {
        return with(it -> {
            it.termLengthBytes = term;
            it.segmentLengthBytes = segment;
        });
    }

    /// The same node with its files elsewhere.
    public NodeConfig withDirectory(Path other) {
        return with(it -> it.directory = other);
    }

    /// @param interval zero is never
    public NodeConfig withSnapshotInterval(Duration interval) {
        return with(it -> it.snapshotInterval = interval);
    }

    public NodeConfig withSnapshotOnClose(boolean on) {
        return with(it -> it.snapshotOnClose = on);
    }

    /// @param kept how old log must be to be deleted; empty: it never is
    public NodeConfig withLogKept(Optional<Duration> kept) {
        return with(it -> it.logKept = kept);
    }

    public NodeConfig withFreeSpaceMinBytes(long bytes) {
        return with(it -> it.freeSpaceMinBytes = bytes);
    }

    public NodeConfig withMaxInFlight(int commands) {
        return with(it -> it.maxInFlight = commands);
    }

    public NodeConfig withFileSyncLevel(int level) {
        return with(it -> it.fileSyncLevel = level);
    }

    public NodeConfig withSecretFile(Path file) {
        return with(it -> it.secretFile = Optional.of(file));
    }

    private NodeConfig with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finished(this);
    }

    /// The components that callers change, while they do.
    private static final class Draft {
        private Path directory;
        private List<String> hosts;
        private int memberId;
        private int portBase;
        private int fileSyncLevel;
        private int termLengthBytes;
        private int segmentLengthBytes;
        private long freeSpaceMinBytes;
        private int maxInFlight;
        private Duration snapshotInterval;
        private boolean snapshotOnClose;
        private Optional<Duration> logKept;
        private Optional<Path> secretFile;

        Draft(NodeConfig from) {
            directory = from.directory;
            hosts = from.hosts;
            memberId = from.memberId;
            portBase = from.portBase;
            fileSyncLevel = from.fileSyncLevel;
            termLengthBytes = from.termLengthBytes;
            segmentLengthBytes = from.segmentLengthBytes;
            freeSpaceMinBytes = from.freeSpaceMinBytes;
            maxInFlight = from.maxInFlight;
            snapshotInterval = from.snapshotInterval;
            snapshotOnClose = from.snapshotOnClose;
            logKept = from.logKept;
            secretFile = from.secretFile;
        }

        NodeConfig finished(NodeConfig from) {
            return new NodeConfig(
                    directory,
                    hosts,
                    memberId,
                    portBase,
                    fileSyncLevel,
                    termLengthBytes,
                    segmentLengthBytes,
                    freeSpaceMinBytes,
                    maxInFlight,
                    from.answerTimeout,
                    snapshotInterval,
                    snapshotOnClose,
                    logKept,
                    secretFile);
        }
    }

    /// Aeron's recordings: the log, and the snapshots.
    public Path archiveDirectory() {
        return directory.resolve("archive");
    }

    /// What the member knows of terms, votes and snapshots.
    public Path clusterDirectory() {
        return directory.resolve("cluster");
    }

    Path journalDirectory() {
        return directory.resolve("journal");
    }

    boolean isAlone() {
        return hosts.size() == 1;
    }
}
