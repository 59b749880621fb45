package org.tandem.web.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    private Path directory;

    private DevelopmentAuthority authority(Instant now) {
        return DevelopmentAuthority.open(directory, InstantSource.fixed(now));
    }

    @Test
    void a_second_start_reuses_every_certificate() {
        DevelopmentAuthority first = authority(NOW);
        TlsIdentity server = first.server();
        TlsIdentity bank = first.participant("MINMBY2X");
        DevelopmentAuthority second = authority(NOW.plus(Duration.ofDays(300)));
        assertThat(second.trust()).isEqualTo(first.trust());
        assertThat(second.server()).isEqualTo(server);
        assertThat(second.participant("MINMBY2X")).isEqualTo(bank);
    }

    @Test
    void a_leaf_near_its_end_is_made_anew_by_the_same_authority() {
        TlsIdentity old = authority(NOW).participant("MINMBY2X");
        DevelopmentAuthority later = authority(NOW.plus(Duration.ofDays(390)));
        TlsIdentity renewed = later.participant("MINMBY2X");
        assertThat(renewed).isNotEqualTo(old);
        assertThat(renewed.chain().getLast()).isEqualTo(old.chain().getLast());
    }

    @Test
    void keys_are_for_their_owner_only() throws IOException {
        DevelopmentAuthority authority = authority(NOW);
        authority.server();
        authority.participant("MINMBY2X");
        for (String name :
                new String[] {"ca.key", "server.key", "participants/MINMBY2X.key", "participants/MINMBY2X.p12"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_certificate_names_its_participant_once() throws Exception {
        DevelopmentAuthority authority = authority(NOW);
        TlsIdentity bank = authority.participant("MINMBY2XXXX");
        assertThat(PeerCertificate.participant(bank.chain().getFirst())).isEqualTo("MINMBY2XXXX");
        assertThat(bank.subject()).isEqualTo("CN=MINMBY2XXXX");
        assertThat(PeerCertificate.participant(authority.server().chain().getFirst()))
                .isNull();
        KeyStore bundle = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(authority.participants().resolve("MINMBY2XXXX.p12"))) {
            bundle.load(in, DevelopmentAuthority.PKCS12_PASSWORD.toCharArray());
        }
        assertThat(bundle.getCertificate("identity")).isEqualTo(bank.chain().getFirst());
        assertThatThrownBy(() -> authority.participant("../escape")).hasMessageContaining("found '../escape'");
    }

    @Test
    void an_officers_certificate_names_a_person_of_the_operator_and_no_participant() {
        TlsIdentity officer = authority(NOW).officer("officer.one");

        assertThat(officer.subject()).contains("CN=officer.one").contains("OU=operator");
        assertThat(PeerCertificate.participant(officer.chain().getFirst())).isNull();
        assertThat(directory.resolve("officers/officer.one.p12")).exists();
    }

    @Test
    void an_expired_certificate_says_when_and_which_file() {
        authority(NOW).server();
        Path certificate = directory.resolve("server.crt");
        assertThatThrownBy(() ->
                        TlsIdentity.read(certificate, directory.resolve("server.key"), NOW.plus(Duration.ofDays(398))))
                .isInstanceOf(CertificateTrouble.class)
                .hasMessageContaining(certificate.toString())
                .hasMessageContaining("expired at 2027-12-25T09:00:00Z");
        assertThatThrownBy(() -> authority(NOW.plus(Duration.ofDays(3_651)))).hasMessageContaining("ca.crt");
        assertThatThrownBy(() -> TlsTrust.read(directory.resolve("ca.crt"), NOW.minus(Duration.ofDays(1))))
                .hasMessageContaining("valid only from");
    }

    @Test
    void files_missing_or_mixed_up_are_named() throws IOException {
        DevelopmentAuthority authority = authority(NOW);
        authority.server();
        Path certificate = directory.resolve("server.crt");
        Path key = directory.resolve("server.key");
        assertThatThrownBy(() -> TlsIdentity.read(directory.resolve("none.crt"), key, NOW))
                .isInstanceOf(CertificateTrouble.class)
                .hasMessageContaining("none.crt: expected a PEM file, found none");
        assertThatThrownBy(() -> TlsIdentity.read(certificate, certificate, NOW))
                .hasMessageContaining("expected an unencrypted PKCS #8 key");
        assertThatThrownBy(() -> TlsTrust.read(key, NOW)).hasMessageContaining("expected");
        Path garbage = Files.writeString(directory.resolve("garbage.crt"), "hello");
        assertThatThrownBy(() -> TlsTrust.read(garbage, NOW)).hasMessageContaining("garbage.crt");
        Files.delete(directory.resolve("ca.key"));
        assertThatThrownBy(() -> authority(NOW)).hasMessageContaining("ca.key: expected a PEM file, found none");
    }
}
