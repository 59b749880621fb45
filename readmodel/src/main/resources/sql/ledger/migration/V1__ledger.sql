-- The ledger as rows. Written by one projector only, from the event journal; dropped and rebuilt at will.
--
-- Every value is a function of the events alone (progress.updated_at apart), never of how they were cut into batches.
-- Surrogate keys are given in the order in which things appear in the events. There are no foreign keys: the engine
-- has checked already, and the projector would pay for it a second time. Amounts are minor units; rates are times
-- 10^10; margins and costs are parts per million (a hundredth of a basis point). Codes are those of the domain's enums.
-- Payment, posting, quote and message only grow at their end, so that they can be partitioned by day when they must.

CREATE FUNCTION ledger.at(micros bigint) RETURNS timestamptz
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN timestamptz 'epoch' + micros * interval '1 microsecond';

CREATE TABLE ledger.progress (
    only_row            boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    last_event_sequence bigint      NOT NULL,
    journal_position    bigint      NOT NULL,
    last_time_nanos     bigint      NOT NULL,
    projection          smallint    NOT NULL,
    updated_at          timestamptz NOT NULL
);

CREATE TABLE ledger.network (
    only_row                boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    name                    text        NOT NULL,
    operator                int         NOT NULL,
    founded_at              timestamptz NOT NULL,
    quote_life_millis       bigint,
    acceptance_millis       bigint,
    payment_millis          bigint,
    hold_millis             bigint,
    return_window_millis    bigint,
    duplicate_window_millis bigint,
    change_life_millis      bigint,
    list_epoch              bigint      NOT NULL DEFAULT 0,
    list_version            text        NOT NULL DEFAULT '',
    lists_activated_at      timestamptz
);

CREATE TABLE ledger.officer (
    name text PRIMARY KEY,
    rank int  NOT NULL
);

-- Everyone a payment has named; those with admitted_at are participants.
CREATE TABLE ledger.participant (
    id               int  PRIMARY KEY,
    bic              text NOT NULL UNIQUE,
    name             text NOT NULL DEFAULT '',
    country          text NOT NULL,
    role             smallint,
    state            smallint,
    unquoted_allowed boolean,
    admitted_at      timestamptz
);

CREATE TABLE ledger.currency (
    code            char(3)  PRIMARY KEY,
    decimals        smallint NOT NULL,
    settlement_bank int,
    added_sequence  bigint
);

-- No participant: the FX provider of a payment without FX.
INSERT INTO ledger.participant (id, bic, country) VALUES (0, '', '');

-- posted = credits less debits. What is issued is the negative balance of the ISSUED accounts.
CREATE TABLE ledger.account (
    id             int      PRIMARY KEY,
    participant    int      NOT NULL,
    kind           smallint NOT NULL,
    currency       char(3)  NOT NULL,
    state          smallint NOT NULL,
    posted_minor   bigint   NOT NULL DEFAULT 0,
    reserved_minor bigint   NOT NULL DEFAULT 0,
    UNIQUE (participant, kind, currency)
) WITH (fillfactor = 50);

CREATE TABLE ledger.fee (
    source_currency        char(3)     NOT NULL,
    target_currency        char(3)     NOT NULL,
    sender_fixed_minor     bigint      NOT NULL,
    sender_ppm             bigint      NOT NULL,
    sender_least_minor     bigint      NOT NULL,
    sender_greatest_minor  bigint      NOT NULL,
    receiver_fixed_minor   bigint      NOT NULL,
    receiver_ppm           bigint      NOT NULL,
    receiver_least_minor   bigint      NOT NULL,
    receiver_greatest_minor bigint     NOT NULL,
    since_at               timestamptz NOT NULL,
    PRIMARY KEY (source_currency, target_currency)
);

-- participant 0: everyone without a limit of its own. Zero: no limit.
CREATE TABLE ledger.payment_limit (
    participant       int         NOT NULL,
    currency          char(3)     NOT NULL,
    payment_max_minor bigint      NOT NULL,
    day_max_minor     bigint      NOT NULL,
    since_at          timestamptz NOT NULL,
    PRIMARY KEY (participant, currency)
);

