package org.tandem.web;

import io.javalin.Javalin;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running HTTP server: plain on loopback, TLS, or TLS that asks for the client's certificate; handlers run on
/// virtual
/// threads.
///
/// ```java
/// try (WebServer server = WebServer.named("console")
///         .http("127.0.0.1", 8080)
///         .access(new PeopleAccess(sessions))
///         .routes(routes -> routes.get("/health", context -> context.result("ok"), Permission.ANYONE))
///         .start()) { … }
/// ```
///
/// Stopping lets requests under way finish, within the drain time.
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    private final String name;
    private final Javalin javalin;
    private final List<Runnable> beforeStop;
    private final AtomicBoolean closed = new AtomicBoolean();

    WebServer(String name, Javalin javalin, List<Runnable> beforeStop) {
        this.name = name;
        this.javalin = javalin;
        this.beforeStop = List.copyOf(beforeStop);
        LOG.info("{} listens on {} {}", name, httpUri() == null ? "" : httpUri(), httpsUri() == null ? "" : httpsUri());
    }

    /// @param name seen in logs and errors
    public static WebServerBuilder named(String name) {
        return new WebServerBuilder(name);
    }

    /// The plain port in use, also where 0 was asked for.
    public OptionalInt httpPort() {
        return port(WebServerBuilder.HTTP);
    }

    /// The TLS port in use.
    public OptionalInt httpsPort() {
        return port(WebServerBuilder.HTTPS);
    }

    /// `http://localhost:port`, or null without a plain door.
    public @Nullable URI httpUri() {
        return httpPort().isEmpty()
                ? null
                : URI.create("http://localhost:" + httpPort().getAsInt());
    }

    /// `https://localhost:port`, or null without a TLS door.
    public @Nullable URI httpsUri() {
        return httpsPort().isEmpty()
                ? null
                : URI.create("https://localhost:" + httpsPort().getAsInt());
    }

    private OptionalInt port(String connectorName) {
        for (Connector connector : javalin.jettyServer().server().getConnectors()) {
            if (connectorName.equals(connector.getName()) && connector instanceof ServerConnector server) {
                return OptionalInt.of(server.getLocalPort());
            }
        }
        return OptionalInt.empty();
    }

    /// Stops taking requests, lets those under way finish within the drain time, and closes the rest.
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        beforeStop.forEach(Runnable::run);
        javalin.stop();
        LOG.info("{} stopped", name);
    }
}
