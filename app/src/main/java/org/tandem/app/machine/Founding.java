package org.tandem.app.machine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.compliance.Lists;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.network.Change;
import org.tandem.gateway.port.Ledger;

/// Founds an empty ledger by the network file: one command with everything both officers signed, then the official
/// rates. Ids follow from the network's name, so that a founding that was cut off is finished, not done twice.
final class Founding {
    private final NetworkDefinition network;
    private final Lists lists;
    private final Ledger ledger;

    Founding(NetworkDefinition network, Lists lists, Ledger ledger) {
        this.network = network;
        this.lists = lists;
        this.ledger = ledger;
    }

    /// @throws CannotStart when the list is not usable or the engine refuses; says what and why
    void run() {
        if (network.screeningList().isPresent() && !lists.usable()) {
            throw new CannotStart("the network could not be founded: " + lists.problem());
        }
        if (lists.usable() && lists.epoch() != network.listEpoch()) {
            throw new CannotStart("the network could not be founded: its file puts the lists of epoch "
                    + network.listEpoch() + " into force, its list says '# epoch: " + lists.epoch() + "'");
        }
        give(new Command.FoundNetwork(id("found"), network.name(), network.operator(), network.officers(), changes()));
        network.referenceRates()
                .forEach((pair, rate) ->
                        give(new Command.PublishReferenceRate(id("rate " + pair), network.operator(), pair, rate)));
    }

    /// The log names the very list, not the place of a file.
    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (Change change : network.changes()) {
            changes.add(
                    change instanceof Change.ActivateLists activate && lists.usable()
                            ? new Change.ActivateLists(activate.epoch(), lists.version())
                            : change);
        }
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
