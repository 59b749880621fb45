package org.tandem.app.machine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.compliance.PolicyText;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.network.Change;
import org.tandem.gateway.port.Ledger;
import org.tandem.screening.list.store.Epoch;

/// Founds an empty ledger by the network file: one command with everything both officers signed, then the official
/// rates. Ids follow from the network's name, so that a founding that was cut off is finished, not done twice.
final class Founding {
    private final NetworkDefinition network;
    private final Epoch lists;
    private final Ledger ledger;

    /// @param lists what is in force in this machine's store
    Founding(NetworkDefinition network, Epoch lists, Ledger ledger) {
        this.network = network;
        this.lists = lists;
        this.ledger = ledger;
    }

    /// @throws CannotStart when the engine refuses; says what and why
    void run() {
        give(new Command.FoundNetwork(id("found"), network.name(), network.operator(), network.officers(), changes()));
        network.referenceRates()
                .forEach((pair, rate) ->
                        give(new Command.PublishReferenceRate(id("rate " + pair), network.operator(), pair, rate)));
    }

    /// The log names the very lists, not the place of files.
    private List<Change> changes() {
        List<Change> changes = new ArrayList<>(network.changes());
        if (lists.number() > 0) {
            changes.add(new Change.ActivateLists(1, lists.version()));
        }
        // After the lists, whose first epoch is 1.
        String policy = PolicyText.write(network.screening().policy());
        changes.add(new Change.ActivatePolicy(2, policy));
        return changes;
    }

    private CommandId id(String what) {
        String name = network.name() + " " + what;
        return CommandId.of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private void give(Command command) {
        try {
            switch (ledger.submit(command).join().outcome()) {
                case Outcome.Applied _, Outcome.Repeated _ -> {
                    // Done now, or by the start that was cut off.
                }
                case Outcome.Refused it ->
                    throw new CannotStart("the network could not be founded: " + it.reason() + " " + it.detail());
                case Outcome.PaymentKnown _, Outcome.QuotesKnown _ ->
                    throw new CannotStart("the network could not be founded: the ledger is not empty");
            }
        } catch (CompletionException e) {
            throw new CannotStart("the network could not be founded: " + e.getMessage(), e);
        }
    }
}
