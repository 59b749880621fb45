package org.tandem.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.net.BindException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.ee10.websocket.server.config.JettyWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.web.access.Access;
import org.tandem.web.certificates.TlsIdentity;
import org.tandem.web.certificates.TlsTrust;
import org.tandem.web.problems.ErrorPage;
import org.tandem.web.problems.Problems;

/// What a [WebServer] is to be. Every route must say who may use it, or the start fails.
public final class WebServerBuilder {

    static final String HTTP = "http";
    static final String HTTPS = "https";

    private static final long SHUTDOWN_IDLE_MILLIS = 100;
    private static final Logger ACCESS_LOG = LoggerFactory.getLogger("org.tandem.web.access-log");
    private static final int DEFAULT_REQUEST_BYTES = 1 << 20;
    private static final int MOST_HEADER_BYTES = 16 * 1024;

    private final String name;
    private final List<Door> doors = new ArrayList<>();
    private final List<Consumer<RoutesConfig>> routes = new ArrayList<>();
    private final List<WebSocketDoor> webSockets = new ArrayList<>();
    private final List<Runnable> beforeStop = new ArrayList<>();
    private Access access = Access.anyoneOnly();
    private @Nullable ErrorPage errorPage;
    private int maxRequestBytes = DEFAULT_REQUEST_BYTES;
    private Duration drain = Duration.ofSeconds(10);
    private Duration idleTimeout = Duration.ofSeconds(60);
    private boolean accessLog;
    private String portOption = "--port";

    private record Door(
            String kind, String host, int port, @Nullable SSLContext context, boolean clientCertificate) {}

    WebServerBuilder(String name) {
        this.name = name;
    }

    /// A plain door. Use loopback addresses: nothing hides what is said.
    ///
    /// @param port 0 for a free one
    public WebServerBuilder http(String host, int port) {
        doors.add(new Door(HTTP, host, port, null, false));
        return this;
    }

    /// A TLS 1.3 door that asks for no certificate: for people's browsers.
    public WebServerBuilder https(String host, int port, TlsIdentity identity) {
        doors.add(new Door(HTTPS, host, port, identity.context(new TlsTrust(List.of())), false));
        return this;
    }

    /// A TLS 1.3 door only for clients with a certificate that `trust` accepts: others fail in the handshake.
    public WebServerBuilder mutualTls(String host, int port, TlsIdentity identity, TlsTrust trust) {
        doors.add(new Door(HTTPS, host, port, identity.context(trust), true));
        return this;
    }

    /// Who may come in; without this only routes open to [org.tandem.web.access.Permission#ANYONE] answer.
    public WebServerBuilder access(Access value) {
        access = value;
        return this;
    }

    /// How problems are shown to people; without this everyone gets problem+json.
    public WebServerBuilder errorPage(ErrorPage value) {
        errorPage = value;
        return this;
    }

    /// More routes; may be called once for each feature.
    public WebServerBuilder routes(Consumer<RoutesConfig> value) {
        routes.add(value);
        return this;
    }

    /// A WebSocket address. Its opener decides who may connect: permissions do not reach it.
    public WebServerBuilder webSocket(WebSocketDoor value) {
        webSockets.add(value);
        return this;
    }

    /// Larger bodies are answered 413. Default 1 MiB.
    public WebServerBuilder maxRequestBytes(int value) {
        maxRequestBytes = value;
        return this;
    }

    /// How long a stop waits for requests under way. Default 10 s.
    public WebServerBuilder drain(Duration value) {
        drain = value;
        return this;
    }

    /// Connections silent for longer are closed. Default 60 s.
    public WebServerBuilder idleTimeout(Duration value) {
        idleTimeout = value;
        return this;
    }

    /// One line for each request in the log `org.tandem.web.access-log`.
    public WebServerBuilder accessLog(boolean value) {
        accessLog = value;
        return this;
    }

    /// The option named to the person whose port is taken. Default `--port`.
    public WebServerBuilder portOption(String value) {
        portOption = value;
        return this;
    }

    /// Something to end before requests are drained: live streams above all.
    public WebServerBuilder beforeStop(Runnable value) {
        beforeStop.add(value);
        return this;
    }

