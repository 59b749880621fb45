package org.tandem.console;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tandem.readmodel.Queries;
import org.tandem.readmodel.rows.LedgerAway;
import org.tandem.web.access.Permission;
import org.tandem.web.pages.Health;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Shell;
import org.tandem.web.pages.Visit;
import org.tandem.web.problems.Problems;
import org.tandem.web.problems.WebError;

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

    /// Of those who may look, who may read what concerns customers: account numbers in full, and messages.
    static final Permission CUSTOMERS = Permission.ANYONE;

    private final Supplier<ConsoleHealth> health;
    private final String network;
    private final InstantSource clock;
    private final Permission reader;
    private final List<Shell.Entry> more;
    private final List<PageGroup> groups;

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
    /// @param more further places in the rail, whose pages bring their own routes
    public Console(
            Queries queries,
            Supplier<ConsoleHealth> health,
            MessageText messageText,
            String network,
            InstantSource clock,
            Permission reader,
            List<Shell.Entry> more) {
        this.reader = reader;
        this.more = List.copyOf(more);
        this.health = health;
        this.network = network;
        this.clock = clock;
        this.groups = List.of(
                new OverviewPage(queries, health, clock),
                new PaymentPages(queries, messageText),
                new ParticipantPages(queries),
                new RatePages(queries, clock));
    }

    /// What stands in the frame.
    public Shell shell() {
        return new ConsoleShell();
    }

    /// Its routes; call once.
    public Consumer<RoutesConfig> routes(Pages pages) {
        return routes -> {
            groups.forEach(group -> group.routes(routes, pages, reader));
            routes.exception(
                    LedgerAway.class,
                    (e, context) -> Problems.answer(
                            context,
                            new WebError(
                                    503, "ledger-away", pages.visit(context).text("error.ledger-away.detail")),
                            e,
                            pages));
        };
    }

    /// Ends the live streams.
    @Override
    public void close() {
        groups.forEach(PageGroup::close);
    }

    private final class ConsoleShell implements Shell {
        @Override
        public String network() {
            return network;
        }

        @Override
        public List<Entry> rail() {
            return Stream.concat(groups.stream().map(group -> group.entry(reader)), more.stream())
                    .toList();
        }

        @Override
        public List<String> days(Visit visit) {
            ZoneId zone = visit.formats().zone();
            return List.of(visit.formats().date(clock.instant()) + ", " + zone.getId());
        }

        @Override
        public Optional<Search> search() {
            return Optional.of(new Search(PaymentPages.PATH, "uetr", "console.find"));
        }

        @Override
        public Health health(Visit visit) {
            return health.get().shown(visit);
        }
    }
}
