package org.tandem.app.machine;

import java.time.InstantSource;
import org.tandem.app.cases.CaseWork;
import org.tandem.app.journal.GatewayFeed;
import org.tandem.app.journal.JournalBacklog;
import org.tandem.app.records.LedgerRecords;
import org.tandem.cluster.LedgerClient;
import org.tandem.cluster.journal.Journal;
import org.tandem.compliance.Lists;
import org.tandem.gateway.Gateway;
import org.tandem.gateway.GatewaySettings;
import org.tandem.gateway.port.Ledger;

/// The gateway with what it stands on: the journal's feed, the way to the ledger, the gate and its lists. The same in
/// one machine's process and in a process of its own.
public final class GatewayPart {
    private final NetworkCopy copy;
    private final Journal journal;
    private final GatewayFeed feed;
    private final Ledger ledger;
    private final ScreeningLists lists;
    private final Gateway gateway;

    private GatewayPart(
            NetworkCopy copy, Journal journal, GatewayFeed feed, Ledger ledger, ScreeningLists lists, Gateway gateway) {
        this.copy = copy;
        this.journal = journal;
        this.feed = feed;
        this.ledger = ledger;
        this.lists = lists;
        this.gateway = gateway;
    }

    /// Wires it; nothing runs before [#begin].
    ///
    /// @param parts closes what was opened
    /// @param feed of this journal, not yet started; what it waits for are the ledger's answers
    public static GatewayPart wire(
            Parts parts,
            NetworkCopy copy,
            Journal journal,
            GatewayFeed feed,
            LedgerClient client,
            LedgerRecords records,
            CaseWork cases) {
        Ledger ledger = command -> feed.afterGateway(client.submit(command));
        ScreeningLists lists = parts.add(new ScreeningLists(copy.list(), cases.gateSettings(), cases::listsInForce));
        Gateway gateway = parts.add(new Gateway(
                GatewaySettings.DEFAULT,
                new Gateway.Ports(ledger, new JournalBacklog(journal), records, records, lists.gate()),
                InstantSource.system()));
        return new GatewayPart(copy, journal, feed, ledger, lists, gateway);
    }

    /// Takes in the journal that is there.
    public void begin() throws InterruptedException {
        feed.start((step, position) -> {
            gateway.onStep(step, position);
            lists.follow(gateway.directory());
        });
        feed.awaitPosition(journal.endPosition());
    }

    /// Founds the ledger when it is empty, and waits for the lists in force.
    /// @return whether it was
    public boolean found() {
        boolean empty = !gateway.directory().isFounded();
        if (empty) {
            new Founding(copy.definition(), Lists.load(copy.list()), ledger).run();
        }
        lists.await();
        return empty;
    }

    public Ledger ledger() {
        return ledger;
    }

    public ScreeningLists lists() {
        return lists;
    }

    public Gateway gateway() {
        return gateway;
    }
}
