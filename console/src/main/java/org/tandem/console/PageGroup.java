package org.tandem.console;

import io.javalin.config.RoutesConfig;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Shell;

/// Pages that belong together: one place in the rail and their routes. A new group is one class more, named once in
/// [Console].
interface PageGroup extends AutoCloseable {
    Shell.Entry entry();

    void routes(RoutesConfig routes, Pages pages);

    /// Ends what goes on by itself; called once, before the server stops.
    @Override
    default void close() {}
}
