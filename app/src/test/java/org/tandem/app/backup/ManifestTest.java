package org.tandem.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.app.machine.CannotStart;

class ManifestTest {
    private static final Manifest MANIFEST = new Manifest(
            Instant.parse("2026-11-20T08:30:00.123Z"),
            1 << 26,
            4_096,
            17,
            0xc0ffeeL,
            true,
            Map.of("node/archive/0-0.rec", "ab".repeat(32), "rest/a name  with blanks", "cd".repeat(32)));

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read() throws Exception {
        MANIFEST.write(folder);
        assertThat(Manifest.read(folder)).isEqualTo(MANIFEST);
    }

    @Test
    void what_is_damaged_is_said_with_its_line_or_word() throws Exception {
        MANIFEST.write(folder);
        damaged("format: 1\n", "format: 2\n", "it has format 2, this program reads 1");
        damaged("fileBytes: 67108864", "fileBytes 67108864", "line 3 should be 'name: value'");
        damaged("fileBytes: 67108864", "fileBytes: 99999999999", "'99999999999' is no value for 'fileBytes'");
        damaged("cases: true", "cases: perhaps", "'perhaps' is no value for 'cases'");
        damaged("lastSequence: 17\n", "", "expected 'lastSequence', found none");
        damaged("2026-11-20T", "yesterday", "expected a time for 'at', found 'yesterday08:30:00.123Z'");
        damaged("\n\n", "\n", "it ends before the hashes");
        damaged("abab  node", "xx  node", "line 9 should be a SHA-256, two blanks and a file");
        damaged("rest/a name  with blanks", "node/archive/0-0.rec", "line 10 has a file a second time");
    }

    private void damaged(String from, String to, String says) throws Exception {
        Path file = folder.resolve(Manifest.NAME);
        String whole = Files.readString(file);
        assertThat(whole).contains(from);
        Files.writeString(file, whole.replace(from, to));
        assertThatThrownBy(() -> Manifest.read(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessage(file + " is damaged: " + says + "; take another backup");
        Files.writeString(file, whole);
    }
}
