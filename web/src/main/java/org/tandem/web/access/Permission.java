package org.tandem.web.access;

import io.javalin.security.RouteRole;

/// What a route asks of its caller: the name of a role, or one of the three general ones. Several on a route mean any
/// of them.
///
/// @param role as written in the users file, such as `compliance`
public record Permission(String role) implements RouteRole {

    /// Everybody, known or not: assets, the sign-in page, liveness.
    public static final Permission ANYONE = new Permission("*");

    /// Every person who signed in, whatever the role.
    public static final Permission SIGNED_IN = new Permission("signed-in");

    /// Every participant whose certificate our trust accepts.
    public static final Permission PARTICIPANT = new Permission("participant");

    public static Permission role(String name) {
        return new Permission(name);
    }
}
