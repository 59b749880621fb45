package org.tandem.web.certificates;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/// Whose certificates we accept: those vouched for by these authorities.
public record TlsTrust(List<X509Certificate> authorities) {

    public TlsTrust {
        authorities = List.copyOf(authorities);
    }

    /// Reads the authorities' PEM certificates.
    ///
    /// @throws CertificateTrouble missing, unreadable, of another form, or expired at `now`
    public static TlsTrust read(Path file, Instant now) {
        List<X509Certificate> found = Pem.certificates(file);
        found.forEach(certificate -> TlsIdentity.requireValid(certificate, file, now));
        return new TlsTrust(found);
    }

    /// A client's context without an identity of its own.
    public SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, managers().toArray(TrustManager[]::new), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new CertificateTrouble("no TLS context: " + e.getMessage(), e);
        }
    }

    List<TrustManager> managers() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("authority-" + i, authorities.get(i));
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return List.of(factory.getTrustManagers());
        } catch (GeneralSecurityException | IOException e) {
            throw new CertificateTrouble("the authorities' certificates cannot be used: " + e.getMessage(), e);
        }
    }
}
