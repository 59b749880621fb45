package org.tandem.web.access;

import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandem.web.problems.WebError;

/// Somebody who may sign in.
///
/// @param login what is typed
/// @param name what is shown
/// @param roles what routes ask for
/// @param participant the BIC of the bank this person works for; null for the operator's own people
public record Person(
        String login,
        String name,
        Set<String> roles,
        @Nullable String participant) {

    static final String ATTRIBUTE = "tandem.person";

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean may(Permission permission) {
        return permission.equals(Permission.ANYONE)
                || permission.equals(Permission.SIGNED_IN)
                || roles.contains(permission.role());
    }

    /// The person of this request, or null.
    public static @Nullable Person orNull(Context context) {
        return context.attribute(ATTRIBUTE);
    }

    /// The person of this request, on a route that only people may use.
    public static Person of(Context context) {
        Person person = orNull(context);
        if (person == null) {
            throw new WebError(401, "not-signed-in", "expected a signed-in person");
        }
        return person;
    }
}
