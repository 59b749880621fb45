package org.tandem.drills.scenario;

import java.nio.file.Path;
import java.util.Optional;
import org.tandem.app.backup.Backup;
import org.tandem.app.backup.Restore;
import org.tandem.app.process.Part;
import org.tandem.cluster.ClusterNode;
import org.tandem.cluster.verify.VerifiedLedger;
import org.tandem.drills.field.Field;

/// A backup is taken while payments go on, restored elsewhere, and compared with what a member has at the same place of
/// the log: the same state, the same balance on every account.
final class BackupUnderLoad implements Scenario {
    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String words() {
        return "a backup under load, restored elsewhere and compared with a member at that place of the log";
    }

    @Override
    public int rounds() {
        return 10;
    }

    @Override
    public void round(Field field, int round) throws InterruptedException {
        Path data = field.file().data();
        Path saved = data.resolve("saved-" + round);
        Path again = data.resolve("again-" + round);
        VerifiedLedger backup = new Backup(data, Optional.empty()).into(saved, true);
        field.awaitPayments(20);
        VerifiedLedger restored = new Restore(saved).into(again, Optional.empty());

        Part follower = field.followers().getFirst();
        field.stop(follower);
        VerifiedLedger member = ClusterNode.verify(field.file().node(follower.member()), backup.logPosition());
        field.require(
                restored.stateHash() == member.stateHash(),
                "the restored ledger's state is not a member's at " + backup.logPosition() + " of the log");
        field.require(restored.accounts().equals(member.accounts()), "balances differ from a member's");
        field.say("%d events, %d accounts: one state, one balance on every account"
                .formatted(restored.lastSequence(), restored.accounts().size()));
        field.start(follower);
        field.awaitUp(follower);
        field.delete(saved);
        field.delete(again);
    }
}
