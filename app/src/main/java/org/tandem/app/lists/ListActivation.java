package org.tandem.app.lists;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.network.Change;
import org.tandem.gateway.directory.Directory;
import org.tandem.gateway.port.Ledger;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.store.Epoch;

/// Brings the log to the lists that the store has in force, in the names of the two officers who decided it there. What
/// a crash left between the two is brought to its end by the next start: the commands' ids follow from what they say.
public final class ListActivation {
    private final GateLists lists;
    private final Directory directory;
    private final Ledger ledger;

    public ListActivation(GateLists lists, Directory directory, Ledger ledger) {
        this.lists = lists;
        this.directory = directory;
        this.ledger = ledger;
    }

    /// Nothing when the log names these lists already.
    ///
    /// @return the epoch that the log has them under
    /// @throws NotTaken the ledger refused, or did not answer
    public long bring(Epoch epoch) throws IOException, ListNotReadable, NotTaken {
        String version = epoch.version();
        if (epoch.number() == 0 || version.equals(directory.listVersion())) {
            return directory.listEpoch();
        }
        // Before the demands are read: a policy that raises the floor after that takes this epoch, and these do not
        // fit.
        long next = directory.listEpoch() + 1;
        Set<String> lost = lists.wouldLose(directory.listVersion(), epoch);
        if (!lost.isEmpty()) {
            throw new NotTaken("the network demands the list " + String.join(", ", lost)
                    + " since it was given up here; put it in force again, by ./tandem lists rollback");
        }
        lists.prepare(epoch);
        Change change = new Change.ActivateLists(next, version);
        CommandId proposal = id("propose", next, epoch);
        give(new Command.ProposeChange(proposal, epoch.decision().proposedBy(), change));
        give(new Command.ApproveChange(
                id("approve", next, epoch), proposal, epoch.decision().approvedBy()));
        return next;
    }

    private static CommandId id(String what, long next, Epoch epoch) {
        String name = what + " lists " + next + " " + epoch.version() + " " + epoch.number();
        return CommandId.of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private void give(Command command) throws NotTaken {
        try {
            switch (ledger.submit(command).join().outcome()) {
                case Outcome.Applied _, Outcome.Repeated _ -> {
                    // Done now, or before a crash.
                }
                case Outcome.Refused it -> throw new NotTaken(it.reason() + " " + it.detail());
                case Outcome.PaymentKnown _, Outcome.QuotesKnown _ ->
                    throw new NotTaken("it gave the answer of another request");
            }
        } catch (CompletionException e) {
            throw new NotTaken(String.valueOf(e.getMessage()));
        }
    }

    /// The log does not have these lists in force.
    public static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1;

        NotTaken(String message) {
            super(message);
        }
    }
}
