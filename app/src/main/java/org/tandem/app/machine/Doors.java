package org.tandem.app.machine;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.app.records.ReadModel;
import org.tandem.console.Console;
import org.tandem.console.compliance.ComplianceConsole;
import org.tandem.console.compliance.ComplianceConsole.Desks;
import org.tandem.gateway.Gateway;
import org.tandem.gateway.delivery.OriginalMessage;
import org.tandem.iso20022.PrettyPrinter;
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
final class Doors {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private Doors() {}

    /// Certificates for the server, every participant and every officer of the network, made where they are
    /// missing.
    static DevelopmentAuthority certificates(Path folder, NetworkDefinition network) {
        DevelopmentAuthority authority = DevelopmentAuthority.open(folder);
        authority.participant(network.operator().shortCode());
        network.participants().forEach(it -> authority.participant(it.bic().shortCode()));
        network.officers().forEach(authority::officer);
        return authority;
    }

    static WebServer gateway(MachineSettings settings, Gateway gateway, DevelopmentAuthority authority) {
        return gateway.addTo(WebServer.named("gateway")
                        .mutualTls(
                                settings.gatewayHost(), settings.gatewayPort(), authority.server(), authority.trust())
                        .portOption("--gateway-port")
                        .drain(DRAIN))
                .start();
    }

    static WebServer console(
            MachineSettings settings, String network, ReadModel readModel, Desks desks, UserFile users) {
        InstantSource clock = InstantSource.system();
        OriginalMessage compression = new OriginalMessage();
        Console console = new Console(
                readModel.queries(),
                () -> readModel.health(clock.millis()),
                (_, bytes) -> PrettyPrinter.print(compression.expand(bytes)),
                network,
                clock,
                Permission.ANYONE,
                List.of(ComplianceConsole.ENTRY));
        ComplianceConsole compliance = new ComplianceConsole(desks, users.people(), clock);
        PeopleAccess access = new PeopleAccess(Sessions.standard());
        Pages pages = new Pages(
                access,
                Assets.standard(),
                new Languages(Console.MESSAGES),
                console.shell(),
                ZoneId.systemDefault());
        WebServerBuilder builder = WebServer.named("console")
                .http(LOOPBACK, settings.consolePort())
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

    static URI https(WebServer server) {
        return Objects.requireNonNull(server.httpsUri(), "the gateway has a TLS door");
    }

    static URI http(WebServer server) {
        return Objects.requireNonNull(server.httpUri(), "the console has a plain door");
    }
}
