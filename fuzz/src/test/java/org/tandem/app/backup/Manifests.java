package org.tandem.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.tandem.app.machine.CannotStart;
import org.tandem.fuzz.Refusal;
import org.tandem.fuzz.Written;

/// A backup's manifest, for the fuzzer: in this package because only it knows how it is read.
public final class Manifests {
    private Manifests() {}

    /// What was understood is written again and understood the same.
    public static void take(byte[] bytes) {
        Path folder = Written.folder("manifest/manifest", bytes);
        Refusal.or(
                () -> {
                    Manifest read = Manifest.read(folder);
                    Path again = Written.folder("manifest/again/manifest", bytes);
                    Files.delete(again.resolve(Manifest.NAME));
                    read.write(again);
                    assertThat(Manifest.read(again)).isEqualTo(read);
                },
                CannotStart.class);
    }
}
