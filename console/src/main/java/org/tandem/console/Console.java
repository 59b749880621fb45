package org.tandem.console;

import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tandem.readmodel.Queries;
import org.tandem.web.access.Permission;
import org.tandem.web.pages.Health;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Shell;
import org.tandem.web.pages.Tone;
import org.tandem.web.pages.Visit;

/// The operators' console, brought to a web server:
///
/// ```java
/// Console console = new Console(queries, health, messageText, "BYN–RUB corridor", InstantSource.system());
/// Pages pages = new Pages(access, Assets.standard(), new Languages(Console.MESSAGES), console.shell(), zone);
/// builder.routes(pages::routes).routes(console.routes(pages)).beforeStop(console::close);
/// ```
///
/// Without a reader's permission every page is open to anyone: give it a loopback address only. With
/// [Permission#SIGNED_IN] and [org.tandem.web.pages.SignIn] people must say who they are.
public final class Console implements AutoCloseable {
    /// The bundle with this module's words.
    public static final String MESSAGES = "org.tandem.console.messages";

    static final Duration LAG_WARNING = Duration.ofSeconds(2);
    static final Duration LAG_BAD = Duration.ofSeconds(30);

    private final Queries queries;
    private final Supplier<ConsoleHealth> health;
    private final MessageText messageText;
    private final String network;
    private final Permission reader;
    private final List<Shell.Entry> more;
    private final LiveOverview live;

    /// Open to anyone.
    ///
    /// @param health asked on every page
    public Console(
            Queries queries,
            Supplier<ConsoleHealth> health,
            MessageText messageText,
            String network,
            InstantSource clock) {
        this(queries, health, messageText, network, clock, Permission.ANYONE, List.of());
    }

    /// @param health asked on every page
    /// @param reader who may look
    /// @param more further places in the rail, such as
    ///     [org.tandem.console.compliance.ComplianceConsole#ENTRY]
    public Console(
            Queries queries,
            Supplier<ConsoleHealth> health,
            MessageText messageText,
            String network,
            InstantSource clock,
            Permission reader,
            List<Shell.Entry> more) {
        this.queries = queries;
        this.health = health;
        this.messageText = messageText;
        this.network = network;
        this.reader = reader;
        this.more = List.copyOf(more);
        this.live = new LiveOverview(queries, health, clock);
    }

    /// What stands in the frame.
    public Shell shell() {
        return new ConsoleShell();
    }

    /// Its routes; call once.
    public Consumer<RoutesConfig> routes(Pages pages) {
        PaymentPages payments = new PaymentPages(pages, queries, messageText);
        StandingPages standing = new StandingPages(pages, queries);
        return routes -> {
            routes.get("/", context -> live.show(context, pages), reader);
            routes.get("/live/overview", context -> live.serve(context, pages), reader);
            routes.get("/payments", payments::list, reader);
            routes.get("/payments.csv", payments::csv, reader);
            routes.get("/payments/{uetr}", payments::detail, reader);
            routes.get("/participants", standing::participants, reader);
            routes.get("/rates", standing::rates, reader);
        };
    }

    /// Ends the live streams.
    @Override
    public void close() {
        live.close();
    }

    private final class ConsoleShell implements Shell {
        @Override
        public String network() {
            return network;
        }

        @Override
        public List<Entry> rail() {
            List<Entry> all = new ArrayList<>(List.of(
                    new Entry("overview", "/", "console.overview", reader),
                    new Entry("payments", "/payments", "console.payments", reader),
                    new Entry("participants", "/participants", "console.participants", reader),
                    new Entry("rates", "/rates", "console.rates", reader)));
            all.addAll(more);
            return all;
        }

        @Override
        public List<String> days(Visit visit) {
            return List.of();
        }

        @Override
        public Health health(Visit visit) {
            ConsoleHealth now = health.get();
            Tone lagTone = lagTone(now.lag());
            return new Health(List.of(
                    new Health.Check(
                            visit.text("console.books"),
                            now.booksBalanced() ? Tone.GOOD : Tone.BAD,
                            visit.text(now.booksBalanced() ? "console.balanced" : "console.unbalanced")),
                    new Health.Check(
                            visit.text("console.lag"), lagTone, visit.formats().duration(now.lag()))));
        }
    }

    static Tone lagTone(Duration lag) {
        if (lag.compareTo(LAG_BAD) >= 0) {
            return Tone.BAD;
        }
        return lag.compareTo(LAG_WARNING) >= 0 ? Tone.WARNING : Tone.GOOD;
    }
}
