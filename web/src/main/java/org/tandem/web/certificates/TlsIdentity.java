package org.tandem.web.certificates;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/// Who we are on a TLS connection: a key and its certificate with those that vouch for it.
///
/// @param chain ours first
public record TlsIdentity(List<X509Certificate> chain, PrivateKey key) {

    public TlsIdentity {
        chain = List.copyOf(chain);
    }

    /// Reads a PEM certificate chain and its PKCS #8 key.
    ///
    /// @throws CertificateTrouble missing, unreadable, of another form, expired at `now`, or the key is another's
    public static TlsIdentity read(Path certificate, Path key, Instant now) {
        List<X509Certificate> chain = Pem.certificates(certificate);
        X509Certificate own = chain.getFirst();
        requireValid(own, certificate, now);
        return new TlsIdentity(chain, Pem.privateKey(key, own.getPublicKey().getAlgorithm()));
    }

    static void requireValid(X509Certificate certificate, Path file, Instant now) {
        try {
            certificate.checkValidity(Date.from(now));
        } catch (CertificateExpiredException e) {
            throw new CertificateTrouble(
                    file + ": the certificate expired at "
                            + certificate.getNotAfter().toInstant() + ", now is " + now
                            + "; a new one is needed (a development one is made again when its file is deleted)",
                    e);
        } catch (CertificateNotYetValidException e) {
            throw new CertificateTrouble(
                    file + ": the certificate is valid only from "
                            + certificate.getNotBefore().toInstant() + ", now is " + now
                            + "; is this machine's clock right?",
                    e);
        }
    }

    /// A context that shows this identity and trusts those.
    public SSLContext context(TlsTrust trust) {
        return context(this, trust);
    }

    private static SSLContext context(TlsIdentity identity, TlsTrust trust) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(identity.keyStore(new char[0]), new char[0]);
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), trust.managers().toArray(TrustManager[]::new), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new CertificateTrouble("no TLS context for " + identity.subject() + ": " + e.getMessage(), e);
        }
    }

    /// What the certificate says we are.
    public String subject() {
        return chain.getFirst().getSubjectX500Principal().getName();
    }

    KeyStore keyStore(char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("identity", key, password, chain.toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new CertificateTrouble(
                    "the key and the certificate of " + subject() + " do not belong together: " + e, e);
        }
    }

    /// Never the key.
    @Override
    public String toString() {
        return subject();
    }
}