    /// Opens the doors.
    ///
    /// @throws WebNotStarted a port is taken or not ours to open
    /// @throws IllegalStateException a route without a permission, or no door
    public WebServer start() {
        if (doors.isEmpty()) {
            throw new IllegalStateException(name + ": expected at least one of http, https, mutualTls");
        }
        List<String> unguarded = new ArrayList<>();
        Javalin javalin = Javalin.create(config -> {
            config.events.handlerAdded(added -> {
                if (added.getHttpMethod().isHttpMethod() && added.getRoles().isEmpty()) {
                    unguarded.add(added.getHttpMethod() + " " + added.getPath());
                }
            });
            configureHttp(config);
            configureJetty(config);
            configureRoutes(config.routes);
        });
        if (!unguarded.isEmpty()) {
            throw new IllegalStateException(name + ": expected every route to say who may use it, found none on "
                    + String.join(", ", unguarded));
        }
        try {
            javalin.start();
            return new WebServer(name, javalin, beforeStop);
        } catch (JavalinException e) {
            javalin.stop();
            throw notStarted(e);
        }
    }

    private void configureHttp(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = maxRequestBytes;
        config.http.generateEtags = false;
        config.http.prefer405over404 = true;
        if (accessLog) {
            config.requestLogger.http((context, millis) -> ACCESS_LOG.info(
                    "{} {} {} {} {} ms",
                    context.req().getRemoteAddr(),
                    context.method(),
                    context.path(),
                    context.statusCode(),
                    millis.intValue()));
        }
    }

    private void configureJetty(JavalinConfig config) {
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(MOST_HEADER_BYTES);
        });
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(drain.toMillis());
            server.setHandler(new GracefulHandler());
        });
        config.jetty.modifyServletContextHandler(handler -> {
            handler.setMaxFormContentSize(maxRequestBytes);
            if (!webSockets.isEmpty()) {
                JettyWebSocketServletContainerInitializer.configure(handler, (context, container) -> {
                    for (WebSocketDoor door : webSockets) {
                        container.setMaxTextMessageSize(door.maxMessageBytes());
                        container.setMaxBinaryMessageSize(door.maxMessageBytes());
                        container.setIdleTimeout(door.idleTimeout());
                        container.addMapping(door.path(), (request, response) -> {
                            Object listener = door.opener().apply(WebSocketOpening.of(request));
                            if (listener == null) {
                                response.sendForbidden("this peer may not open " + door.path());
                            }
                            return listener;
                        });
                    }
                });
            }
        });
        for (Door door : doors) {
            config.jetty.addConnector((server, http) -> connector(server, http, door));
        }
    }

    private ServerConnector connector(Server server, HttpConfiguration http, Door door) {
        ServerConnector connector;
        if (door.context() == null) {
            connector = new ServerConnector(server, new HttpConnectionFactory(http));
        } else {
            SslContextFactory.Server tls = new SslContextFactory.Server();
            tls.setSslContext(door.context());
            tls.setIncludeProtocols("TLSv1.3");
            tls.setNeedClientAuth(door.clientCertificate());
            HttpConfiguration secure = new HttpConfiguration(http);
            // Peers reach us by address or by names the certificate need not know; what proves us is the key.
            secure.addCustomizer(new SecureRequestCustomizer(false));
            connector = new ServerConnector(server, tls, new HttpConnectionFactory(secure));
        }
        connector.setName(door.kind());
        connector.setHost(door.host());
        connector.setPort(door.port());
        connector.setIdleTimeout(idleTimeout.toMillis());
        // A stop waits this long for connections on which nothing happens; requests under way have the drain time.
        connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
        return connector;
    }

    private void configureRoutes(RoutesConfig config) {
        config.before(SecurityHeaders::write);
        config.before(this::requireSize);
        config.beforeMatched(context -> access.check(context, context.routeRoles()));
        new Problems(errorPage).attach(config);
        routes.forEach(more -> more.accept(config));
    }

    private void requireSize(Context context) {
        if (context.req().getContentLengthLong() > maxRequestBytes) {
            throw new HttpResponseException(
                    413,
                    "expected at most " + maxRequestBytes + " bytes, found "
                            + context.req().getContentLengthLong());
        }
    }

    private WebNotStarted notStarted(JavalinException e) {
        String ports = String.join(
                " or ",
                doors.stream().map(door -> door.host() + ":" + door.port()).toList());
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException || cause instanceof JavalinBindException) {
                String port = String.join(
                        " or ",
                        doors.stream().map(door -> String.valueOf(door.port())).toList());
                return new WebNotStarted(
                        name + ": port " + port + " is taken by another program; choose another with " + portOption
                                + " (" + e.getMessage() + ")",
                        e);
            }
        }
        return new WebNotStarted(name + " could not listen on " + ports + ": " + e.getMessage(), e);
    }
}
