package org.tandem.app.machine;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.tandem.app.audit.DecisionTrail;
import org.tandem.app.audit.SignedTrail;
import org.tandem.app.cases.CaseWork;
import org.tandem.app.journal.GatewayFeed;
import org.tandem.app.journal.JournalBacklog;
import org.tandem.app.network.NetworkDefinition;
import org.tandem.app.records.LedgerRecords;
import org.tandem.app.watch.CommandMeters;
import org.tandem.app.watch.Meters;
import org.tandem.app.watch.PaymentMeters;
import org.tandem.cluster.LedgerClient;
import org.tandem.cluster.journal.Journal;
import org.tandem.compliance.Gate;
import org.tandem.domain.party.Bic;
import org.tandem.gateway.Gateway;
import org.tandem.gateway.GatewaySettings;
import org.tandem.gateway.delivery.OriginalMessage;
import org.tandem.gateway.directory.Participant;
import org.tandem.gateway.message.RefusedContent;
import org.tandem.gateway.port.Ledger;

/// The gateway with what it stands on: the journal's feed, the way to the ledger, the gate and its lists. The same in
/// one machine's process and in a process of its own.
public final class GatewayPart {
    private final NetworkDefinition network;
    private final Journal journal;
    private final GatewayFeed feed;
    private final Ledger ledger;
    private final ScreeningRoom room;
    private final Gateway gateway;
    private final PaymentMeters payments;
    private final DecisionTrail decisions;

    private GatewayPart(
            NetworkDefinition network,
            Journal journal,
            GatewayFeed feed,
            Ledger ledger,
            ScreeningRoom room,
            Gateway gateway,
            PaymentMeters payments,
            DecisionTrail decisions) {
        this.payments = payments;
        this.decisions = decisions;
        this.network = network;
        this.journal = journal;
        this.feed = feed;
        this.ledger = ledger;
        this.room = room;
        this.gateway = gateway;
    }

    /// Wires it; nothing runs before [#begin].
    ///
    /// @param parts closes what was opened
    /// @param folder has the lists' store
    /// @param meters count commands and payments
    /// @param feed of this journal, not yet started; what it waits for are the ledger's answers
    /// @throws CannotStart with what to do
    public static GatewayPart wire(
            Parts parts,
            ScreeningFolder folder,
            NetworkCopy copy,
            SignedTrail audit,
            Journal journal,
            GatewayFeed feed,
            LedgerClient client,
            LedgerRecords records,
            CaseWork cases,
            Meters meters) {
        CommandMeters commands = new CommandMeters(meters);
        Ledger ledger = command -> commands.timed(command, feed.afterGateway(client.submit(command)));
        ScreeningRoom room =
                parts.add(ScreeningRoom.open(folder, copy, audit, cases.gateSettings(), cases::listsInForce));
        Gateway gateway = parts.add(new Gateway(
                GatewaySettings.DEFAULT,
                new Gateway.Ports(
                        ledger,
                        new JournalBacklog(journal),
                        records,
                        records,
                        room.desk(),
                        room.lists().gate()),
                InstantSource.system()));
        return new GatewayPart(
                copy.definition(),
                journal,
                feed,
                ledger,
                room,
                gateway,
                new PaymentMeters(meters),
                parts.add(decisions(audit)));
    }

    private static DecisionTrail decisions(SignedTrail audit) {
        try {
            return DecisionTrail.open(audit, new RefusedContent(new OriginalMessage())::of);
        } catch (IOException e) {
            throw new CannotStart("the audit trail cannot be read: " + e.getMessage(), e);
        }
    }

    /// Takes in the journal that is there.
    public void begin() throws InterruptedException {
        feed.start((step, position) -> {
            gateway.onStep(step, position);
            payments.onStep(step);
            room.lists().follow(gateway.directory());
            decisions.onStep(step);
        });
        feed.awaitPosition(journal.endPosition());
    }

    /// Founds the ledger when it is empty, waits for the lists in force, and lets officers decide on them.
    /// @return whether it was
    public boolean found() {
        boolean empty = !gateway.directory().isFounded();
        if (empty) {
            new Founding(network, room.found(), ledger).run();
        }
        room.begin(gateway.directory(), ledger);
        return empty;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Gate gate() {
        return room.lists().gate();
    }

    /// The participants admitted now.
    public List<Bic> agents() {
        return gateway.directory().participants().stream().map(Participant::bic).toList();
    }

    public Gateway gateway() {
        return gateway;
    }
}