-- State: 1 open, 2 applied, 3 withdrawn, 4 expired. Founding changes share one change id.
CREATE TABLE ledger.change (
    sequence     bigint   PRIMARY KEY,
    change       uuid     NOT NULL,
    kind         text     NOT NULL,
    field_names  text[]   NOT NULL,
    field_values text[]   NOT NULL,
    uetr         uuid,
    state        smallint NOT NULL,
    proposer     text     NOT NULL,
    proposed_at  timestamptz NOT NULL,
    expires_at   timestamptz,
    decider      text,
    decided_at   timestamptz
);
CREATE INDEX change_by_id ON ledger.change (change);
CREATE INDEX change_open ON ledger.change (sequence) WHERE state = 1;
CREATE INDEX change_by_uetr ON ledger.change (uetr) WHERE uetr IS NOT NULL;

CREATE TABLE ledger.reference_rate (
    sequence        bigint      PRIMARY KEY,
    published_at    timestamptz NOT NULL,
    rate            bigint      NOT NULL,
    publisher       int         NOT NULL,
    source_currency char(3)     NOT NULL,
    target_currency char(3)     NOT NULL
);
CREATE INDEX reference_rate_by_pair ON ledger.reference_rate (source_currency, target_currency, sequence);

-- End: 1 replaced, 2 withdrawn, 3 expired; null while in force.
CREATE TABLE ledger.offer (
    sequence         bigint      PRIMARY KEY,
    published_at     timestamptz NOT NULL,
    valid_until      timestamptz NOT NULL,
    ended_at         timestamptz,
    max_source_minor bigint      NOT NULL,
    tier_from_minor  bigint[]    NOT NULL,
    tier_rate        bigint[]    NOT NULL,
    fx_provider      int         NOT NULL,
    ending           smallint,
    source_currency  char(3)     NOT NULL,
    target_currency  char(3)     NOT NULL
);
CREATE INDEX offer_in_force ON ledger.offer (fx_provider, source_currency, target_currency) WHERE ended_at IS NULL;
CREATE INDEX offer_by_pair ON ledger.offer (source_currency, target_currency, sequence);

-- The quotes of one request have neighbouring numbers from first_quote on.
CREATE TABLE ledger.quote_request (
    sequence        bigint      PRIMARY KEY,
    request         uuid        NOT NULL,
    asked_at        timestamptz NOT NULL,
    amount_minor    bigint      NOT NULL,
    first_quote     bigint      NOT NULL,
    debtor_agent    int         NOT NULL,
    creditor_agent  int         NOT NULL,
    quotes          smallint    NOT NULL,
    fixed_side      smallint    NOT NULL,
    source_currency char(3)     NOT NULL,
    target_currency char(3)     NOT NULL
);

CREATE TABLE ledger.quote (
    number             bigint      PRIMARY KEY,
    request_sequence   bigint      NOT NULL,
    expires_at         timestamptz NOT NULL,
    rate               bigint      NOT NULL,
    reference          bigint,
    source_minor       bigint      NOT NULL,
    target_minor       bigint      NOT NULL,
    sender_fee_minor   bigint      NOT NULL,
    receiver_fee_minor bigint      NOT NULL,
    fraction32         bigint      NOT NULL,
    fx_provider        int         NOT NULL,
    rank               smallint    NOT NULL
);

