package org.tandem.benchmarks.payments;

import java.net.URI;
import java.nio.file.Path;
import org.tandem.app.machine.Machine;
import org.tandem.app.machine.MachineSettings;
import org.tandem.benchmarks.machine.Hardware;

/// The whole system in this process, as `./tandem start` runs it, on free ports.
public final class OneMachine implements SystemUnderTest {
    private final Machine machine;

    private OneMachine(Machine machine) {
        this.machine = machine;
    }

    /// @param network founds the ledger
    public static OneMachine start(Path folder, Path network) {
        return new OneMachine(
                Machine.start(MachineSettings.of(folder).withNetwork(network).withPorts(0, 0)));
    }

    @Override
    public URI channel() {
        return machine.channel();
    }

    @Override
    public Path certificates() {
        return machine.certificates();
    }

    @Override
    public long journalSequence() {
        return machine.journalSequence();
    }

    @Override
    public long projectedSequence() {
        return machine.projectedSequence();
    }

    @Override
    public long databaseCpuNanos() {
        return Hardware.cpuNanos(machine.databasePid());
    }

    @Override
    public String settings() {
        return "one process: one-node cluster, file sync level "
                + machine.settings().node().fileSyncLevel() + ", checksums on; gateway with mutual TLS 1.3; gate on;"
                + " read model in an embedded PostgreSQL on the same machine; console open, nobody looking";
    }

    @Override
    public void close() {
        machine.close();
    }
}
