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
        Path folder = Written.file("manifest/manifest", bytes).getParent();
        Refusal.or(
                () -> {
                    Manifest read = Manifest.read(folder);
                    Path again = Written.file("manifest/again/manifest", bytes);
                    Files.delete(again);
                    read.write(again.getParent());
                    assertThat(Manifest.read(again.getParent())).isEqualTo(read);
                },
                CannotStart.class);
    }
}
