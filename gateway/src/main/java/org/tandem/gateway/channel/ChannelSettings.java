package org.tandem.gateway.channel;

import org.tandem.domain.Limits;

/// The bounds of one channel.
///
/// @param unacknowledgedMax deliveries sent and not acknowledged before the participant counts as slow
/// @param queuedBytesMax what may wait to be written
/// @param unreadBytesMax what was received and is not looked at yet, before no more is read
/// @param inFlightMax messages and requests not answered yet, before no more is read
/// @param stalledMillis how long a participant that catches up may go without acknowledging anything
public record ChannelSettings(
        int unacknowledgedMax, long queuedBytesMax, long unreadBytesMax, int inFlightMax, long stalledMillis) {
    public static final ChannelSettings DEFAULT =
            new ChannelSettings(Limits.CHANNEL_UNACKNOWLEDGED_MAX, 64L * 1024 * 1024, 16L * 1024 * 1024, 8_192, 60_000);

    public ChannelSettings {
        if (unacknowledgedMax < 2 || queuedBytesMax < 1 || unreadBytesMax < 1 || inFlightMax < 1 || stalledMillis < 1) {
            throw new IllegalArgumentException("the bounds of a channel are positive");
        }
    }
}
