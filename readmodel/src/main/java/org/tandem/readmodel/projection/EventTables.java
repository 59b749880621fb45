package org.tandem.readmodel.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.database.CopyIn;
import org.tandem.database.Sql;
import org.tandem.domain.event.Event;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Postings;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.readmodel.payment.MessageRow.Kind;

/// What each event means for the tables. Everything is gathered in memory and written at the batch's end, so that
/// what an event leads to never depends on where batches were cut.
final class EventTables {
    private static final long MINUTE_MICROS = 60_000_000L;
    private static final int DIRECTION_IN = 1;

    private final Sql sql;
    private final Directory directory;
    private final Statements statements;
    private final NetworkTables network;
    private final PaymentTable payments;
    private final PostingTable postings;
    private final FundingTable fundings;
    private final QuoteTable quotes;
    private final Rollup rollup;
    private final CopyIn messages =
            new CopyIn("ledger.message", List.of("event_sequence", "uetr", "direction", "kind", "original"));
    private long lastMinute;

    EventTables(Sql sql) {
        this.sql = sql;
        directory = new Directory(sql);
        statements = new Statements(sql);
        network = new NetworkTables(sql, directory, statements);
        payments = new PaymentTable(sql, directory);
        postings = new PostingTable(directory);
        fundings = new FundingTable(directory, statements, postings);
        quotes = new QuoteTable(directory);
        rollup = new Rollup(directory);
    }

    void apply(Event event, long sequence, long micros) {
        milestone(sequence, micros);
        switch (event) {
            case Event.NetworkFounded it -> network.founded(it, micros);
            case Event.ChangeProposed it -> network.proposed(it, sequence, micros);
            case Event.ChangeApplied it -> network.applied(it, sequence, micros);
            case Event.ChangeWithdrawn it -> network.withdrawn(it, micros);
            case Event.ReferenceRatePublished it -> network.published(it, sequence, micros);
            case Event.OfferPublished it -> network.published(it, sequence, micros);
            case Event.OfferWithdrawn it -> network.withdrawn(it, micros);
            case Event.QuotesGiven it -> quotes.given(it, sequence, micros);
            case Event.PaymentReserved it -> reserved(it, sequence, micros);
            case Event.PaymentHeld it -> held(it, sequence, micros);
            case Event.HoldReleased it -> {
                payments.released(it, micros);
                rollup.reserved(it.terms(), micros);
            }
            case Event.PaymentRefused it -> refused(it, sequence, micros);
            case Event.PaymentRejected it -> rejected(it, sequence, micros);
            case Event.PaymentSettled it -> settled(it, sequence, micros);
            case Event.PaymentReturned it -> returned(it, sequence, micros);
            case Event.RecallRequested it -> recalled(it, sequence, micros);
            case Event.RecallAnswered it -> recallAnswered(it, sequence, micros);
            case Event.InformationAsked _, Event.InformationAnswered _ -> {
                // The officers' part of the store has these: other banks' people may read the ledger's rows.
            }
            case Event.Funded it -> fundings.funded(it, sequence, micros);
            case Event.DefundingRequested it -> fundings.requested(it, sequence, micros);
            case Event.DefundingConfirmed it -> fundings.confirmed(it, sequence, micros);
            case Event.DefundingRefused it -> fundings.refused(it, sequence, micros);
        }
    }

    /// Writes everything gathered.
    ///
    /// @param lastMicros the log's time at the end of the batch
    void write(Connection connection, long lastMicros) throws SQLException {
        directory.write(connection);
        payments.write(connection, statements);
        quotes.write(connection);
        messages.send(connection);
        statements.run(connection);
        postings.write(connection, statements);
        rollup.write(connection, statements, lastMicros);
    }

