package org.tandem.engine.network;

import org.tandem.domain.Limits;

/// How much the engine holds at most. Always [#DEFAULT] but in tests that walk up to a bound and one past it.
public record Bounds(
        int pendingPayments, int rememberedPayments, int rememberedCommands, int liveQuotes, int quotesPerParticipant) {
    public static final Bounds DEFAULT = new Bounds(
            Limits.PENDING_PAYMENTS_MAX,
            Limits.REMEMBERED_PAYMENTS_MAX,
            Limits.REMEMBERED_COMMANDS_MAX,
            Limits.LIVE_QUOTES_MAX,
            Limits.LIVE_QUOTES_PER_PARTICIPANT_MAX);
}
