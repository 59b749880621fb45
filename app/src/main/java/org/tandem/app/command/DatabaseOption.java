package org.tandem.app.command;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandem.database.DatabaseAddress;
import picocli.CommandLine.Option;

/// Whose PostgreSQL: mixed into the verbs that work on its rows.
final class DatabaseOption {
    private static final String USER = "TANDEM_DATABASE_USER";
    private static final String PASSWORD = "TANDEM_DATABASE_PASSWORD";

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "A PostgreSQL of yours, jdbc:postgresql://host:port/name, in place of the embedded one; user and",
                "password from " + USER + " and " + PASSWORD + "."
            })
    private @Nullable String url;

    Optional<DatabaseAddress> address() {
        if (url == null) {
            return Optional.empty();
        }
        Map<String, String> environment = System.getenv();
        return Optional.of(new DatabaseAddress(
                url, environment.getOrDefault(USER, "tandem"), environment.getOrDefault(PASSWORD, "")));
    }
}
