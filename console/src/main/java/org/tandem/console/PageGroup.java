package org.tandem.console;

import io.javalin.config.RoutesConfig;
import org.tandem.web.access.Permission;
import org.tandem.web.pages.Pages;
import org.tandem.web.pages.Shell;

/// Pages that belong together: one place in the rail and their routes. A new group is one class more, named once in
/// [Console].
interface PageGroup extends AutoCloseable {
    /// @param reader who may look
    Shell.Entry entry(Permission reader);

    void routes(RoutesConfig routes, Pages pages, Permission reader);

    /// Ends what goes on by itself; called once, before the server stops.
    @Override
    default void close() {}
}
