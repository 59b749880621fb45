package org.tandem.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.app.audit.AuditFolder;
import org.tandem.app.audit.SignedTrail;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.machine.Machine;
import org.tandem.app.machine.MachineSettings;
import org.tandem.app.machine.TestMachine;
import org.tandem.app.process.ClusterFile;
import org.tandem.cluster.ClusterNode;
import org.tandem.cluster.verify.VerifiedLedger;
import org.tandem.database.DatabaseAddress;
import org.tandem.database.Pool;

/// A backup of a running machine, restored elsewhere, is that machine.
@Tag("slow")
class BackupTest {
    @TempDir
    private Path folder;

    @Test
    void a_running_machine_comes_back_from_its_backup() throws Exception {
        Path data = folder.resolve("data");
        Path saved = folder.resolve("saved");
        MachineSettings settings = TestMachine.settings(data);
        VerifiedLedger copy;
        long sequence;
        try (Machine machine = Machine.start(settings)) {
            awaitOfficersTables(data);
            copy = new Backup(data, Optional.empty()).into(saved, true);
            sequence = machine.journalSequence();
        }
        VerifiedLedger original = ClusterNode.verify(settings.node());
        assertThat(copy.lastSequence()).isEqualTo(sequence).isPositive();
        assertThat(copy.stateHash()).isEqualTo(original.stateHash());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(saved)))
                .isEqualTo("rwx------");
        assertThat(saved.resolve("cases/hold_case.copy")).exists();

        Path again = folder.resolve("again");
        VerifiedLedger restored = new Restore(saved).into(again, Optional.empty());
        assertThat(restored.stateHash()).isEqualTo(original.stateHash());
        assertThat(restored.accounts()).isEqualTo(original.accounts());
        SignedTrail.open(new AuditFolder(again.resolve("audit"))).close();

        MachineSettings goesOn = MachineSettings.of(again)
                .withPorts(0, 0)
                .withNode(settings.node().withDirectory(again.resolve("node")));
        try (Machine machine = Machine.start(goesOn)) {
            assertThat(machine.isNew()).isFalse();
            assertThat(machine.journalSequence()).isEqualTo(sequence);
            TestMachine.await("the rows", () -> machine.projectedSequence() >= sequence);
            assertThat(machine.readModel().books().outOfBalance()).isEmpty();
        }

        aMember(saved, original);
        refusals(data, saved, again);
    }

    /// They are made beside the start, and have their rights last.
    private static void awaitOfficersTables(Path data) throws InterruptedException {
        DatabaseAddress address = LedgerFolder.of(data).runningDatabase().orElseThrow();
        try (Pool pool = Pool.open(address, "test", 1)) {
            TestMachine.await(
                    "the officers' tables",
                    () -> pool.jdbi()
                            .withHandle(handle ->
                                    handle.createQuery("""
                            SELECT EXISTS (SELECT FROM information_schema.role_table_grants
                            WHERE grantee = 'tandem_cases' AND table_schema = 'compliance' AND table_name = 'hold_case')
                            """).mapTo(Boolean.class).one()));
        }
    }

    /// A network's member that has lost its files gets those of the backup, and only where it has none.
    private void aMember(Path saved, VerifiedLedger original) {
        Path network = folder.resolve("cluster");
        ClusterFile file = ClusterFile.trial(network, 3, 20_000, 1, 2, 3);
        int megabytes = TestMachine.settings(network).node().segmentLengthBytes() / (1024 * 1024);
        file.write();
        assertThatThrownBy(() -> new Restore(saved).member(network, 1))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("log.fileMegabytes");
        file.withLog(new ClusterFile.Log(megabytes, megabytes, 64, 0, Optional.of(0)))
                .write();
        VerifiedLedger member = new Restore(saved).member(network, 1);
        assertThat(member.stateHash()).isEqualTo(original.stateHash());
        assertThat(network.resolve("node-1/archive/archive.catalog")).exists();
        assertThat(network.resolve("node-0")).doesNotExist();
        assertThatThrownBy(() -> new Restore(saved).member(network, 1))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not empty");
        assertThatThrownBy(() -> new Restore(saved).member(network, 3))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("names the members [0, 1, 2]");
        assertThatThrownBy(() -> new Restore(saved).member(folder.resolve("data"), 1))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("has no members");
    }

    private void refusals(Path data, Path saved, Path again) throws IOException {
        assertThatThrownBy(() -> new Backup(data, Optional.empty()).into(saved, true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is there already");
        assertThatThrownBy(() -> new Restore(saved).into(again, Optional.empty()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not empty");
        Path list = saved.resolve("rest/network/network.yaml");
        Files.writeString(list, Files.readString(list) + "# changed\n");
        Files.writeString(saved.resolve("rest/added"), "x");
        assertThatThrownBy(() -> new Restore(saved).into(folder.resolve("third"), Optional.empty()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("rest/added, rest/network/network.yaml");
        Files.delete(saved.resolve("manifest"));
        assertThatThrownBy(() -> new Restore(saved))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("has no manifest");
    }
}
