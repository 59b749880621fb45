package org.tandem.readmodel.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.database.Sql;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Currency;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Uetr;
import org.tandem.readmodel.network.ChangeRow;
import org.tandem.readmodel.rates.OfferRow;

/// The network, its rules, rates and offers: rare events, one statement each.
final class NetworkTables {
    private final Sql sql;
    private final Directory directory;
    private final Statements statements;
    private final Set<UUID> openChanges = new HashSet<>();

    NetworkTables(Sql sql, Directory directory, Statements statements) {
        this.sql = sql;
        this.directory = directory;
        this.statements = statements;
    }

    void founded(Event.NetworkFounded event, long micros) {
        statements.add("insert network", event.name(), directory.party(event.operator()).id, micros);
        int rank = 0;
        for (String officer : event.officers()) {
            statements.add("insert officer", officer, rank++);
        }
    }

    void proposed(Event.ChangeProposed event, long sequence, long micros) {
        UUID id = Numbers.uuid(event.change());
        openChanges.add(id);
        insert(
                sequence,
                id,
                event.what(),
                ChangeRow.State.OPEN,
                event.officer(),
                micros,
                Numbers.micros(event.expiresAtNanos()),
                null,
                null);
    }

    void applied(Event.ChangeApplied event, long sequence, long micros) {
        UUID id = Numbers.uuid(event.change());
        if (openChanges.remove(id)) {
            statements.add("decide change", ChangeRow.State.APPLIED.code(), event.approver(), micros, id);
        } else {
            // A founding change was never open.
            insert(
                    sequence,
                    id,
                    event.what(),
                    ChangeRow.State.APPLIED,
                    event.proposer(),
                    micros,
                    null,
                    event.approver(),
                    micros);
        }
        takeEffect(event.what(), sequence, micros);
    }

    void withdrawn(Event.ChangeWithdrawn event, long micros) {
        UUID id = Numbers.uuid(event.change());
        openChanges.remove(id);
        ChangeRow.State state = event.officer().isEmpty() ? ChangeRow.State.EXPIRED : ChangeRow.State.WITHDRAWN;
        statements.add("decide change", state.code(), event.officer(), micros, id);
    }

    void published(Event.ReferenceRatePublished event, long sequence, long micros) {
        meet(event.pair().source(), event.pair().target());
        statements.add(
                "insert reference rate",
                sequence,
                micros,
                event.rate().scaled(),
                directory.party(event.publisher()).id,
                event.pair().source().code(),
                event.pair().target().code());
    }

    void published(Event.OfferPublished event, long sequence, long micros) {
        Offer offer = event.offer();
        meet(offer.pair().source(), offer.pair().target());
        endOffer(offer.fxProvider(), offer.pair().source(), offer.pair().target(), OfferRow.Ending.REPLACED, micros);
        statements.add(
                "insert offer",
                sequence,
                micros,
                Numbers.micros(offer.validUntilNanos()),
                offer.maxSourceMinor(),
                offer.tiers().stream().mapToLong(Tier::fromSourceMinor).toArray(),
                offer.tiers().stream().mapToLong(tier -> tier.rate().scaled()).toArray(),
                directory.party(offer.fxProvider()).id,
                offer.pair().source().code(),
                offer.pair().target().code());
    }

    void withdrawn(Event.OfferWithdrawn event, long micros) {
        endOffer(
                event.fxProvider(),
                event.pair().source(),
                event.pair().target(),
                event.expired() ? OfferRow.Ending.EXPIRED : OfferRow.Ending.WITHDRAWN,
                micros);
    }

    void load(Connection connection) throws SQLException {
        openChanges.clear();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.get("open changes"))) {
            while (rows.next()) {
                openChanges.add(rows.getObject("change", UUID.class));
            }
        }
    }

    private void insert(
            long sequence,
            UUID id,
            Change what,
            ChangeRow.State state,
            String proposer,
            long micros,
            @Nullable Long expiresMicros,
            @Nullable String decider,
            @Nullable Long decidedMicros) {
        ChangeFields fields = ChangeFields.of(what);
        Uetr uetr = fields.uetr;
        statements.add(
                "insert change",
                sequence,
                id,
                fields.kind,
                fields.names(),
                fields.values(),
                uetr == null ? null : Numbers.uuid(uetr),
                state.code(),
                proposer,
                micros,
                expiresMicros,
                decider,
                decidedMicros);
    }

    private void endOffer(Bic fxProvider, Currency source, Currency target, OfferRow.Ending ending, long micros) {
        statements.add(
                "end offer", micros, ending.code(), directory.party(fxProvider).id, source.code(), target.code());
    }

    private void takeEffect(Change change, long sequence, long micros) {
        switch (change) {
            case Change.AddCurrency it -> {
                directory.added(it.currency(), it.settlementBank());
                statements.add(
                        "add currency",
                        directory.party(it.settlementBank()).id,
                        sequence,
                        it.currency().decimals(),
                        it.currency().code());
            }
            case Change.AdmitParticipant it -> admit(it, micros);
            case Change.SetParticipantState it ->
                statements.add("set participant state", it.state().code(), directory.party(it.bic()).id);
            case Change.SetAccountState it ->
                statements.add("set account state", it.state().code(), directory.account(it.account()).id);
            case Change.SetFees it -> setFees(it, micros);
            case Change.SetLimits it -> {
                meet(it.currency(), it.currency());
                statements.add(
                        "set limits",
                        directory.party(it.participant()).id,
                        it.currency().code(),
                        it.paymentMaxMinor(),
                        it.dayMaxMinor(),
                        micros);
            }
            case Change.SetParameters it -> setParameters(it.parameters());
            case Change.ActivateLists it -> statements.add("activate lists", it.epoch(), it.version(), micros);
            // The payment's own events say what came of it, and until when it was held.
            case Change.DecideHold _, Change.SetHold _, Change.ActivatePolicy _ -> {}
        }
    }

    private void admit(Change.AdmitParticipant it, long micros) {
        directory.moved(it.bic(), it.country());
        statements.add(
                "admit participant",
                it.name(),
                it.country(),
                it.role().code(),
                it.unquotedAllowed(),
                micros,
                directory.party(it.bic()).id);
        for (Currency currency : it.currencies()) {
            directory.account(AccountId.settlement(it.bic(), currency));
        }
    }

    private void setFees(Change.SetFees it, long micros) {
        Fee sender = it.sender();
        Fee receiver = it.receiver();
        meet(it.pair().source(), it.pair().target());
        statements.add(
                "set fees",
                it.pair().source().code(),
                it.pair().target().code(),
                sender.fixedMinor(),
                sender.partsPerMillion(),
                sender.leastMinor(),
                sender.greatestMinor(),
                receiver.fixedMinor(),
                receiver.partsPerMillion(),
                receiver.leastMinor(),
                receiver.greatestMinor(),
                micros);
    }

    private void setParameters(Parameters it) {
        statements.add(
                "set parameters",
                it.quoteLifeMillis(),
                it.acceptanceMillis(),
                it.paymentMillis(),
                it.holdMillis(),
                it.returnWindowMillis(),
                it.duplicateWindowMillis(),
                it.changeLifeMillis());
    }

    private void meet(Currency source, Currency target) {
        directory.meet(source);
        directory.meet(target);
    }
}
