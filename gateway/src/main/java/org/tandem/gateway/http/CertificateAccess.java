package org.tandem.gateway.http;

import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.security.cert.X509Certificate;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.party.Bic;
import org.tandem.gateway.directory.Directory;
import org.tandem.gateway.request.Caller;
import org.tandem.web.access.Access;
import org.tandem.web.access.Permission;
import org.tandem.web.certificates.PeerCertificate;
import org.tandem.web.problems.WebError;

/// The certificate is the caller. One that names a BIC (`urn:tandem:participant:BIC`) is that participant; one whose
/// subject has the organisational unit `operator` is the officer that its common name names.
public final class CertificateAccess implements Access {
    static final Permission OFFICER = Permission.role("officer");

    private static final String CALLER = "tandem.caller";
    private static final String KEY = "Idempotency-Key";
    private static final String OPERATOR_UNIT = "operator";

    private final Directory directory;

    public CertificateAccess(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void check(Context context, Set<RouteRole> permissions) {
        if (permissions.contains(Permission.ANYONE)) {
            return;
        }
        X509Certificate certificate = PeerCertificate.of(context.req());
        Caller caller = certificate == null ? null : caller(certificate, context.header(KEY));
        switch (caller) {
            case null ->
                throw new WebError(
                        401,
                        "no-certificate",
                        "expected a certificate that names a participant (URI urn:tandem:participant:BIC) or an officer"
                                + " (OU=operator), found none");
            case Caller.Bank bank -> {
                require(permissions.contains(Permission.PARTICIPANT), "participants may not use this address");
                require(isKnown(bank.participant()), bank.participant() + " is not a participant of this network");
            }
            case Caller.Officer _ -> require(permissions.contains(OFFICER), "officers may not use this address");
        }
        context.attribute(CALLER, caller);
    }

    private static void require(boolean allowed, String otherwise) {
        if (!allowed) {
            throw new WebError(403, "not-allowed", otherwise);
        }
    }

    /// Whether the network has admitted it, or it is the operator.
    public boolean isKnown(Bic participant) {
        return directory.participant(participant) != null
                || directory.operator().equals(participant);
    }

    static Caller.Bank bank(Context context) {
        if (context.attribute(CALLER) instanceof Caller.Bank bank) {
            return bank;
        }
        throw new IllegalStateException(context.path() + " was reached without the check of its caller");
    }

    static Caller.Officer officer(Context context) {
        if (context.attribute(CALLER) instanceof Caller.Officer officer) {
            return officer;
        }
        throw new IllegalStateException(context.path() + " was reached without the check of its caller");
    }

    private static @Nullable Caller caller(X509Certificate certificate, @Nullable String key) {
        String bic = PeerCertificate.participant(certificate);
        if (bic != null) {
            return Bic.isBic(bic) ? new Caller.Bank(Bic.of(bic), key) : null;
        }
        String unit = "";
        String name = "";
        try {
            for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
                if (part.getType().equalsIgnoreCase("OU")) {
                    unit = String.valueOf(part.getValue());
                } else if (part.getType().equalsIgnoreCase("CN")) {
                    name = String.valueOf(part.getValue());
                }
            }
        } catch (InvalidNameException e) {
            throw new WebError(401, "no-certificate", "the certificate's subject cannot be read: " + e.getMessage());
        }
        return unit.equals(OPERATOR_UNIT) && !name.isEmpty() ? new Caller.Officer(name, key) : null;
    }
}
