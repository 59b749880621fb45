package org.tandem.domain;

/// Every bound of the system that shows outside it, by name. A limit is tested at its value and one past it.
public final class Limits {
    private Limits() {}

    /// ISO 20022 amounts have at most 18 digits; one fewer keeps every 128-bit product in range.
    public static final long AMOUNT_MINOR_MAX = 99_999_999_999_999_999L;

    public static final int PARTICIPANTS_MAX = 1 << 15;
    public static final int CURRENCIES_MAX = 64;
    public static final int ACCOUNTS_MAX = 1 << 21;

    public static final int OFFERS_PER_PAIR_MAX = 64;
    public static final int TIERS_PER_OFFER_MAX = 8;
    public static final int QUOTES_PER_REQUEST_MAX = 8;
    public static final int LIVE_QUOTES_MAX = 1 << 22;
    public static final int LIVE_QUOTES_PER_PARTICIPANT_MAX = 1 << 20;

    public static final int PENDING_PAYMENTS_MAX = 1 << 21;
    public static final int REMEMBERED_PAYMENTS_MAX = 1 << 24;
    public static final int REMEMBERED_COMMANDS_MAX = 1 << 22;
    public static final int OPEN_CHANGES_MAX = 1_024;
    /// The gate's policy as text, own rule packs included.
    public static final int POLICY_LENGTH_MAX = 20_000;
    /// Rules of a rule pack, those of the packs it extends included.
    public static final int PACK_RULES_MAX = 1_000;
    /// Corridors whose held payments wait for a time of their own.
    public static final int CORRIDOR_HOLDS_MAX = 4_096;
    /// How many expired or aged entries one command may clear; the rest waits for the next command or timer.
    public static final int EXPIRIES_PER_STEP_MAX = 64;

    public static final int NAME_LENGTH_MAX = 140;
    public static final int IDENTIFIER_LENGTH_MAX = 35;
    public static final int DETAIL_LENGTH_MAX = 105;
    /// What an officer writes into a case at once.
    public static final int NOTE_LENGTH_MAX = 2_000;
    /// What a bank is asked about a held payment at once: a narrative of camt.110 has 500, and says when it is due
    /// too.
    public static final int QUESTION_LENGTH_MAX = 400;
    public static final int ANSWER_LENGTH_MAX = 2_000;
    public static final int QUESTIONS_PER_PAYMENT_MAX = 8;
    /// The original message after compression, as it travels in the log.
    public static final int ORIGINAL_MESSAGE_BYTES_MAX = 16 * 1024;

    /// One XML message on the channel or in a POST body.
    public static final int MESSAGE_BYTES_MAX = 64 * 1024;
    public static final int XML_DEPTH_MAX = 32;
    public static final int XML_ELEMENTS_MAX = 2_000;
    public static final int XML_TEXT_LENGTH_MAX = 9_000;
    /// One WebSocket frame; it may hold several messages.
    public static final int CHANNEL_FRAME_BYTES_MAX = 256 * 1024;
    /// Sent and not yet acknowledged messages for one participant before it counts as slow.
    public static final int CHANNEL_UNACKNOWLEDGED_MAX = 16_384;
    /// Gateways refuse (ED06) some requests for quotes when their own queue and the ledger's keep everybody waiting
    /// for so long, and the more of them the longer it is.
    public static final int OVERLOAD_QUOTES_FROM_MILLIS = 100;
    /// From here on they refuse every request for quotes.
    public static final int OVERLOAD_QUOTES_MILLIS = 250;
    /// Gateways refuse (ED06) some payments when everybody has to wait for so long although quotes are refused.
    public static final int OVERLOAD_PAYMENTS_FROM_MILLIS = 300;
    /// From here on they refuse every payment.
    public static final int OVERLOAD_PAYMENTS_MILLIS = 600;
    /// A ledger that answers nothing for so long counts as late, too; until then it may be electing a leader.
    public static final int LEDGER_SILENT_MILLIS = 5_000;
}
