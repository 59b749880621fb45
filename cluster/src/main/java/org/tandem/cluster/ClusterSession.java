package org.tandem.cluster;

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

    /// Whether there is a session. It outlives a leader for some seconds, in which nothing is taken.
    boolean isConnected() {
        if (cluster == null) {
            return false;
        }
        cluster.pollEgress();
        return !cluster.isClosed();
    }

    /// The leader's term that offers are made to. What was offered in another term may be lost, without a sign.
    long term() {
        return cluster == null ? 0 : cluster.leadershipTermId();
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
        return session.offer(message, 0, length) > 0;
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
