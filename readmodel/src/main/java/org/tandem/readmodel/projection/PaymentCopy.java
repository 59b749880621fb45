package org.tandem.readmodel.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.database.CopyIn;
import org.tandem.domain.compliance.Clearance;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.FixedSide;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.PaymentTerms;

/// New rows of payments, by COPY.
final class PaymentCopy {
    private static final List<String> COLUMNS = List.of(
            "sequence",
            "uetr",
            "created_at",
            "received_at",
            "source_minor",
            "target_minor",
            "sender_fee_minor",
            "receiver_fee_minor",
            "quote",
            "fraction32",
            "rate",
            "reference",
            "margin_ppm",
            "total_cost_ppm",
            "list_epoch",
            "held_at",
            "reserved_at",
            "deadline_at",
            "ended_at",
            "ended_sequence",
            "debtor_agent",
            "creditor_agent",
            "fx_provider",
            "kind",
            "state",
            "reason",
            "fixed_side",
            "rounding_minor",
            "verdict",
            "screening_method",
            "refused",
            "delivered",
            "source_currency",
            "target_currency",
            "detail");

    record Born(
            OpenPayment payment,
            PaymentKind kind,
            PaymentTerms terms,
            @Nullable Clearance clearance,
            long createdMicros) {}

    private final Directory directory;
    private final CopyIn copy = new CopyIn("ledger.payment", COLUMNS);

    PaymentCopy(Directory directory) {
        this.directory = directory;
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

    void send(Connection connection) throws SQLException {
        copy.send(connection);
    }

    void clear() {
        copy.clear();
    }

    void put(Born row) {
        OpenPayment payment = row.payment();
        PaymentTerms terms = row.terms();
        Pricing pricing = Pricing.of(terms);
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
            copy.putShort(clearance.verdict().code())
                    .putShort(clearance.method().code());
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
}
