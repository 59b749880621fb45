package org.tandem.app.machine;

import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.app.audit.AuditFolder;
import org.tandem.app.audit.SignedTrail;
import org.tandem.app.lists.GateLists;
import org.tandem.app.lists.ListActivation;
import org.tandem.app.lists.ListDesk;
import org.tandem.app.lists.ListUpdate;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.app.network.ScreeningRules;
import org.tandem.compliance.GateSettings;
import org.tandem.compliance.audit.AuditTrail;
import org.tandem.compliance.names.Demands;
import org.tandem.gateway.directory.Directory;
import org.tandem.gateway.port.Ledger;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.store.Epoch;
import org.tandem.screening.list.store.ListStore;

/// A machine's screening, put together as its network wants it; what goes wrong says what to do.
public record ScreeningRoom(
        NetworkDefinition network, NetworkLists own, ListStore store, GateLists lists, ListDesk desk)
        implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScreeningRoom.class);

    /// A trail that is broken is kept as it is: to go on with another one is an operator's decision.
    ///
    /// @throws CannotStart with what to do
    public static SignedTrail audit(AuditFolder folder) {
        try {
            return SignedTrail.open(folder);
        } catch (IOException e) {
            throw new CannotStart(
                    e.getMessage() + "; ./tandem audit verify says more. To begin a new trail, move " + folder.root()
                            + " to a safe place and keep it",
                    e);
        }
    }

    /// @param inForceNow told of lists that the gate uses from now on
    /// @throws CannotStart with what to do
    static ScreeningRoom open(
            ScreeningFolder folder,
            NetworkCopy copy,
            AuditTrail audit,
            GateSettings settings,
            Consumer<ListUpdate> inForceNow) {
        NetworkDefinition network = copy.definition();
        ScreeningRules rules = network.screening();
        NetworkLists own = NetworkLists.read(copy.lists());
        Demands demands = rules.policy().demandsOr(Demands.NONE);
        try {
            ListStore store = ListStore.open(folder.lists(), own.names());
            GateLists lists = new GateLists(
                    store,
                    own.names(),
                    settings.withCorridors(rules.policy().corridors()).withDemands(demands),
                    inForceNow);
            ListDesk desk = new ListDesk(store, folder.incoming(), lists, audit, InstantSource.system());
            return new ScreeningRoom(network, own, store, lists, desk);
        } catch (IOException e) {
            throw new CannotStart("the lists cannot be used: " + e.getMessage(), e);
        }
    }

    /// Puts the network's own lists in force in this machine's store.
    ///
    /// @return what the founding shall put in force in the log
    Epoch found() {
        own.found(store, network.officers(), InstantSource.system().instant());
        try {
            lists.prepare(store.epoch());
        } catch (IOException | ListNotReadable e) {
            throw new CannotStart("the lists cannot be read: " + e.getMessage(), e);
        }
        return store.epoch();
    }

    /// Waits for the gate's lists, and lets officers decide. What they had decided when the machine ended is
    /// brought to the log now; when that fails, the machine runs all the same and holds payments, for officers need
    /// its doors to put it right.
    void begin(Directory directory, Ledger ledger) {
        lists.await();
        ListActivation activation = new ListActivation(lists, directory, ledger);
        try {
            activation.bring(store.epoch());
        } catch (IOException | ListNotReadable | ListActivation.NotTaken e) {
            LOG.error("the lists in force in the store are not those of the log: {}", e.getMessage());
        }
        desk.open(directory, activation);
    }

    @Override
    public void close() throws IOException {
        lists.close();
        store.close();
    }
}
