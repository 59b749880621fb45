package org.tandem.engine.payment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;
import org.tandem.domain.Limits;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.PaymentState;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.engine.network.Bounds;
import org.tandem.engine.network.Network;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;
import org.tandem.engine.table.RowList;
import org.tandem.engine.table.Table;
import org.tandem.engine.time.Deadlines;
import org.tandem.engine.time.Nanos;

/// Every payment that is remembered, one row each. A row is pending (held or reserved, in the order of submission) or
/// ended (in the order of finality). Ended rows are forgotten from the oldest on, when their window is over or the
/// memory is full.
public final class Payments {
    final PaymentRows rows;
    private final Network network;
    private final Deadlines deadlines;
    private final Bounds bounds;
    private final RowList pending;
    private final RowList ended;
    // By row: what a held payment's release has to deliver.
    private byte[] @Nullable [] originals = new byte[0] @Nullable [];

    public Payments(Network network, Deadlines deadlines, Bounds bounds) {
        this.network = network;
        this.deadlines = deadlines;
        this.bounds = bounds;
        this.rows = new PaymentRows(network);
        this.pending = new RowList(rows.table);
        this.ended = new RowList(rows.table);
    }

    public int size() {
        return rows.table.size();
    }

    public int pendingCount() {
        return pending.size();
    }

    boolean hasRoom() {
        return pending.size() < bounds.pendingPayments();
    }

    Outcome known(int row) {
        return new Outcome.PaymentKnown(
                rows.uetr(row), rows.state(row), rows.reason(row), rows.table.get(row, PaymentRows.SINCE));
    }

    /// Remembers a payment that ended at the door.
    void addRefused(
            Uetr uetr,
            long contentHigh,
            long contentLow,
            PaymentKind kind,
            Bic debtor,
            Bic creditor,
            Reason reason,
            long nowNanos) {
        int row = add(uetr, contentHigh, contentLow);
        rows.markRefused(row, kind, debtor, creditor);
        rows.setState(row, PaymentState.REJECTED, reason, nowNanos);
        rows.table.set(row, PaymentRows.ANCHOR, nowNanos);
        ended.append(row);
    }

    /// @param state HELD or RESERVED; the deadline is set by [#setDeadline]
    int addPending(
            Uetr uetr,
            long contentHigh,
            long contentLow,
            PaymentKind kind,
            PaymentState state,
            Draft draft,
            long nowNanos) {
        int row = add(uetr, contentHigh, contentLow);
        rows.setTerms(row, kind, draft);
        rows.setState(row, state, Reason.NONE, nowNanos);
        rows.table.set(row, PaymentRows.ANCHOR, nowNanos);
        pending.append(row);
        return row;
    }

    void setDeadline(int row, long deadlineNanos) {
        rows.table.set(row, PaymentRows.TICKET, deadlines.add(deadlineNanos, Deadlines.PAYMENT, row));
    }

    void clearDeadline(int row) {
        deadlines.remove((int) rows.table.get(row, PaymentRows.TICKET));
        rows.table.set(row, PaymentRows.TICKET, 0);
    }

    long deadline(int row) {
        return deadlines.nanosOf((int) rows.table.get(row, PaymentRows.TICKET));
    }

    long submittedAt(int row) {
        return rows.table.get(row, PaymentRows.ANCHOR);
    }

    /// When it became final.
    long endedAt(int row) {
        return rows.table.get(row, PaymentRows.ANCHOR);
    }

    /// A pending payment becomes final.
    void end(int row, PaymentState state, Reason reason, long nowNanos) {
        clearDeadline(row);
        if (row < originals.length) {
            originals[row] = null;
        }
        rows.setState(row, state, reason, nowNanos);
        rows.table.set(row, PaymentRows.ANCHOR, nowNanos);
        pending.remove(row);
        ended.append(row);
    }

    void keepOriginal(int row, byte[] original) {
        if (row >= originals.length) {
            originals = Arrays.copyOf(originals, Math.max(row + 1, originals.length * 2));
        }
        originals[row] = original;
    }

    byte[] original(int row) {
        byte[] original = row < originals.length ? originals[row] : null;
        if (original == null) {
            throw new Broken("the held payment " + rows.uetr(row) + " has lost its message");
        }
        return original;
    }

