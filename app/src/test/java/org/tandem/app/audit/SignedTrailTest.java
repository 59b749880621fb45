package org.tandem.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.compliance.audit.AuditRecord;
import org.tandem.screening.audit.AuditKey;
import org.tandem.screening.audit.Verdict;
import org.tandem.screening.audit.Verifier;

/// What the gate and officers wrote is proved whole, goes on after a restart, and every change of it is found.
class SignedTrailTest {
    @TempDir
    Path root;

    @Test
    void what_was_written_is_intact_and_signed_at_the_end() throws IOException {
        write("first", "second");
        write("third");

        assertThat(verify()).isEqualTo(new Verdict.Intact(3, 3));
    }

    @Test
    void a_changed_word_is_found_and_nothing_more_is_written() throws IOException {
        write("suppressed by pair 1", "released");
        Path log = log();
        Files.writeString(log, Files.readString(log).replace("pair 1", "pair 2"));

        assertThat(verify()).isInstanceOf(Verdict.Broken.class);
        assertThatThrownBy(() -> SignedTrail.open(new AuditFolder(root)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken and not written to");
    }

    @Test
    void a_log_cut_off_at_a_signed_root_is_found_by_its_anchors() throws IOException {
        write("first");
        List<String> before = Files.readAllLines(log());
        write("second");
        Files.write(log(), before);

        assertThat(verify()).isInstanceOf(Verdict.Broken.class);
    }

    private void write(String... details) throws IOException {
        try (SignedTrail trail = SignedTrail.open(new AuditFolder(root))) {
            for (String detail : details) {
                trail.append(new AuditRecord(
                        Instant.parse("2026-11-27T09:00:00Z"), "gate", "alert suppressed", "case 17", detail));
            }
        }
    }

    private Path log() throws IOException {
        try (var files = Files.newDirectoryStream(new AuditFolder(root).log(), "audit-*.log")) {
            return files.iterator().next();
        }
    }

    private Verdict verify() throws IOException {
        AuditFolder folder = new AuditFolder(root);
        return new Verifier(folder.log(), folder.anchors(), AuditKey.readPublic(folder.publicKey())).verify();
    }
}
