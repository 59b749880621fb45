package org.tandem.web.certificates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/// A certificate authority for trying things out, in one directory, made on first use and reused after:
///
/// ```
/// ca.crt  ca.key                     the authority (PEM; keys are PKCS #8, mode 0600)
/// server.crt  server.key             localhost, 127.0.0.1, ::1 and the names asked for
/// participants/MINMBY2X.crt .key     one client certificate a participant: CN = BIC and
///                       .p12         URI urn:tandem:participant:BIC; the .p12 for browsers, password "tandem"
/// officers/officer.one.crt .key      one an officer: CN = officer, OU = operator
///                      .p12
/// ```
///
/// A leaf within a month of its end is made anew; an authority past its end is an error, since its peers must be
/// told.
public final class DevelopmentAuthority {

    /// The `.p12` files lie beside the same key in clear: their password guards nothing, browsers just want one.
    public static final String PKCS12_PASSWORD = "tandem";

    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3_650);
    private static final Duration LEAF_LIFE = Duration.ofDays(397);
    private static final Duration RENEW_BEFORE_END = Duration.ofDays(30);

    private final Path directory;
    private final InstantSource clock;
    private final CertificateIssuer issuer = new CertificateIssuer();
    private final X509Certificate certificate;
    private final PrivateKey key;

    private DevelopmentAuthority(Path directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
        Path certificateFile = directory.resolve("ca.crt");
        Path keyFile = directory.resolve("ca.key");
        if (!Files.exists(certificateFile) && !Files.exists(keyFile)) {
            KeyPair made = issuer.newKey();
            X509Certificate authority =
                    issuer.authority("Tandem development authority", made, clock.instant(), AUTHORITY_LIFE);
            writeKey(keyFile, made.getPrivate());
            writeCertificates(certificateFile, List.of(authority));
        }
        TlsIdentity read = TlsIdentity.read(certificateFile, keyFile, clock.instant());
        this.certificate = read.chain().getFirst();
        this.key = read.key();
    }

    /// Opens the authority in `directory`, making it where there is none.
    ///
    /// @throws CertificateTrouble its files are half there, unreadable or expired
    public static DevelopmentAuthority open(Path directory) {
        return open(directory, InstantSource.system());
    }

    public static DevelopmentAuthority open(Path directory, InstantSource clock) {
        return new DevelopmentAuthority(directory, clock);
    }

    /// Trust in this authority only.
    public TlsTrust trust() {
        return new TlsTrust(List.of(certificate));
    }

    /// The server's identity: this machine by its loopback names, and by the host names given.
    public TlsIdentity server(String... hostNames) {
        List<GeneralName> names = new ArrayList<>();
        names.add(new GeneralName(GeneralName.dNSName, "localhost"));
        names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
        names.add(new GeneralName(GeneralName.iPAddress, "::1"));
        for (String name : hostNames) {
            names.add(new GeneralName(GeneralName.dNSName, name));
        }
        return leaf(directory.resolve("server"), "CN=localhost", names, KeyPurposeId.id_kp_serverAuth);
    }

    /// A participant's client identity.
    ///
    /// @param bic 8 or 11 letters and digits
    public TlsIdentity participant(String bic) {
        if (!bic.matches("[A-Z0-9]{8}([A-Z0-9]{3})?")) {
            throw new IllegalArgumentException("participant's BIC: expected 8 or 11 of A-Z 0-9, found '" + bic + "'");
        }
        return client(participants().resolve(bic), "CN=" + bic, PeerCertificate.PARTICIPANT_URN + bic);
    }

    /// The client identity of one of the operator's officers.
    ///
    /// @param officer 1 to 35 of a-z, 0-9, dot and hyphen
    public TlsIdentity officer(String officer) {
        if (!officer.matches("[a-z0-9][a-z0-9.-]{0,34}")) {
            throw new IllegalArgumentException("officer: expected 1 to 35 of a-z 0-9 . -, found '" + officer + "'");
        }
        return client(officers().resolve(officer), "CN=" + officer + ",OU=operator", "urn:tandem:officer:" + officer);
    }

    /// Where the participants' files are.
    public Path participants() {
        return directory.resolve("participants");
    }

    /// Where the officers' files are.
    public Path officers() {
        return directory.resolve("officers");
    }

    private TlsIdentity client(Path stem, String subject, String urn) {
        GeneralName name = new GeneralName(GeneralName.uniformResourceIdentifier, urn);
        TlsIdentity identity = leaf(stem, subject, List.of(name), KeyPurposeId.id_kp_clientAuth);
        Path bundle = withEnding(stem, ".p12");
        if (!Files.exists(bundle)) {
            Pem.write(bundle, pkcs12(identity), true);
        }
        return identity;
    }

    private TlsIdentity leaf(Path stem, String subject, List<GeneralName> names, KeyPurposeId purpose) {
        Path certificateFile = withEnding(stem, ".crt");
        Path keyFile = withEnding(stem, ".key");
        Instant now = clock.instant();
        if (Files.exists(certificateFile) && Files.exists(keyFile)) {
            Instant end =
                    Pem.certificates(certificateFile).getFirst().getNotAfter().toInstant();
            if (end.minus(RENEW_BEFORE_END).isAfter(now)) {
                return TlsIdentity.read(certificateFile, keyFile, now);
            }
        }
        KeyPair made = issuer.newKey();
        CertificateIssuer.Request request = new CertificateIssuer.Request(subject, names, purpose, now, LEAF_LIFE);
        X509Certificate leaf = issuer.issue(request, made.getPublic(), certificate, key);
        writeKey(keyFile, made.getPrivate());
        writeCertificates(certificateFile, List.of(leaf, certificate));
        try {
            Files.deleteIfExists(withEnding(stem, ".p12"));
        } catch (IOException e) {
            throw new CertificateTrouble(stem + ".p12 of the certificate before cannot be deleted: " + e, e);
        }
        return TlsIdentity.read(certificateFile, keyFile, now);
    }

    private static byte[] pkcs12(TlsIdentity identity) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        char[] password = PKCS12_PASSWORD.toCharArray();
        try {
            identity.keyStore(password).store(bytes, password);
        } catch (GeneralSecurityException | IOException e) {
            throw new CertificateTrouble("no PKCS #12 file of " + identity.subject(), e);
        }
        return bytes.toByteArray();
    }

    private static void writeKey(Path file, PrivateKey key) {
        Pem.write(file, Pem.text("PRIVATE KEY", key.getEncoded()).getBytes(StandardCharsets.US_ASCII), true);
    }

    private static void writeCertificates(Path file, List<X509Certificate> chain) {
        StringBuilder text = new StringBuilder();
        try {
            for (X509Certificate one : chain) {
                text.append(Pem.text("CERTIFICATE", one.getEncoded()));
            }
        } catch (GeneralSecurityException e) {
            throw new CertificateTrouble(file + ": the certificate has no encoding", e);
        }
        Pem.write(file, text.toString().getBytes(StandardCharsets.US_ASCII), false);
    }

    private static Path withEnding(Path stem, String ending) {
        return stem.resolveSibling(stem.getFileName() + ending);
    }
}
