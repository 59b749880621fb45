package org.tandem.web.access;

import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandem.web.certificates.PeerCertificate;
import org.tandem.web.problems.WebError;

/// Lets in participants whose certificate names them.
public final class PeerAccess implements Access {

    private static final String PARTICIPANT = "tandem.participant";

    PeerAccess() {}

    @Override
    public void check(Context context, Set<RouteRole> permissions) {
        String participant = PeerCertificate.participant(context.req());
        context.attribute(PARTICIPANT, participant);
        if (permissions.contains(Permission.ANYONE)) {
            return;
        }
        if (participant == null) {
            throw new WebError(
                    401,
                    "no-certificate",
                    "expected a client certificate that names a participant (URI urn:tandem:participant:BIC),"
                            + " found none");
        }
        if (!permissions.contains(Permission.PARTICIPANT)) {
            throw new WebError(403, "not-allowed", "participants may not use this address");
        }
    }

    /// The calling participant's BIC, or null where the route is open to anyone and no certificate came.
    public static @Nullable String participant(Context context) {
        return context.attribute(PARTICIPANT);
    }
}
