package org.tandem.web;

import java.time.Duration;
import java.util.function.Function;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/// A WebSocket address, answered by Jetty's own listeners without a layer between (speed).
///
/// @param path exact, such as `/v1/channel`
/// @param maxMessageBytes longer messages close the connection with status 1009
/// @param idleTimeout a connection silent for longer is closed; pings count as talk
/// @param opener gives the listener of one connection, best a `Session.Listener.AutoDemanding`, or null to refuse
/// (403)
public record WebSocketDoor(
        String path,
        int maxMessageBytes,
        Duration idleTimeout,
        Function<WebSocketOpening, Session.@Nullable Listener> opener) {}
