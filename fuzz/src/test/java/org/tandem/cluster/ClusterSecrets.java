package org.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.tandem.fuzz.Refusal;
import org.tandem.fuzz.Written;

/// The file of a cluster's secret, for the fuzzer: in this package because only it knows how it is read.
public final class ClusterSecrets {
    private ClusterSecrets() {}

    /// A secret that was taken can answer a challenge.
    public static void take(byte[] bytes) {
        Path file = Written.file("secret/cluster.secret", bytes);
        Refusal.or(
                () -> assertThat(ClusterSecret.read(file).answerTo(new byte[ClusterSecret.CHALLENGE_LENGTH]))
                        .hasSize(32),
                NodeNotStarted.class);
    }
}