-- One row a payment. sequence is that of its first event, so it orders by time of receipt. A refused one has
-- reserved nothing; its UETR may be that of another payment.
CREATE TABLE ledger.payment (
    sequence           bigint      PRIMARY KEY,
    uetr               uuid        NOT NULL,
    created_at         timestamptz NOT NULL,
    received_at        timestamptz NOT NULL,
    source_minor       bigint      NOT NULL,
    target_minor       bigint      NOT NULL,
    sender_fee_minor   bigint      NOT NULL,
    receiver_fee_minor bigint      NOT NULL,
    quote              bigint      NOT NULL,
    fraction32         bigint      NOT NULL,
    rate               bigint,
    reference          bigint,
    margin_ppm         bigint,
    total_cost_ppm     bigint,
    list_epoch         bigint,
    held_at            timestamptz,
    reserved_at        timestamptz,
    deadline_at        timestamptz,
    ended_at           timestamptz,
    ended_sequence     bigint,
    returned_at        timestamptz,
    debtor_agent       int         NOT NULL,
    creditor_agent     int         NOT NULL,
    fx_provider        int         NOT NULL,
    kind               smallint    NOT NULL,
    state              smallint    NOT NULL,
    reason             smallint    NOT NULL,
    fixed_side         smallint    NOT NULL,
    rounding_minor     smallint    NOT NULL,
    verdict            smallint,
    screening_method   smallint,
    refused            boolean     NOT NULL,
    delivered          boolean     NOT NULL,
    source_currency    char(3)     NOT NULL,
    target_currency    char(3)     NOT NULL,
    detail             text
);
CREATE INDEX payment_by_uetr ON ledger.payment (uetr);
CREATE INDEX payment_by_debtor_agent ON ledger.payment (debtor_agent, sequence);
CREATE INDEX payment_by_creditor_agent ON ledger.payment (creditor_agent, sequence);
CREATE INDEX payment_by_fx_provider ON ledger.payment (fx_provider, sequence) WHERE fx_provider <> 0;
CREATE INDEX payment_by_quote ON ledger.payment (quote) WHERE quote <> 0 AND NOT refused;
-- Nearly all payments are settled, and nearly all questions by state are about the others.
CREATE INDEX payment_not_settled ON ledger.payment (state, sequence) WHERE state <> 3;

-- payment is the settled payment's sequence, 0 for anything else.
CREATE TABLE ledger.posting (
    event_sequence bigint      NOT NULL,
    payment        bigint      NOT NULL,
    posted_at      timestamptz NOT NULL,
    amount_minor   bigint      NOT NULL,
    debit_account  int         NOT NULL,
    credit_account int         NOT NULL,
    line           smallint    NOT NULL,
    kind           smallint    NOT NULL,
    PRIMARY KEY (event_sequence, line)
);
CREATE INDEX posting_by_debit ON ledger.posting (debit_account, event_sequence);
CREATE INDEX posting_by_credit ON ledger.posting (credit_account, event_sequence);

-- Messages as received, compressed. Direction: 1 in. Kind: 1 pacs.008, 2 pacs.009, 3 pacs.004, 4 camt.056,
-- 5 camt.029.
CREATE TABLE ledger.message (
    event_sequence bigint   PRIMARY KEY,
    uetr           uuid     NOT NULL,
    direction      smallint NOT NULL,
    kind           smallint NOT NULL,
    original       bytea    NOT NULL
);
-- It is compressed already: trying again costs more than it saves.
ALTER TABLE ledger.message ALTER COLUMN original SET STORAGE EXTERNAL;

CREATE TABLE ledger.recall (
    sequence        bigint      PRIMARY KEY,
    recall          uuid        NOT NULL UNIQUE,
    uetr            uuid        NOT NULL,
    requested_at    timestamptz NOT NULL,
    debtor_agent    int         NOT NULL,
    creditor_agent  int         NOT NULL,
    reason          smallint    NOT NULL,
    answer_sequence bigint,
    answered_at     timestamptz,
    accepted        boolean,
    answer_reason   smallint
);
CREATE INDEX recall_by_uetr ON ledger.recall (uetr);

CREATE TABLE ledger.payment_return (
    sequence    bigint      PRIMARY KEY,
    return_id   uuid        NOT NULL,
    uetr        uuid        NOT NULL,
    returned_at timestamptz NOT NULL,
    reason      smallint    NOT NULL
);
CREATE INDEX payment_return_by_uetr ON ledger.payment_return (uetr);

-- Kind: 1 funding, 2 defunding. State: 1 requested, 2 done, 3 refused.
CREATE TABLE ledger.funding (
    sequence        bigint      PRIMARY KEY,
    id              uuid        NOT NULL,
    requested_at    timestamptz NOT NULL,
    ended_at        timestamptz,
    ended_sequence  bigint,
    amount_minor    bigint      NOT NULL,
    participant     int         NOT NULL,
    settlement_bank int         NOT NULL,
    kind            smallint    NOT NULL,
    state           smallint    NOT NULL,
    currency        char(3)     NOT NULL
);
CREATE INDEX funding_by_id ON ledger.funding (id);
CREATE INDEX funding_by_ended ON ledger.funding (ended_sequence);

