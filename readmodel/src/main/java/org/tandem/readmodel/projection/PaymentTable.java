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
import org.tandem.database.CopyIn;
import org.tandem.domain.Broken;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.PaymentTerms;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.readmodel.rows.Sql;

/// Payments: whatever happens to one within a batch becomes one row by COPY; one that an earlier batch has written
/// becomes one line of a single UPDATE. Payments that have not ended are remembered, and read back at a start.
final class PaymentTable {
    private static final List<String> COLUMNS = List.of(
            "sequence", "uetr", "created_at", "received_at", "source_minor", "target_minor", "sender_fee_minor",
            "receiver_fee_minor", "quote", "fraction32", "rate", "reference", "margin_ppm", "total_cost_ppm",
            "list_epoch", "held_at", "reserved_at", "deadline_at", "ended_at", "ended_sequence", "debtor_agent",
            "creditor_agent", "fx_provider", "kind", "state", "reason", "fixed_side", "rounding_minor", "verdict",
            "screening_method", "refused", "delivered", "source_currency", "target_currency", "detail");

    private record Born(
            OpenPayment payment, PaymentKind kind, PaymentTerms terms, @Nullable Clearance clearance, long createdMicros) {}

    private final Sql sql;
    private final Directory directory;
    private final CopyIn copy = new CopyIn("ledger.payment", COLUMNS);
    private final Map<Uetr, OpenPayment> open = new HashMap<>();
    private final List<Born> born = new ArrayList<>();
    private final List<OpenPayment> changed = new ArrayList<>();

    PaymentTable(Sql sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    void reserved(Event.PaymentReserved event, long sequence, long micros) {
        OpenPayment payment = new OpenPayment(sequence, event.uetr(), PaymentState.RESERVED, micros, 0);
        payment.reservedMicros = micros;
        payment.deadlineMicros = Numbers.micros(event.deadlineNanos());
        payment.delivered = true;
        begin(new Born(payment, event.kind(), event.terms(), event.clearance(), Numbers.micros(event.createdAtNanos())));
    }

    void held(Event.PaymentHeld event, long sequence, long micros) {
        OpenPayment payment = new OpenPayment(sequence, event.uetr(), PaymentState.HELD, micros, micros);
        payment.deadlineMicros = Numbers.micros(event.deadlineNanos());
        payment.reason = event.clearance().reason();
        begin(new Born(payment, event.kind(), event.terms(), event.clearance(), Numbers.micros(event.createdAtNanos())));
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

    OpenPayment ended(Uetr uetr, PaymentState state, Reason reason, @Nullable String detail, long sequence, long micros) {
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
        directory.meet(event.source().currency());
        directory.meet(event.targetCurrency());
        copy.row()
                .putLong(sequence)
                .putUuid(event.uetr().high(), event.uetr().low())
                .putTimestampMicros(Numbers.micros(event.createdAtNanos()))
                .putTimestampMicros(micros)
                .putLong(event.source().minor())
                .putLong(event.targetMinor())
                .putLong(0)
                .putLong(0)
                .putLong(event.quote().number())
                .putLong(0);
        // rate to deadline_at
        for (int column = 0; column < 8; column++) {
            copy.putNull();
        }
        copy.putTimestampMicros(micros)
                .putLong(sequence)
                .putInt(directory.party(event.debtorAgent()).id)
                .putInt(directory.party(event.creditorAgent()).id)
                .putInt(0)
                .putShort(event.kind().code())
                .putShort(PaymentState.REJECTED.code())
                .putShort(event.reason().wire())
                .putShort(FixedSide.SOURCE.code())
                .putShort(0)
                .putNull()
                .putNull()
                .putBoolean(true)
                .putBoolean(false)
                .putText(event.source().currency().code())
                .putText(event.targetCurrency().code())
                .putText(event.detail().isEmpty() ? null : event.detail());
    }

    /// Makes rows of what the batch did; the directory may learn of new parties here, so it writes after.
    void fill() {
        for (Born row : born) {
            put(row);
            row.payment().unwritten = false;
        }
        born.clear();
    }

    void write(Connection connection, Statements statements) throws SQLException {
        copy.send(connection);
        if (!changed.isEmpty()) {
            update(connection, statements);
        }
        changed.clear();
    }

    void load(Connection connection) throws SQLException {
        open.clear();
        born.clear();
        changed.clear();
        copy.clear();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.get("open payments"))) {
            while (rows.next()) {
                OpenPayment payment = new OpenPayment(
                        rows.getLong("sequence"),
                        Uetr.of(rows.getObject("uetr", UUID.class)),
                        PaymentState.of(rows.getInt("state")),
                        rows.getLong("received_micros"),
                        rows.getLong("held_micros"));
                payment.reservedMicros = rows.getLong("reserved_micros");
                payment.deadlineMicros = rows.getLong("deadline_micros");
                payment.delivered = rows.getBoolean("delivered");
                open.put(payment.uetr, payment);
            }
        }
    }

