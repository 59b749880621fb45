package org.tandem.web.access;

import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.util.Set;
import org.tandem.web.problems.WebError;

/// Decides on each matched request, before its handler.
@FunctionalInterface
public interface Access {

    /// Returns if the caller may go on.
    ///
    /// @throws WebError 401 not known, 403 known and not allowed
    void check(Context context, Set<RouteRole> permissions);

    /// Lets callers in only where the route says [Permission#ANYONE].
    static Access anyoneOnly() {
        return (context, permissions) -> {
            if (!permissions.contains(Permission.ANYONE)) {
                throw new WebError(403, "not-allowed", "this address is not open to callers without an identity");
            }
        };
    }

    /// Participants, known by their certificate; see [PeerAccess].
    static Access participants() {
        return new PeerAccess();
    }
}
