package org.tandem.readmodel.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.database.Sql;
import org.tandem.domain.Broken;
import org.tandem.domain.event.Event;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;

/// Payments: whatever happens to one within a batch becomes one row by COPY; one that an earlier batch has written
/// becomes one line of a single UPDATE. Payments that have not ended are remembered, and read back at a start.
final class PaymentTable {
    private final Sql sql;
    private final Directory directory;
    private final PaymentCopy rows;
    private final Map<Uetr, OpenPayment> open = new HashMap<>();
    private final List<PaymentCopy.Born> born = new ArrayList<>();
    private final List<OpenPayment> changed = new ArrayList<>();

    PaymentTable(Sql sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
        this.rows = new PaymentCopy(directory);
    }

    void reserved(Event.PaymentReserved event, long sequence, long micros) {
        OpenPayment payment = new OpenPayment(sequence, event.uetr(), PaymentState.RESERVED, micros, 0);
        payment.reservedMicros = micros;
        payment.deadlineMicros = Numbers.micros(event.deadlineNanos());
        payment.delivered = true;
        begin(new PaymentCopy.Born(
                payment, event.kind(), event.terms(), event.clearance(), Numbers.micros(event.createdAtNanos())));
    }

    void held(Event.PaymentHeld event, long sequence, long micros) {
        OpenPayment payment = new OpenPayment(sequence, event.uetr(), PaymentState.HELD, micros, micros);
        payment.deadlineMicros = Numbers.micros(event.deadlineNanos());
        payment.reason = event.clearance().reason();
        begin(new PaymentCopy.Born(
                payment, event.kind(), event.terms(), event.clearance(), Numbers.micros(event.createdAtNanos())));
    }

    void released(Event.HoldReleased event, long micros) {
        OpenPayment payment = known(event.uetr());
        payment.state = PaymentState.RESERVED;
        payment.reason = Reason.NONE;
        payment.reservedMicros = micros;
        payment.deadlineMicros = Numbers.micros(event.deadlineNanos());
        payment.delivered = true;
        change(payment);
    }

    OpenPayment ended(
            Uetr uetr, PaymentState state, Reason reason, @Nullable String detail, long sequence, long micros) {
        OpenPayment payment = known(uetr);
        open.remove(uetr);
        payment.state = state;
        payment.reason = reason;
        payment.detail = detail;
        payment.endedSequence = sequence;
        payment.endedMicros = micros;
        change(payment);
        return payment;
    }

    /// Written at once: a refused payment never changes again.
    void refused(Event.PaymentRefused event, long sequence, long micros) {
        rows.refused(event, sequence, micros);
    }

    void write(Connection connection, Statements statements) throws SQLException {
        for (PaymentCopy.Born row : born) {
            rows.put(row);
            row.payment().unwritten = false;
        }
        born.clear();
        rows.send(connection);
        if (!changed.isEmpty()) {
            update(connection, statements);
        }
        changed.clear();
    }

    void load(Connection connection) throws SQLException {
        open.clear();
        born.clear();
        changed.clear();
        rows.clear();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql.get("open payments"))) {
            while (found.next()) {
                OpenPayment payment = new OpenPayment(
                        found.getLong("sequence"),
                        Uetr.of(found.getObject("uetr", UUID.class)),
                        PaymentState.of(found.getInt("state")),
                        found.getLong("received_micros"),
                        found.getLong("held_micros"));
                payment.reservedMicros = found.getLong("reserved_micros");
                payment.deadlineMicros = found.getLong("deadline_micros");
                payment.delivered = found.getBoolean("delivered");
                open.put(payment.uetr, payment);
            }
        }
    }

    /// Keys are given here, at the event's place among all events, and not when the row is written.
    private void begin(PaymentCopy.Born row) {
        OpenPayment payment = row.payment();
        PaymentTerms terms = row.terms();
        directory.meet(terms.source().currency());
        directory.meet(terms.target().currency());
        directory.party(terms.debtorAgent());
        directory.party(terms.creditorAgent());
        directory.party(terms.fxProvider());
        payment.unwritten = true;
        born.add(row);
        if (open.put(payment.uetr, payment) != null) {
            throw new Broken(
                    "event " + payment.sequence + " reserves for the payment " + payment.uetr + ", which is open");
        }
    }

    private void change(OpenPayment payment) {
        if (!payment.unwritten) {
            payment.unwritten = true;
            changed.add(payment);
        }
    }

    private OpenPayment known(Uetr uetr) {
        OpenPayment payment = open.get(uetr);
        if (payment == null) {
            throw new Broken("an event ends or releases the payment " + uetr + ", which is not open");
        }
        return payment;
    }

    private void update(Connection connection, Statements statements) throws SQLException {
        int count = changed.size();
        long[][] numbers = new long[5][count];
        int[][] codes = new int[3][count];
        @Nullable String[] details = new @Nullable String[count];
        Boolean[] delivered = new Boolean[count];
        for (int i = 0; i < count; i++) {
            OpenPayment payment = changed.get(i);
            payment.unwritten = false;
            numbers[0][i] = payment.sequence;
            codes[0][i] = payment.state.code();
            codes[1][i] = payment.reason.wire();
            details[i] = payment.detail;
            delivered[i] = payment.delivered;
            numbers[1][i] = payment.reservedMicros;
            numbers[2][i] = payment.deadlineMicros;
            numbers[3][i] = payment.endedMicros;
            numbers[4][i] = payment.endedSequence;
            codes[2][i] = (int) payment.roundingMinor;
        }
        int written = statements.runNow(
                connection,
                "update payments",
                numbers[0],
                codes[0],
                codes[1],
                details,
                delivered,
                numbers[1],
                numbers[2],
                numbers[3],
                numbers[4],
                codes[2]);
        Broken.unless(written == count, count + " payments changed but the ledger has rows for " + written);
    }
}