    private void begin(Born row) {
        OpenPayment payment = row.payment();
        payment.unwritten = true;
        born.add(row);
        if (open.put(payment.uetr, payment) != null) {
            throw new Broken("event " + payment.sequence + " reserves for the payment " + payment.uetr + ", which is open");
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

    private void put(Born row) {
        OpenPayment payment = row.payment();
        PaymentTerms terms = row.terms();
        Pricing pricing = Pricing.of(terms);
        directory.meet(terms.source().currency());
        directory.meet(terms.target().currency());
        copy.row()
                .putLong(payment.sequence)
                .putUuid(payment.uetr.high(), payment.uetr.low())
                .putTimestampMicros(row.createdMicros())
                .putTimestampMicros(payment.receivedMicros)
                .putLong(terms.source().minor())
                .putLong(terms.target().minor())
                .putLong(terms.senderFee().minor())
                .putLong(terms.receiverFee().minor())
                .putLong(terms.quote().number())
                .putLong(terms.fraction32());
        number(terms.rate() == null ? null : terms.rate().scaled());
        number(terms.reference() == null ? null : terms.reference().scaled());
        number(pricing.marginPpm());
        number(pricing.totalCostPpm());
        Clearance clearance = row.clearance();
        number(clearance == null ? null : clearance.listEpoch());
        time(payment.heldMicros);
        time(payment.reservedMicros);
        time(payment.deadlineMicros);
        time(payment.endedMicros);
        number(payment.endedSequence == 0 ? null : payment.endedSequence);
        copy.putInt(directory.party(terms.debtorAgent()).id)
                .putInt(directory.party(terms.creditorAgent()).id)
                .putInt(directory.party(terms.fxProvider()).id)
                .putShort(row.kind().code())
                .putShort(payment.state.code())
                .putShort(payment.reason.wire())
                .putShort(terms.fixedSide().code())
                .putShort((int) payment.roundingMinor);
        if (clearance == null) {
            copy.putNull().putNull();
        } else {
            copy.putShort(clearance.verdict().code()).putShort(clearance.method().code());
        }
        copy.putBoolean(false)
                .putBoolean(payment.delivered)
                .putText(terms.source().currency().code())
                .putText(terms.target().currency().code())
                .putText(payment.detail);
    }

    private void number(@Nullable Long value) {
        if (value == null) {
            copy.putNull();
        } else {
            copy.putLong(value);
        }
    }

    private void time(long micros) {
        if (micros == 0) {
            copy.putNull();
        } else {
            copy.putTimestampMicros(micros);
        }
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
                connection, "update payments", numbers[0], codes[0], codes[1], details, delivered, numbers[1], numbers[2],
                numbers[3], numbers[4], codes[2]);
        Broken.unless(written == count, count + " payments changed but the ledger has rows for " + written);
    }
}
