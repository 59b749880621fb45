package org.tandem.engine.memory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome.Refused;
import org.tandem.domain.payment.Reason;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;
import org.tandem.engine.table.RowList;
import org.tandem.engine.table.Table;

/// The answers of one window. Refusals are kept whole, so that they can be repeated word for word.
final class Generation {
    private static final int FINGERPRINT = Table.FIRST_OWN_COLUMN;
    private static final int NOTE = FINGERPRINT + 1;
    /// The place of the refusal plus one; zero when the command was applied.
    private static final int REFUSAL = FINGERPRINT + 2;

    private static final int WIDTH = FINGERPRINT + 3;

    private final Table table = new Table(WIDTH);
    private RowList order = new RowList(table);
    private final List<Refused> refusals = new ArrayList<>();

    int size() {
        return table.size();
    }

    int find(CommandId id) {
        return table.find(id.high(), id.low());
    }

    Recollection at(int row) {
        int refusal = (int) table.get(row, REFUSAL);
        return new Recollection(
                table.get(row, FINGERPRINT),
                refusal == 0 ? null : refusals.get(refusal - 1),
                table.get(row, NOTE));
    }

    void add(CommandId id, long fingerprint, @Nullable Refused refused, long note) {
        add(id.high(), id.low(), fingerprint, refused, note);
    }

    void clear() {
        table.clear();
        order = new RowList(table);
        refusals.clear();
    }

    void writeTo(WordWriter out) {
        out.put(order.size());
        for (int row = order.first(); row != Table.NONE; row = order.next(row)) {
            out.put(table.get(row, Table.HIGH));
            out.put(table.get(row, Table.LOW));
            out.put(table.get(row, FINGERPRINT));
            out.put(table.get(row, NOTE));
            int refusal = (int) table.get(row, REFUSAL);
            out.put(refusal == 0 ? 0 : refusals.get(refusal - 1).reason().wire());
            if (refusal != 0) {
                out.put(refusals.get(refusal - 1).detail());
            }
        }
    }

    void readFrom(WordReader in, int greatest) {
        int count = in.next(greatest, "count of remembered commands");
        for (int i = 0; i < count; i++) {
            long high = in.next();
            long low = in.next();
            long fingerprint = in.next();
            long note = in.next();
            Reason reason = Reason.of((int) in.next());
            Refused refused = reason == Reason.NONE ? null : new Refused(reason, in.nextText());
            add(high, low, fingerprint, refused, note);
        }
    }

    private void add(long high, long low, long fingerprint, @Nullable Refused refused, long note) {
        int row = table.add(high, low);
        table.set(row, FINGERPRINT, fingerprint);
        table.set(row, NOTE, note);
        if (refused != null) {
            refusals.add(refused);
            table.set(row, REFUSAL, refusals.size());
        }
        order.append(row);
    }
}
