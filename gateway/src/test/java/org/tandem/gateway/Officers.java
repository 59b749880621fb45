package org.tandem.gateway;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.tandem.web.certificates.TlsIdentity;

/// Certificates of persons, by the same authority that signs the participants'.
final class Officers {
    private Officers() {}

    static TlsIdentity identity(Path authority, String subject) throws Exception {
        Instant now = Instant.now();
        TlsIdentity issuer = TlsIdentity.read(authority.resolve("ca.crt"), authority.resolve("ca.key"), now);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair keys = generator.generateKeyPair();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer.chain().getFirst(),
                BigInteger.valueOf(System.nanoTime()),
                Date.from(now.minus(Duration.ofMinutes(5))),
                Date.from(now.plus(Duration.ofDays(1))),
                new X500Principal(subject),
                keys.getPublic());
        String algorithm = issuer.key().getAlgorithm().startsWith("EC") ? "SHA256withECDSA" : "Ed25519";
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(issuer.key())));
        return new TlsIdentity(List.of(certificate, issuer.chain().getFirst()), keys.getPrivate());
    }
}