-- The first event of each minute: turns a time into a place in every table that is ordered by sequence.
CREATE TABLE ledger.milestone (
    start_at       timestamptz PRIMARY KEY,
    first_sequence bigint      NOT NULL
);

-- What happened in one second (grain 1, kept for an hour) or minute (grain 2), by currencies.
CREATE TABLE ledger.flow (
    grain                smallint    NOT NULL,
    start_at             timestamptz NOT NULL,
    source_currency      char(3)     NOT NULL,
    target_currency      char(3)     NOT NULL,
    refused              bigint      NOT NULL,
    held                 bigint      NOT NULL,
    reserved             bigint      NOT NULL,
    settled              bigint      NOT NULL,
    rejected             bigint      NOT NULL,
    returned             bigint      NOT NULL,
    settled_within_5s    bigint      NOT NULL,
    settled_within_60s   bigint      NOT NULL,
    source_minor         numeric     NOT NULL,
    target_minor         numeric     NOT NULL,
    sender_fee_minor     numeric     NOT NULL,
    receiver_fee_minor   numeric     NOT NULL,
    PRIMARY KEY (grain, start_at, source_currency, target_currency)
);

-- Histograms. Measure: 1 reserved to settled (micros), 2 received to settled (micros), 3 margin (ppm), 4 total cost
-- (ppm), 5 why refused or rejected (the reason), 6 whose currencies (1 each its own, 2 debtor's, 3 creditor's,
-- 4 neither's).
CREATE TABLE ledger.tally (
    grain    smallint    NOT NULL,
    start_at timestamptz NOT NULL,
    measure  smallint    NOT NULL,
    bucket   int         NOT NULL,
    count    bigint      NOT NULL,
    PRIMARY KEY (grain, start_at, measure, bucket)
);

-- An account's debits and credits by the hour: opening balances without reading every posting.
CREATE TABLE ledger.turnover (
    account        int         NOT NULL,
    start_at       timestamptz NOT NULL,
    debit_minor    numeric     NOT NULL,
    credit_minor   numeric     NOT NULL,
    debit_entries  bigint      NOT NULL,
    credit_entries bigint      NOT NULL,
    PRIMARY KEY (account, start_at)
);

-- Per currency: out_of_balance_minor is zero, and issued_minor is what all the others hold.
CREATE VIEW ledger.trial_balance AS
SELECT a.currency,
       c.decimals,
       sum(a.posted_minor)                                 AS out_of_balance_minor,
       -coalesce(sum(a.posted_minor) FILTER (WHERE a.kind = 4), 0) AS issued_minor,
       coalesce(sum(a.posted_minor) FILTER (WHERE a.kind = 1), 0)  AS settlement_minor,
       coalesce(sum(a.posted_minor) FILTER (WHERE a.kind = 2), 0)  AS fees_minor,
       coalesce(sum(a.posted_minor) FILTER (WHERE a.kind = 3), 0)  AS rounding_minor,
       coalesce(sum(a.reserved_minor), 0)                          AS reserved_minor
FROM ledger.account a
JOIN ledger.currency c ON c.code = a.currency
GROUP BY a.currency, c.decimals;

-- Accounts whose balance is not the sum of their postings,
-- or not that of their hours: always empty. Reads everything.
CREATE VIEW ledger.account_difference AS
WITH entry AS (
    SELECT debit_account AS account, -amount_minor AS minor FROM ledger.posting
    UNION ALL
    SELECT credit_account, amount_minor FROM ledger.posting
), posted AS (
    SELECT account, sum(minor) AS minor FROM entry GROUP BY account
), hours AS (
    SELECT account, sum(credit_minor - debit_minor) AS minor FROM ledger.turnover GROUP BY account
)
SELECT a.id AS account, a.posted_minor, coalesce(p.minor, 0) AS postings_minor, coalesce(h.minor, 0) AS turnover_minor
FROM ledger.account a
LEFT JOIN posted p ON p.account = a.id
LEFT JOIN hours h ON h.account = a.id
WHERE a.posted_minor <> coalesce(p.minor, 0) OR a.posted_minor <> coalesce(h.minor, 0);

INSERT INTO ledger.progress (last_event_sequence, journal_position, last_time_nanos, projection, updated_at)
VALUES (0, 0, 0, 1, now());
