package org.tandem.database;

/// Where one database is and who we are there.
///
/// @param url `jdbc:postgresql://host:port/name[?options]`
/// @param user login role
/// @param password empty where the server asks for none; never printed
public record DatabaseAddress(String url, String user, String password) {

    private static final String PREFIX = "jdbc:postgresql://";

    public DatabaseAddress {
        if (!url.startsWith(PREFIX) || nameStart(url) < 0) {
            throw new IllegalArgumentException(
                    "database URL: expected jdbc:postgresql://host:port/name, found '" + url + "'");
        }
    }

    /// The same server and user, another database on it.
    public DatabaseAddress withDatabase(String name) {
        int start = nameStart(url);
        int options = url.indexOf('?', start);
        return new DatabaseAddress(
                url.substring(0, start) + name + (options < 0 ? "" : url.substring(options)), user, password);
    }

    /// The database's name in the URL.
    public String database() {
        int start = nameStart(url);
        int options = url.indexOf('?', start);
        return url.substring(start, options < 0 ? url.length() : options);
    }

    private static int nameStart(String url) {
        int slash = url.indexOf('/', PREFIX.length());
        return slash < 0 || slash == url.length() - 1 ? -1 : slash + 1;
    }

    @Override
    public String toString() {
        return user + "@" + url;
    }
}