    /// Forgets everything gathered and reads back what the rows say.
    void load(Connection connection) throws SQLException {
        statements.clear();
        postings.clear();
        quotes.clear();
        messages.clear();
        rollup.clear();
        directory.load(connection);
        network.load(connection);
        payments.load(connection);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.get("last milestone"))) {
            lastMinute = row.next() ? row.getLong("minute") : 0;
        }
    }

    private void reserved(Event.PaymentReserved it, long sequence, long micros) {
        payments.reserved(it, sequence, micros);
        reserve(it.terms(), 1);
        message(sequence, it.uetr(), it.kind(), it.originalMessage());
        rollup.reserved(it.terms(), micros);
    }

    private void held(Event.PaymentHeld it, long sequence, long micros) {
        payments.held(it, sequence, micros);
        reserve(it.terms(), 1);
        message(sequence, it.uetr(), it.kind(), it.originalMessage());
        rollup.held(it.terms(), micros);
    }

    private void refused(Event.PaymentRefused it, long sequence, long micros) {
        payments.refused(it, sequence, micros);
        message(sequence, it.uetr(), it.kind(), it.originalMessage());
        rollup.refused(it.source().currency(), it.targetCurrency(), it.reason(), micros);
    }

    private void rejected(Event.PaymentRejected it, long sequence, long micros) {
        OpenPayment payment = payments.ended(
                it.uetr(), PaymentState.REJECTED, it.reason(), textOrNull(it.detail()), sequence, micros);
        payment.delivered = it.delivered();
        reserve(it.terms(), -1);
        rollup.rejected(it.terms(), it.reason(), micros);
    }

    private void settled(Event.PaymentSettled it, long sequence, long micros) {
        OpenPayment payment = payments.ended(it.uetr(), PaymentState.SETTLED, Reason.NONE, null, sequence, micros);
        payment.roundingMinor = it.roundingMinor();
        reserve(it.terms(), -1);
        Postings.settlement(
                it.terms(), it.operator(), it.roundingMinor(), postings.of(sequence, payment.sequence, micros));
        rollup.settled(it.terms(), payment, micros);
    }

    private void returned(Event.PaymentReturned it, long sequence, long micros) {
        statements.add("return payment", it.reason().wire(), micros, Numbers.uuid(it.uetr()));
        statements.add(
                "insert return",
                sequence,
                Numbers.uuid(it.returnId()),
                Numbers.uuid(it.uetr()),
                micros,
                it.reason().wire());
        Postings.ofReturn(it.terms(), postings.of(sequence, 0, micros));
        message(sequence, it.uetr(), Kind.PACS_004, it.originalMessage());
        rollup.returned(it.terms(), micros);
    }

    private void recalled(Event.RecallRequested it, long sequence, long micros) {
        statements.add(
                "insert recall",
                sequence,
                Numbers.uuid(it.recall()),
                Numbers.uuid(it.uetr()),
                micros,
                directory.party(it.debtorAgent()).id,
                directory.party(it.creditorAgent()).id,
                it.reason().wire());
        message(sequence, it.uetr(), Kind.CAMT_056, it.originalMessage());
    }

    private void recallAnswered(Event.RecallAnswered it, long sequence, long micros) {
        statements.add(
                "answer recall", sequence, micros, it.accepted(), it.reason().wire(), Numbers.uuid(it.recall()));
        message(sequence, it.uetr(), Kind.CAMT_029, it.originalMessage());
    }

    /// What a payment promises: the debtor agent's amount and fee, and the FX provider's target amount.
    private void reserve(PaymentTerms terms, int sign) {
        postings.reserve(terms.debtorAgent(), terms.source().currency(), sign * terms.debitMinor());
        if (terms.hasFx()) {
            postings.reserve(
                    terms.fxProvider(),
                    terms.target().currency(),
                    sign * terms.target().minor());
        }
    }

    private void message(long sequence, Uetr uetr, PaymentKind kind, byte[] original) {
        message(sequence, uetr, kind == PaymentKind.CUSTOMER ? Kind.PACS_008 : Kind.PACS_009, original);
    }

    private void message(long sequence, Uetr uetr, Kind kind, byte[] original) {
        if (original.length > 0) {
            messages.row()
                    .putLong(sequence)
                    .putUuid(uetr.high(), uetr.low())
                    .putShort(DIRECTION_IN)
                    .putShort(kind.code())
                    .putBytes(original);
        }
    }

    private void milestone(long sequence, long micros) {
        long minute = Math.floorDiv(micros, MINUTE_MICROS);
        if (minute > lastMinute) {
            lastMinute = minute;
            statements.add("insert milestone", minute * MINUTE_MICROS, sequence);
        }
    }

    private static @Nullable String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
