package org.tandem.app.machine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.console.Console;
import org.tandem.console.ConsoleHealth;
import org.tandem.console.compliance.ComplianceConsole;
import org.tandem.console.compliance.ComplianceConsole.Desks;
import org.tandem.gateway.Gateway;
import org.tandem.readmodel.Queries;
import org.tandem.web.WebNotStarted;
import org.tandem.web.WebServer;
import org.tandem.web.WebServerBuilder;
import org.tandem.web.access.PeopleAccess;
import org.tandem.web.access.Permission;
import org.tandem.web.access.Sessions;
import org.tandem.web.access.UserFile;
import org.tandem.web.assets.Assets;
import org.tandem.web.certificates.DevelopmentAuthority;
import org.tandem.web.pages.Languages;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.SignIn;

/// The two servers of a machine: the participants' and officers' with mutual TLS, and the console on loopback.
public final class Doors {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String GATEWAY_OPTION = "--gateway-port";
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private Doors() {}

    /// Looks at the ports before the rest is started, so that whoever has to choose another one need not wait.
    /// @throws CannotStart one is taken
    static void requireFree(MachineSettings settings) {
        requireFree(settings.gatewayHost(), settings.gatewayPort(), GATEWAY_OPTION);
        requireFree(LOOPBACK, settings.consolePort(), "--port");
    }

    /// @param option where another one is chosen
    /// @throws CannotStart it is taken
    public static void requireFree(String host, int port, String option) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new CannotStart(
                    "port " + port + " is taken by another program; choose another with " + option + " ("
                            + e.getMessage() + ")",
                    e);
        }
    }

    /// Certificates for the server, every participant and every officer of the network, made where they are
    /// missing.
    public static DevelopmentAuthority certificates(Path folder, NetworkDefinition network) {
        DevelopmentAuthority authority = DevelopmentAuthority.open(folder);
        authority.participant(network.operator().shortCode());
        network.participants().forEach(it -> authority.participant(it.bic().shortCode()));
        network.officers().forEach(authority::officer);
        return authority;
    }

    /// @param port 0 for a free one
    public static WebServer gateway(String host, int port, Gateway gateway, DevelopmentAuthority authority) {
        return gateway.addTo(WebServer.named("gateway")
                        .mutualTls(host, port, authority.server(), authority.trust())
                        .portOption(GATEWAY_OPTION)
                        .drain(DRAIN))
                .start();
    }

    /// On loopback.
    ///
    /// @param port 0 for a free one
    public static WebServer console(
            int port, String network, Queries queries, Supplier<ConsoleHealth> health, Desks desks, UserFile users) {
        InstantSource clock = InstantSource.system();
        Console console = new Console(
                queries,
                health,
                new StoredMessages(),
                network,
                clock,
                Permission.ANYONE,
                List.of(ComplianceConsole.ENTRY));
        ComplianceConsole compliance = new ComplianceConsole(desks, users.people(), clock);
        PeopleAccess access = new PeopleAccess(Sessions.standard());
        Pages pages = new Pages(
                access, Assets.standard(), new Languages(Console.MESSAGES), console.shell(), ZoneId.systemDefault());
        WebServerBuilder builder = WebServer.named("console")
                .http(LOOPBACK, port)
                .access(access)
                .errorPage(pages)
                .routes(pages::routes)
                .routes(new SignIn(pages, access, users, clock)::routes)
                .routes(console.routes(pages))
                .routes(compliance.routes(pages))
                .beforeStop(console::close)
                .drain(DRAIN);
        try {
            return builder.start();
        } catch (WebNotStarted e) {
            console.close();
            throw e;
        }
    }

    public static URI https(WebServer server) {
        return Objects.requireNonNull(server.httpsUri(), "the gateway has a TLS door");
    }

    public static URI http(WebServer server) {
        return Objects.requireNonNull(server.httpUri(), "the console has a plain door");
    }
}
