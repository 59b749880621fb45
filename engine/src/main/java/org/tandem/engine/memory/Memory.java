package org.tandem.engine.memory;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.command.Outcome.Refused;
import org.tandem.domain.payment.Reason;
import org.tandem.engine.network.Bounds;
import org.tandem.engine.network.Network;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;
import org.tandem.engine.time.Nanos;

/// Answers of the past, by command id, in two generations: each lasts one duplicate window of the log's time, so an
/// answer is remembered for one to two windows; shorter only when half of the bound is reached before.
///
/// Not remembered: refusals for want of room (ED06), because they ask to send again, and conflicts (DUPL).
public final class Memory {
    private final Network network;
    private final Bounds bounds;
    private Generation current = new Generation();
    private Generation previous = new Generation();
    private long startedAt;

    public Memory(Network network, Bounds bounds) {
        this.network = network;
        this.bounds = bounds;
    }

    public int size() {
        return current.size() + previous.size();
    }

    /// Lets a generation go whose time is over.
    public void rotate(long nowNanos) {
        long window = network.parameters().duplicateWindowMillis();
        if (size() == 0) {
            startedAt = nowNanos;
        } else if (Nanos.plusMillis(startedAt, window) <= nowNanos) {
            turn(nowNanos);
        }
    }

    /// The generation that remembers this id, or null.
    public @Nullable Recollection find(CommandId id) {
        int row = current.find(id);
        if (row >= 0) {
            return current.at(row);
        }
        row = previous.find(id);
        return row >= 0 ? previous.at(row) : null;
    }

    /// @param note what the owner of the command wants to find again; 0 for nothing
    public void remember(CommandId id, long fingerprint, Outcome outcome, long note, long nowNanos) {
        if (outcome instanceof Refused refused
                && (refused.reason() == Reason.ED06 || refused.reason() == Reason.DUPL)) {
            return;
        }
        if (current.size() >= bounds.rememberedCommands() / 2) {
            turn(nowNanos);
        }
        current.add(id, fingerprint, outcome instanceof Refused refused ? refused : null, note);
    }

    public void writeTo(WordWriter out) {
        out.put(startedAt);
        previous.writeTo(out);
        current.writeTo(out);
    }

    public void readFrom(WordReader in) {
        startedAt = in.next();
        previous.readFrom(in, bounds.rememberedCommands());
        current.readFrom(in, bounds.rememberedCommands());
    }

    private void turn(long nowNanos) {
        Generation oldest = previous;
        previous = current;
        current = oldest;
        current.clear();
        startedAt = nowNanos;
    }
}
