package org.tandem.web;

import java.net.SocketAddress;
import org.eclipse.jetty.ee10.websocket.server.JettyServerUpgradeRequest;
import org.jspecify.annotations.Nullable;
import org.tandem.web.certificates.PeerCertificate;

/// Somebody asks to open a WebSocket.
///
/// @param participant the BIC of the certificate, or null
/// @param request headers, parameters, certificates
public record WebSocketOpening(@Nullable String participant, SocketAddress remote, JettyServerUpgradeRequest request) {

    static WebSocketOpening of(JettyServerUpgradeRequest request) {
        return new WebSocketOpening(
                PeerCertificate.participant(request.getHttpServletRequest()),
                request.getRemoteSocketAddress(),
                request);
    }
}
