package org.tandem.cluster;

import io.aeron.cluster.client.AeronCluster;
import io.aeron.driver.MediaDriver;
import io.aeron.driver.ThreadingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tandem.cluster.journal.FollowedJournal;
import org.tandem.cluster.journal.Journal;

/// A way into the cluster from a process that is no member: commands go to whichever member leads, answers are read
/// from the journal of a member of this host. It rides over the loss of any member.
public final class ClusterConnection implements AutoCloseable {
    private static final int TERM_LENGTH = 4 * 1024 * 1024;

    private final NodeConfig config;
    private final List<NodeConfig> here;
    private final Journal journal;
    private final NodeListener listener;
    private final DirectoryLock lock;
    private final MediaDriver driver;
    private final String host;

    private ClusterConnection(
            Path directory, String host, List<NodeConfig> here, Journal journal, NodeListener listener) {
        this.config = here.getFirst();
        this.here = here;
        this.host = host;
        this.journal = journal;
        this.listener = listener;
        this.lock = DirectoryLock.acquire(directory);
        this.driver = MediaDriver.launch(new MediaDriver.Context()
                .aeronDirectoryName(Components.aeronDirectory(directory))
                .dirDeleteOnStart(true)
                .dirDeleteOnShutdown(true)
                .threadingMode(ThreadingMode.SHARED)
                .sharedIdleStrategy(Components.backoff())
                .termBufferSparseFile(true)
                .publicationTermBufferLength(TERM_LENGTH)
                .ipcTermBufferLength(TERM_LENGTH)
                .errorHandler(cause -> listener.onWarning(cause.toString())));
    }

    /// @param directory this process's own; one connection at a time
    /// @param host by which the members reach this process
    /// @param here the members whose files are on this host
    /// @param journal of one of them, such as [#journal]
    /// @throws NodeNotStarted when the directory is in use
    public static ClusterConnection open(
            Path directory, String host, List<NodeConfig> here, Journal journal, NodeListener listener) {
        return new ClusterConnection(directory, host, here, journal, listener);
    }

    /// The journal of the members of this host, for a process that is none of them.
    public static Journal journal(List<NodeConfig> here, NodeListener listener) {
        return new FollowedJournal(
                here.stream().map(NodeConfig::journalDirectory).toList(),
                here.getFirst().segmentLengthBytes(),
                listener::onWarning);
    }

    /// A client; close it before the connection.
    /// @throws NodeNotStarted when no member leads, or this process does not have the cluster's secret
    public ClusterClient connect() {
        AeronCluster.Context context = new AeronCluster.Context()
                .aeronDirectoryName(driver.aeronDirectoryName())
                .messageTimeoutNs(TimeUnit.SECONDS.toNanos(5))
                .ingressChannel("aeron:udp")
                .ingressEndpoints(Ports.ingress(Ports.members(config)))
                .egressChannel(Components.anyPortOf(host))
                .credentialsSupplier(ClusterSecret.of(config).credentials())
                .errorHandler(cause -> listener.onWarning(cause.toString()));
        FreeSpace freeSpace =
                new FreeSpace(here.stream().map(NodeConfig::directory).toList(), config.freeSpaceMinBytes());
        ClusterClient client =
                new ClusterClient(new ClusterSession(context, listener), journal, freeSpace, config, listener);
        client.start();
        return client;
    }

    @Override
    public void close() {
        driver.close();
        lock.close();
    }
}
