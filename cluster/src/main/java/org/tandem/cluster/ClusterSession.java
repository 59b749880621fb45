package org.tandem.cluster;

import io.aeron.cluster.client.AeronCluster;
import io.aeron.exceptions.AeronException;
import io.aeron.security.AuthenticationException;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/// One session with the cluster at a time, replaced when it is lost. For one thread.
final class ClusterSession implements AutoCloseable {
    /// A batch before its last command, and that command's length.
    private static final int BATCH_MARGIN = ClusterClient.BATCH_LENGTH + Integer.BYTES;

    private final AeronCluster.Context context;
    private final NodeListener listener;
    private AeronCluster.@Nullable AsyncConnect connecting;
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

    /// Takes the next small step towards a session, and returns at once: meanwhile answers of the last one may
    /// come.
    /// @return whether there is one now
    boolean connect() {
        CloseHelper.quietClose(cluster);
        cluster = null;
        try {
            if (connecting == null) {
                connecting = AeronCluster.asyncConnect(context.clone());
            }
            cluster = connecting.poll();
            if (cluster != null) {
                connecting = null;
            }
        } catch (AuthenticationException e) {
            CloseHelper.quietClose(connecting);
            connecting = null;
            throw new NodeNotStarted(
                    "the cluster refused this client: its " + ClusterSecret.FILE + " is not the members'", e);
        } catch (AeronException notNow) {
            listener.onWarning("no session with the cluster yet: " + notNow.getMessage());
            CloseHelper.quietClose(connecting);
            connecting = null;
        }
        return cluster != null;
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
        CloseHelper.quietClose(connecting);
        connecting = null;
        CloseHelper.quietClose(cluster);
        cluster = null;
    }
}
