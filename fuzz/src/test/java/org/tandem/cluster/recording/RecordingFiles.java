package org.tandem.cluster.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.tandem.fuzz.Refusal;
import org.tandem.fuzz.Written;

/// A file of the archive's recordings, for the fuzzer.
public final class RecordingFiles {
    private static final int LENGTH = 64 * 1024;

    private RecordingFiles() {}

    /// As a stopped log is read, and as a starting member mends it: then nothing is left to be cut.
    public static void take(byte[] bytes) {
        Path folder = Written.folder("recording/0-0.rec", Arrays.copyOf(bytes, LENGTH));
        Recording recording = new Recording(folder, 0, LENGTH);
        Refusal.or(
                () -> recording.read((buffer, length, end) -> {
                    buffer.checkLimit(length);
                    assertThat(end).isBetween(1L, (long) LENGTH);
                }),
                DamagedRecording.class);
        Refusal.or(
                () -> {
                    recording.mend(0);
                    assertThat(recording.mend(0).cutBytes()).isZero();
                },
                DamagedRecording.class);
    }

    /// The archive's list of them, as a starting member writes into it.
    public static void takeCatalog(byte[] bytes) {
        Path folder = Written.folder("catalog/" + Catalog.FILE_NAME, bytes);
        Refusal.or(() -> Catalog.writeEnds(folder, Map.of(0L, 4_096L, 1L, 64L)), DamagedRecording.class);
    }
}
