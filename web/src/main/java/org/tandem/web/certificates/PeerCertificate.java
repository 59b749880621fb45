package org.tandem.web.certificates;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the certificate at the other end of a connection says. That it is vouched for, the handshake has checked.
public final class PeerCertificate {

    /// A participant's certificate carries this and the BIC as a URI among its alternative names.
    public static final String PARTICIPANT_URN = "urn:tandem:participant:";

    private static final String ATTRIBUTE = "jakarta.servlet.request.X509Certificate";
    private static final int URI_NAME = 6;

    private PeerCertificate() {}

    /// The certificate of this request's connection, or null where none was asked for or shown.
    public static @Nullable X509Certificate of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof X509Certificate[] chain && chain.length > 0 ? chain[0] : null;
    }

    /// The participant's BIC of this request's certificate, or null.
    public static @Nullable String participant(HttpServletRequest request) {
        X509Certificate certificate = of(request);
        return certificate == null ? null : participant(certificate);
    }

    /// The BIC in the certificate's URI name, or null where it names no participant, or several.
    public static @Nullable String participant(X509Certificate certificate) {
        try {
            var names = certificate.getSubjectAlternativeNames();
            if (names == null) {
                return null;
            }
            List<String> found = names.stream()
                    .filter(name -> name.get(0) instanceof Integer kind && kind == URI_NAME)
                    .map(name -> (String) name.get(1))
                    .filter(uri -> uri.startsWith(PARTICIPANT_URN))
                    .map(uri -> uri.substring(PARTICIPANT_URN.length()))
                    .distinct()
                    .toList();
            return found.size() == 1 ? found.getFirst() : null;
        } catch (CertificateParsingException e) {
            throw new CertificateTrouble(
                    "the alternative names of " + certificate.getSubjectX500Principal() + " cannot be read", e);
        }
    }
}