    void dropOriginal(int row) {
        originals[row] = null;
    }

    /// Forgets ended payments whose window is over, oldest first, a bounded number.
    public void sweep(long nowNanos) {
        Parameters parameters = network.parameters();
        long shortWindow = parameters.duplicateWindowMillis();
        long longWindow = Math.max(shortWindow, parameters.returnWindowMillis());
        for (int i = 0; i < Limits.EXPIRIES_PER_STEP_MAX; i++) {
            int row = ended.first();
            if (row == Table.NONE) {
                return;
            }
            long window = rows.state(row) == PaymentState.REJECTED ? shortWindow : longWindow;
            if (Nanos.plusMillis(endedAt(row), window) >= nowNanos) {
                return;
            }
            forget(row);
        }
    }

    /// Calls for every pending payment, in the order of submission.
    void eachPending(java.util.function.IntConsumer visitor) {
        for (int row = pending.first(); row != Table.NONE; row = pending.next(row)) {
            visitor.accept(row);
        }
    }

    public void check() {
        Broken.unless(pending.size() + ended.size() == rows.table.size(), "a payment is in no list");
        for (int row = ended.first(); row != Table.NONE; row = ended.next(row)) {
            if (!rows.state(row).isFinal()) {
                throw new Broken(rows.uetr(row) + " ended but is not final");
            }
        }
    }

    public void writeTo(WordWriter out) {
        out.put(pending.size());
        for (int row = pending.first(); row != Table.NONE; row = pending.next(row)) {
            writeRow(row, out);
            int ticket = (int) rows.table.get(row, PaymentRows.TICKET);
            out.put(deadlines.nanosOf(ticket));
            out.put(deadlines.orderOf(ticket));
            if (rows.state(row) == PaymentState.HELD) {
                out.put(original(row));
            }
        }
        out.put(ended.size());
        for (int row = ended.first(); row != Table.NONE; row = ended.next(row)) {
            writeRow(row, out);
            out.put(rows.table.get(row, PaymentRows.TICKET));
            out.put(rows.table.get(row, PaymentRows.RECALL_LOW));
        }
    }

    public void readFrom(WordReader in) {
        int pendingCount = in.next(bounds.pendingPayments(), "count of pending payments");
        for (int i = 0; i < pendingCount; i++) {
            int row = readRow(in);
            Broken.unless(!rows.state(row).isFinal(), () -> rows.uetr(row) + " is pending but final");
            int ticket = deadlines.restore(in.next(), in.next(), Deadlines.PAYMENT, row);
            rows.table.set(row, PaymentRows.TICKET, ticket);
            if (rows.state(row) == PaymentState.HELD) {
                keepOriginal(row, in.nextBytes());
            }
            pending.append(row);
        }
        int endedCount = in.next(bounds.rememberedPayments(), "count of ended payments");
        for (int i = 0; i < endedCount; i++) {
            int row = readRow(in);
            rows.table.set(row, PaymentRows.TICKET, in.next());
            rows.table.set(row, PaymentRows.RECALL_LOW, in.next());
            ended.append(row);
        }
    }

    private int add(Uetr uetr, long contentHigh, long contentLow) {
        if (rows.table.size() >= bounds.rememberedPayments() && ended.size() > 0) {
            forget(ended.first());
        }
        int row = rows.table.add(uetr.high(), uetr.low());
        rows.table.set(row, PaymentRows.CONTENT_HIGH, contentHigh);
        rows.table.set(row, PaymentRows.CONTENT_LOW, contentLow);
        return row;
    }

    private void forget(int row) {
        ended.remove(row);
        rows.table.remove(row);
    }

    private void writeRow(int row, WordWriter out) {
        rows.table.writeTo(out, row, Table.HIGH, Table.LOW + 1);
        rows.table.writeTo(out, row, PaymentRows.CONTENT_HIGH, PaymentRows.TICKET);
    }

    private int readRow(WordReader in) {
        int row = rows.table.add(in.next(), in.next());
        for (int column = PaymentRows.CONTENT_HIGH; column < PaymentRows.TICKET; column++) {
            rows.table.set(row, column, in.next());
        }
        return row;
    }
}
