package org.tandem.client;

/// What the channel tells its owner, always on the channel's one callback thread.
@FunctionalInterface
public interface ChannelListener {
    /// A message, in order, at least once. Returning acknowledges it: store its sequence first where a restart of
    /// this program must go on from here. An exception breaks the connection, and the message comes again.
    void delivered(Delivery delivery);

    /// Connected, for the first time or again; `lastSequence` is what the server was told to go on after.
    default void opened(long lastSequence) {}

    /// The connection is gone; the client tries again after `retryAfterMillis` until it is closed. -1: never again,
    /// because another connection of the same participant has taken over; the client is closed.
    default void interrupted(ClientFailure why, long retryAfterMillis) {}
}
