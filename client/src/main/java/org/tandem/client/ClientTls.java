package org.tandem.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// A participant's certificate with its key, and whom it trusts: everything a TLS 1.3 connection needs.
public final class ClientTls {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private final SSLContext context;

    private ClientTls(SSLContext context) {
        this.context = context;
    }

    /// From a PKCS12 file that holds the key and its certificate.
    ///
    /// @param trusted a PEM file with the certificates of the authorities that may vouch for the server
    public static ClientTls ofPkcs12(Path store, String password, Path trusted) {
        return build(store, () -> {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, password.toCharArray());
            }
            return context(keys, password.toCharArray(), certificates(trusted));
        });
    }

    /// From a PEM certificate (chain) and an unencrypted PKCS#8 PEM key.
    public static ClientTls ofPem(Path certificate, Path key, Path trusted) {
        return build(certificate, () -> {
            KeyStore keys = emptyStore();
            Certificate[] chain = certificates(certificate).toArray(new Certificate[0]);
            keys.setKeyEntry("participant", privateKey(key), new char[0], chain);
            return context(keys, new char[0], certificates(trusted));
        });
    }

    public SSLContext context() {
        return context;
    }

    private interface Build {
        SSLContext run() throws GeneralSecurityException, IOException;
    }

    private static ClientTls build(Path file, Build build) {
        try {
            return new ClientTls(build.run());
        } catch (Unusable e) {
            throw failure(file, String.valueOf(e.getMessage()), e);
        } catch (GeneralSecurityException | IOException e) {
            // Its words are about bytes of a form that nobody reads; they go along as the cause.
            throw failure(
                    file,
                    "expected a certificate with its key, whole, and the right password where there is one, found"
                            + " something else",
                    e);
        }
    }

    private static ClientFailure failure(Path file, String what, Exception cause) {
        return new ClientFailure(
                ClientFailure.Kind.CREDENTIALS, "", "cannot use the certificate in " + file + ": " + what, cause);
    }

    /// What was looked at here, and so is said in words of our own.
    private static final class Unusable extends IOException {
        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }

        Unusable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private static SSLContext context(KeyStore keys, char[] password, Collection<? extends Certificate> trusted)
            throws GeneralSecurityException, IOException {
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, password);
        KeyStore trust = emptyStore();
        int number = 0;
        for (Certificate authority : trusted) {
            trust.setCertificateEntry("authority-" + number++, authority);
        }
        TrustManagerFactory trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trustManagers.init(trust);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
        return context;
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static Collection<? extends Certificate> certificates(Path pem)
            throws GeneralSecurityException, IOException {
        Collection<? extends Certificate> found =
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(read(pem)));
        if (found.isEmpty()) {
            throw new Unusable("no certificate in " + pem);
        }
        return found;
    }

    private static byte[] read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new Unusable("there is no readable file " + file);
        }
        return Files.readAllBytes(file);
    }

    private static PrivateKey privateKey(Path pem) throws GeneralSecurityException, IOException {
        String text = new String(read(pem), java.nio.charset.StandardCharsets.US_ASCII);
        Matcher key = KEY.matcher(text);
        if (!key.find()) {
            throw new Unusable("no unencrypted PKCS#8 key (BEGIN PRIVATE KEY) in " + pem);
        }
        byte[] encoded = decoded(key.group(1), pem);
        InvalidKeySpecException last = null;
        for (String algorithm : List.of("EC", "RSA", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (InvalidKeySpecException e) {
                last = e;
            }
        }
        throw new Unusable("the key in " + pem + " is neither EC, RSA nor EdDSA", last);
    }

    private static byte[] decoded(String base64, Path pem) throws IOException {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Unusable("the key in " + pem + " is not Base64 between its PEM lines", e);
        }
    }
}
