package org.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.cluster.verify.VerifiedLedger;

class RetentionTest {
    @TempDir
    Path directory;

    private final Listener listener = new Listener();

    @Test
    void the_log_before_the_older_of_two_snapshots_is_deleted_and_the_rest_still_verifies() throws Exception {
        NodeConfig config = NodeConfig.small(directory).withPurgeLog(true);
        ClusterNode node = ClusterNode.open(config, listener);
        try (ClusterClient client = node.connect()) {
            Pay.open(client);
            int number = 1;
            for (int round = 0; round < 4; round++) {
                Pay.payments(client, number, number + 1_499);
                number += 1_500;
                node.snapshot();
            }
            Pay.payments(client, number, number + 10);
        }
        node.close();
        assertThat(directory.resolve("archive/" + Retention.recordings(config).log() + "-0.rec"))
                .doesNotExist();
        assertThat(directory.resolve("journal/0000000000000000000.steps")).exists();

        VerifiedLedger verified = ClusterNode.verify(config);
        assertThat(verified.fromLogPosition()).isPositive();
        assertThat(verified.stateHash()).isEqualTo(node.stateHash());
        ClusterNode again = ClusterNode.open(config, listener);
        again.close();
        assertThat(again.stateHash()).isEqualTo(node.stateHash());
        assertThat(listener.broken).isEmpty();
    }
}
