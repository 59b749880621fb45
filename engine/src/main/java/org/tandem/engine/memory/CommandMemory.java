package org.tandem.engine.memory;

import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.payment.Reason;
import org.tandem.engine.fx.Quotes;
import org.tandem.engine.network.Bounds;
import org.tandem.engine.network.Refusals;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;
import org.tandem.engine.time.Nanos;

/// The answers to commands that have an id, for at least one window of the log's time and at most two; sooner forgotten
/// only when half of the bound has come within one window.
public final class CommandMemory {
    private final Quotes quotes;
    private final Bounds bounds;
    private Generation current = new Generation();
    private Generation previous = new Generation();
    private long startedNanos;

    public CommandMemory(Quotes quotes, Bounds bounds) {
        this.quotes = quotes;
        this.bounds = bounds;
    }

    /// The answer given before, or null when the id is new. Another content under a known id is refused (DUPL).
    public @Nullable Outcome recall(CommandId id, long fingerprint, long nowNanos) {
        Generation generation = current.find(id) >= 0 ? current : previous;
        int row = generation.find(id);
        if (row < 0) {
            return null;
        }
        if (generation.fingerprint(row) != fingerprint) {
            return Refusals.of(Reason.DUPL, "the id " + id + " was used before with other content");
        }
        Reason reason = generation.reason(row);
        if (reason != Reason.NONE) {
            return new Outcome.Refused(reason, generation.detail(row));
        }
        long request = generation.quoteRequest(row);
        return request == Generation.NO_REQUEST
                ? Outcome.Repeated.INSTANCE
                : new Outcome.QuotesKnown(id, quotes.live(request, nowNanos));
    }

    /// @param quoteRequest what the quotes of an applied request are found by, or [Generation#NO_REQUEST]
    public void remember(CommandId id, long fingerprint, Outcome outcome, long quoteRequest) {
        switch (outcome) {
            case Outcome.Applied _ -> current.add(id, fingerprint, Reason.NONE, "", quoteRequest);
            case Outcome.Refused it -> current.add(id, fingerprint, it.reason(), it.detail(), Generation.NO_REQUEST);
            case Outcome.PaymentKnown _, Outcome.QuotesKnown _, Outcome.Repeated _ ->
                throw new Broken("a command that is new cannot be known: " + outcome);
        }
    }

    /// Lets the older generation go when the younger one is a window old or full.
    public void rotate(long nowNanos, long windowMillis) {
        boolean full = current.size() >= bounds.rememberedCommands() / 2;
        if (full || Nanos.plusMillis(startedNanos, windowMillis) <= nowNanos) {
            Generation emptied = previous;
            emptied.clear();
            previous = current;
            current = emptied;
            startedNanos = nowNanos;
        }
    }

    public void writeTo(WordWriter out) {
        out.put(startedNanos);
        previous.writeTo(out);
        current.writeTo(out);
    }

    public void readFrom(WordReader in) {
        startedNanos = in.next();
        previous.readFrom(in, bounds.rememberedCommands());
        current.readFrom(in, bounds.rememberedCommands());
    }
}
