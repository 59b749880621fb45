package org.tandem.client;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where and how a channel is opened.
///
/// @param server the server's address, `wss://host:port` (or `ws://` without TLS, in tests)
/// @param family `cbpr` for the 2019 set of message versions, `newest` for the latest
/// @param tls null only with `ws://`
/// @param name names this channel's threads and log lines: the participant's BIC is a good one
/// @param lastSequence the last delivery this participant has stored; 0 for none
/// @param connectTimeoutMillis for one attempt, TLS included
/// @param backoffMillis the wait before the first new attempt; doubles up to `backoffMaxMillis`, see [Backoff]
/// @param silenceMillis how long nothing may come before the connection counts as dead; asked after a third of it
/// @param unansweredMax how many messages and requests may wait for their answers
/// @param lingerMicros how long what is to be sent waits for more to share its frame; 0 sends at once. A busy sender
/// saves most of its processor time by a thousandth of a second.
public record ChannelSettings(
        URI server,
        String family,
        @Nullable ClientTls tls,
        String name,
        long lastSequence,
        long connectTimeoutMillis,
        long backoffMillis,
        long backoffMaxMillis,
        long silenceMillis,
        int unansweredMax,
        long lingerMicros) {
    public static final String CBPR = "cbpr";
    public static final String NEWEST = "newest";
    /// Far below the time in which a creditor agent must answer: whoever stays away longer than the gateway lets
    /// payments expire.
    static final long BACKOFF_MAX_MILLIS = 1_000;

    public ChannelSettings {
        String scheme = String.valueOf(server.getScheme());
        if (!scheme.equals("wss") && !scheme.equals("ws")) {
            throw new IllegalArgumentException("a channel's address starts with wss://, not " + server);
        }
        if (scheme.equals("wss") && tls == null) {
            throw new IllegalArgumentException("wss:// needs a certificate: " + server);
        }
        if (!family.equals(CBPR) && !family.equals(NEWEST)) {
            throw new IllegalArgumentException("a family is cbpr or newest, not '" + family + "'");
        }
        if (lastSequence < 0
                || backoffMillis <= 0
                || backoffMaxMillis < backoffMillis
                || silenceMillis < 30
                || lingerMicros < 0) {
            throw new IllegalArgumentException("a channel's sequence and times are positive");
        }
    }

    public static ChannelSettings of(URI server, ClientTls tls, String name) {
        return new ChannelSettings(server, CBPR, tls, name, 0, 10_000, 100, BACKOFF_MAX_MILLIS, 45_000, 1 << 16, 0);
    }

    public ChannelSettings withFamily(String to) {
        return new ChannelSettings(
                server,
                to,
                tls,
                name,
                lastSequence,
                connectTimeoutMillis,
                backoffMillis,
                backoffMaxMillis,
                silenceMillis,
                unansweredMax,
                lingerMicros);
    }

    public ChannelSettings withLastSequence(long to) {
        return new ChannelSettings(
                server,
                family,
                tls,
                name,
                to,
                connectTimeoutMillis,
                backoffMillis,
                backoffMaxMillis,
                silenceMillis,
                unansweredMax,
                lingerMicros);
    }

    public ChannelSettings withLingerMicros(long to) {
        return new ChannelSettings(
                server,
                family,
                tls,
                name,
                lastSequence,
                connectTimeoutMillis,
                backoffMillis,
                backoffMaxMillis,
                silenceMillis,
                unansweredMax,
                to);
    }

    URI channel() {
        return server.resolve("/v1/channel?family=" + family);
    }
}
