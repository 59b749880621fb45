package org.tandem.web.certificates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads and writes PEM files (RFC 7468): certificates, and private keys as unencrypted PKCS #8.
final class Pem {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private Pem() {}

    static List<X509Certificate> certificates(Path file) {
        byte[] content = read(file);
        try {
            List<X509Certificate> found =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(content))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (found.isEmpty()) {
                throw new CertificateTrouble(file + ": expected at least one PEM certificate, found none");
            }
            return found;
        } catch (CertificateException e) {
            throw new CertificateTrouble(
                    file + ": expected PEM certificates, whole and nothing else, found something that is none", e);
        }
    }

    static PrivateKey privateKey(Path file, String algorithm) {
        Matcher pem = KEY.matcher(new String(read(file), StandardCharsets.US_ASCII));
        if (!pem.find()) {
            throw new CertificateTrouble(
                    file + ": expected an unencrypted PKCS #8 key (BEGIN PRIVATE KEY), found none");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.group(1));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CertificateTrouble(
                    file + ": expected the " + algorithm + " key of the certificate, found another, or a part of one",
                    e);
        }
    }

    static String text(String label, byte[] der) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN " + label + "-----\n" + lines.encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    /// Writes whole or not at all, readable by its owner only where it holds a key.
    static void write(Path file, byte[] content, boolean secret) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            var permissions = PosixFilePermissions.fromString(secret ? "rw-------" : "rw-r--r--");
            Path part = Files.createTempFile(
                    folder,
                    "part",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(part, content);
            Files.setPosixFilePermissions(part, permissions);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CertificateTrouble(file + " cannot be written: " + e, e);
        }
    }

    private static byte[] read(Path file) {
        if (!Files.exists(file)) {
            throw new CertificateTrouble(file + ": expected a PEM file, found none");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CertificateTrouble(
                    file + " is not readable by user " + System.getProperty("user.name") + ": " + e, e);
        }
    }
}
