package org.tandem.cluster;

import io.aeron.Publication;
import io.aeron.cluster.client.AeronCluster;
import io.aeron.exceptions.AeronException;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/// One session with the cluster at a time, replaced when it is lost. For one thread.
final class ClusterSession implements AutoCloseable {
    /// A batch before its last command, and that command's length.
    private static final int BATCH_MARGIN = ClusterClient.BATCH_LENGTH + Integer.BYTES;

    private final AeronCluster.Context context;
    private final NodeListener listener;
    private @Nullable AeronCluster cluster;

    ClusterSession(AeronCluster.Context context, NodeListener listener) {
        this.context = context;
        this.listener = listener;
    }

    boolean isConnected() {
        if (cluster == null) {
            return false;
        }
        cluster.pollEgress();
        return !cluster.isClosed() && cluster.egressSubscription().isConnected();
    }

    /// What one command may take, so that a batch that was nearly full before it still fits a message.
    int commandLengthMax() {
        AeronCluster session = cluster;
        return session == null
                ? 0
                : session.ingressPublication().maxMessageLength() - AeronCluster.SESSION_HEADER_LENGTH - BATCH_MARGIN;
    }

    /// Tries once; blocks for a bounded time.
    boolean connect() {
        CloseHelper.quietClose(cluster);
        cluster = null;
        try {
            cluster = AeronCluster.connect(context.clone());
            return true;
        } catch (AeronException notNow) {
            listener.onWarning("no session with the cluster yet: " + notNow.getMessage());
            return false;
        }
    }

    /// @return whether the cluster has taken the message; if not, offer it again when still connected
    /// @throws IllegalArgumentException when the message is too long
    boolean offer(DirectBuffer message, int length) {
        AeronCluster session = cluster;
        if (session == null) {
            return false;
        }
        long position = session.offer(message, 0, length);
        if (position == Publication.CLOSED || position == Publication.MAX_POSITION_EXCEEDED) {
            close();
        }
        return position > 0;
    }

    void keepAlive() {
        if (cluster != null) {
            cluster.sendKeepAlive();
        }
    }

    @Override
    public void close() {
        CloseHelper.quietClose(cluster);
        cluster = null;
    }
}
