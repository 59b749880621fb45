package org.tandem.engine.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.payment.Reason;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;
import org.tandem.engine.table.RowList;
import org.tandem.engine.table.Table;

/// The commands answered within one window, in the order they came.
public final class Generation {
    public static final long NO_REQUEST = -1;

    private static final int FINGERPRINT = Table.FIRST_OWN_COLUMN;
    private static final int REASON = FINGERPRINT + 1;
    private static final int REQUEST = FINGERPRINT + 2;
    private static final int WIDTH = FINGERPRINT + 3;

    private final Table table = new Table(WIDTH);
    private RowList inOrder = new RowList(table);
    // By row: why it was refused. Few are.
    private @Nullable String[] details = new @Nullable String[0];

    int size() {
        return table.size();
    }

    int find(CommandId id) {
        return table.find(id.high(), id.low());
    }

    long fingerprint(int row) {
        return table.get(row, FINGERPRINT);
    }

    Reason reason(int row) {
        return Reason.of((int) table.get(row, REASON));
    }

    long quoteRequest(int row) {
        return table.get(row, REQUEST);
    }

    String detail(int row) {
        String detail = row < details.length ? details[row] : null;
        if (detail == null) {
            throw new Broken("a remembered refusal has lost its detail");
        }
        return detail;
    }

    void add(CommandId id, long fingerprint, Reason reason, String detail, long quoteRequest) {
        int row = table.add(id.high(), id.low());
        table.set(row, FINGERPRINT, fingerprint);
        table.set(row, REASON, reason.wire());
        table.set(row, REQUEST, quoteRequest);
        if (reason != Reason.NONE) {
            if (row >= details.length) {
                details = Arrays.copyOf(details, Math.max(row + 1, details.length * 2));
            }
            details[row] = detail;
        }
        inOrder.append(row);
    }

    void clear() {
        table.clear();
        inOrder = new RowList(table);
        details = new @Nullable String[0];
    }

    void writeTo(WordWriter out) {
        out.put(table.size());
        for (int row = inOrder.first(); row != Table.NONE; row = inOrder.next(row)) {
            out.put(table.get(row, Table.HIGH));
            out.put(table.get(row, Table.LOW));
            out.put(fingerprint(row));
            out.put(table.get(row, REASON));
            out.put(quoteRequest(row));
            if (reason(row) != Reason.NONE) {
                out.put(detail(row));
            }
        }
    }

    void readFrom(WordReader in, int countMax) {
        int count = in.next(countMax, "count of remembered commands");
        for (int i = 0; i < count; i++) {
            CommandId id = new CommandId(in.next(), in.next());
            long fingerprint = in.next();
            Reason reason = Reason.of(in.next(127, "reason of a refusal"));
            long request = in.next();
            add(id, fingerprint, reason, reason == Reason.NONE ? "" : in.nextText(), request);
        }
    }
}
