package org.tandem.database;

import java.util.regex.Pattern;

/// What one kind of session may do, apart from who its process is: [Pool#as] takes it on, [Roles#give] makes it.
///
/// @param name lower-case letters and underscores, the same in every database of a server
public record Role(String name) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{0,62}");

    /// May read what the owner lets it, and nothing else.
    public static final Role READER = new Role("tandem_reader");

    public Role {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("role: expected a-z and _, found '" + name + "'");
        }
    }
}
