package org.tandem.app.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.tandem.cluster.NodeConfig;
import org.tandem.domain.party.Bic;

/// A machine of the sample corridor for tests: small buffers, free ports, everything else as it is in earnest.
public final class TestMachine {
    public static final Path NETWORK = Path.of("../networks/byn-rub");
    static final Bic BYN_BANK = Bic.of("MNMBBY20");
    static final Bic RUB_BANK = Bic.of("VLGTRU20");
    static final Bic PROVIDER = Bic.of("FXDVBY20");
    static final Bic BYN_SETTLEMENT = Bic.of("SBYNBY20");
    static final Bic RUB_SETTLEMENT = Bic.of("SRUBRU20");

    private TestMachine() {}

    public static MachineSettings settings(Path data) {
        return MachineSettings.of(data)
                .withNetwork(NETWORK)
                .withPorts(0, 0)
                .withNode(NodeConfig.small(data.resolve("node")));
    }

    public static Machine start(Path data) {
        return Machine.start(settings(data));
    }

    /// Waits for a condition, or fails saying what did not come.
    public static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("did not come within 60 s: " + what);
            }
            Thread.sleep(10);
        }
    }
}
